import { basename, resolve } from 'node:path'

import { roundedMm } from '../base/geometry/length.ts'
import { replaceControls } from '../base/problems/display.ts'
import { CardpressError, collectProblems } from '../base/problems/problem.ts'
import { fullName } from '../base/text/language-name.ts'
import { beginDeck } from '../build/new-deck.ts'
import type { BegunDeck } from '../build/new-deck.ts'
import { countOf } from '../build/wanted-deck.ts'
import type { NewDeck } from '../build/wanted-deck.ts'
import { openProject } from '../input/project/project.ts'
import { MAIN_TEMPLATE, loadPrintData, loadStarters } from '../input/project/templates.ts'
import type { NewDeckAnswers, UsualDeck } from './ask-new-deck.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { tagOf } from './language-of.ts'
import { printResult } from './translate-output.ts'

/** The parsed flags of `new`. */
export interface NewFlags extends Omit<NewDeckAnswers, 'folder' | 'language'> {
  readonly lang?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** What a deck is where nobody says otherwise. */
const USUAL: UsualDeck = {
  language: 'en',
  template: MAIN_TEMPLATE,
  cards: 6,
}

/** Begins a deck in a folder; at a terminal it asks for what the command line does not say. */
export async function runNew(
  folder: string | undefined,
  { lang: language, ...flags }: NewFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const answers = await complete({ ...flags, language, folder }, flags, context)
  if (!answers) {
    context.terminal.err('Nothing was written.')
    return EXIT.usage
  }
  if (answers.folder === undefined) throw new CardpressError(NO_FOLDER)
  const wanted: NewDeck = {
    folder: resolve(context.folder, answers.folder),
    title: answers.title ?? titleOf(answers.folder),
    language: tagOf(answers.language ?? USUAL.language),
    template: answers.template ?? USUAL.template,
    format: answers.format,
    cards: { count: answers.cards ?? USUAL.cards },
  }
  const begun = await beginDeck(wanted, project, report)
  return printResult(
    {
      problems,
      texts: project.texts,
      data: { ...begun },
      lines: begun ? linesOf(answers.folder, wanted, begun) : [],
    },
    flags,
    context,
  )
}

const NO_FOLDER = {
  code: 'usage',
  severity: 'error',
  message: 'There is no folder to begin the deck in.',
  hint: 'Name one: cardpress new our-garden',
} as const

/** What is said of a new deck, and what a person at the terminal answers; undefined if that person gives up. */
async function complete(
  known: NewDeckAnswers,
  { json, quiet }: NewFlags,
  { folder, packageRoot, dialog }: CliContext,
): Promise<NewDeckAnswers | undefined> {
  const person = json === true || quiet === true ? undefined : dialog()
  if (!person) return known
  const { report } = collectProblems()
  const project = await openProject(folder, packageRoot)
  const [{ askNewDeck }, starters, { formats }] = await Promise.all([
    import('./ask-new-deck.ts'),
    loadStarters(project, report),
    loadPrintData(project, report),
  ])
  const sizes = Array.from(formats, ([name, { trim }]) => {
    const [width, height] = [trim.width, trim.height].map((one) => roundedMm(one, 1))
    return [name, `${width} × ${height} mm`] as const
  })
  const templates = new Map(Array.from(starters, ([name, { format }]) => [name, format]))
  const choices = { templates, formats: new Map(sizes) }
  return askNewDeck(known, { ...USUAL, language: person.language }, choices, person)
}

/** A title from the name of a folder: `Our garden` for `our-garden`. */
function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replaceAll(/[-_]+/g, ' ').trim()
  return words === '' ? 'New deck' : words.slice(0, 1).toUpperCase() + words.slice(1)
}

const linesOf = (
  folder: string,
  { language, cards }: NewDeck,
  { deck, format, files }: BegunDeck,
): readonly string[] => [
  `“${deck}” has ${countOf(cards) === 1 ? '1 card' : `${countOf(cards)} cards`} in ${fullName(language)}, size ${format}:`,
  ...files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `  ${replaceControls(`${folder}/${file}`)}`),
  '',
  `Then, in the folder ${replaceControls(folder)}:`,
  `  cardpress preview ${deck} --open --edit   shows the cards, and lets you write their words in the browser`,
  `  cardpress build ${deck}                   makes the PDFs`,
]
