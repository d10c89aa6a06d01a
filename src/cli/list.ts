import type { Size } from '../base/geometry/box.ts'
import { roundedMm } from '../base/geometry/length.ts'
import { replaceControls } from '../base/problems/display.ts'
import { excerpt } from '../base/problems/excerpt.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { languageStates } from '../build/translations.ts'
import type { LanguageState } from '../build/translations.ts'
import { loadWords } from '../input/project/deck-words.ts'
import { deckNames, loadDeck } from '../input/project/decks.ts'
import { fontFamilies } from '../input/project/fonts.ts'
import { openProject } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { loadPrintData } from '../input/project/templates.ts'
import type { PrintData } from '../input/project/templates.ts'
import type { CliContext } from './context.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import type { Flags } from './options.ts'
import { problemsData, showProblems } from './show-problems.ts'

/** Lists the decks, terms, formats, papers, folds and fonts of the project and the package. */
export async function runList(
  flags: Flags,
  { terminal, folder, packageRoot }: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(folder, packageRoot)
  const names = await deckNames(project)
  const [decks, data, fonts] = await Promise.all([
    Promise.all(names.map((name) => deckFacts(project, name, report))),
    loadPrintData(project, report),
    fontFamilies(project, report),
  ])
  const facts = { decks: decks.flat(), ...printFacts(data), fonts }
  if (flags.json === true) {
    terminal.data({ ...facts, problems: problemsData(problems, project.texts) })
  } else {
    showProblems(problems, project.texts, { terminal, quiet: false })
    for (const [title, rows] of sections(facts)) {
      terminal.out(terminal.outColor.bold(title))
      for (const row of rows) terminal.out(`  ${replaceControls(row)}`)
    }
  }
  return exitCodeOf(problems)
}

interface DeckFacts {
  readonly name: string
  readonly formats: readonly string[]
  readonly languages: readonly LanguageState[]
  /** For each name in the texts the terms that may stand for it, in the source language. */
  readonly terms: Readonly<Record<string, readonly string[]>>
}

async function deckFacts(
  project: Project,
  name: string,
  report: Report,
): Promise<readonly DeckFacts[]> {
  const deck = await loadDeck(project, name, report)
  if (!deck) return []
  const languages = await languageStates(project, deck, report)
  const words = await loadWords(project, deck, deck.source, report)
  const terms = Object.fromEntries(
    Array.from(words?.terms ?? [], ([term, known]) => [term, [...known.keys()]]),
  )
  return [{ name, formats: deck.formats.map(({ value }) => value), languages, terms }]
}

const millimetres = ({ width, height }: Size): string =>
  `${roundedMm(width, 1)} × ${roundedMm(height, 1)} mm`

type NamedSizes = Readonly<Record<string, string>>

const printFacts = (
  data: PrintData,
): Record<'formats' | 'sheets' | 'folds', NamedSizes> => ({
  formats: Object.fromEntries(
    [...data.formats].map(([name, { trim }]) => [name, millimetres(trim)]),
  ),
  sheets: Object.fromEntries(
    [...data.sheets.papers].map(([name, { size }]) => [name, millimetres(size)]),
  ),
  folds: Object.fromEntries(
    [...data.folds].map(([name, { trim, outside }]) => [
      name,
      `${millimetres(trim)}: ${outside.map(({ width }) => roundedMm(width, 1)).join(' | ')}`,
    ]),
  ),
})

type Facts = {
  readonly decks: readonly DeckFacts[]
  readonly fonts: readonly string[]
} & ReturnType<typeof printFacts>

const sections = ({
  decks,
  formats,
  sheets,
  folds,
  fonts,
}: Facts): readonly (readonly [string, readonly string[]])[] => [
  [
    'Decks',
    decks.map(
      ({ name, languages, formats: offered }) =>
        `${name.padEnd(20)} ${languages.map(({ language, review }) => `${language} (${review})`).join(', ')}; ${offered.map(excerpt).join(', ')}`,
    ),
  ],
  [
    'Terms',
    decks.flatMap(({ name, terms }) =>
      Object.entries(terms).map(
        ([term, known]) => `${name.padEnd(20)} ${term}: ${known.join(', ')}`,
      ),
    ),
  ],
  ['Formats', rows(formats)],
  ['Sheets', rows(sheets)],
  ['Folds', rows(folds)],
  ['Fonts', fonts.map(excerpt)],
]

const rows = (named: NamedSizes): readonly string[] =>
  Object.entries(named).map(([name, size]) => `${name.padEnd(22)} ${size}`)
