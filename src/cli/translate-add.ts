import { join } from 'node:path'

import { lettersOf } from '../build/letters.ts'
import type { LettersFact } from '../build/letters.ts'
import { collectProblems } from '../problems/problem.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { openProject, shown } from '../project/project.ts'
import { writeText } from '../project/write-text.ts'
import { adviceOnTag } from '../translate/language-advice.ts'
import { fullName } from '../translate/language-name.ts'
import { newWords } from '../translate/new-words.ts'
import { unitsOf } from '../translate/unit.ts'
import type { ExitCode } from './exit-code.ts'
import { isOwn, openTranslated } from './translate-deck.ts'
import type { TranslatedDeck } from './translate-deck.ts'
import { tell } from './translate-telling.ts'
import type { TranslateFlags } from './translate.ts'
import type { World } from './world.ts'

/** Begins a language of a deck: writes its file of words, and tells how it will be printed. */
export async function runAdd(
  language: string,
  flags: TranslateFlags,
  world: World,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(world.folder, world.packageRoot)
  const advice = adviceOnTag(language)
  if (advice) report(advice)
  const translated =
    advice?.severity === 'error'
      ? undefined
      : await openTranslated(flags.deck, project, report)
  const added = translated && (await add(language, translated, report))
  return tell(
    {
      problems,
      texts: project.texts,
      data: { language, ...added },
      lines: added ? linesOf(language, added) : [],
    },
    flags,
    world,
  )
}

/** A language that was begun. */
interface Added {
  readonly file: string
  readonly texts: number
  readonly letters: LettersFact | undefined
}

async function add(
  language: string,
  translated: TranslatedDeck,
  report: Report,
): Promise<Added | undefined> {
  const { project, deck, source } = translated
  if (!isOwn(translated, report)) return undefined
  const path = join(deck.folder, `${language}.yaml`)
  const file = shown(project, path)
  const text = newWords(deck.name, source, language)
  const ifThere = `cardpress translate status -l ${language} shows what is left to do in it.`
  const output = { path, shown: file, text, before: undefined, ifThere }
  if (!(await writeText(output, report))) return undefined
  const letters = await lettersOf(language, deck, project, report)
  if (letters && letters.missing.length > 0) report(unprintable(language, letters))
  return { file, texts: unitsOf(source, undefined).length, letters }
}

/** The most letters that a message spells out. */
const MOST_LETTERS = 30

function unprintable(language: string, { script, missing }: LettersFact): Problem {
  const more = missing.length > MOST_LETTERS ? ' …' : ''
  const letters = `${missing.slice(0, MOST_LETTERS).join(' ')}${more}`
  return {
    code: 'glyph-missing',
    severity: 'warning',
    message: `No font has these letters of ${fullName(language)}: ${letters}`,
    hint: `Put a font for the ${script} script (static .ttf or .otf files) into assets/fonts of your project.`,
  }
}

function linesOf(language: string, { file, texts, letters }: Added): readonly string[] {
  return [
    `${file}: ${texts} texts to translate into ${fullName(language)}.`,
    ...(letters ? [lettersLine(letters)] : []),
    `Then: cardpress translate status -l ${language}`,
  ]
}

function lettersLine({ direction, script, families }: LettersFact): string {
  const printed =
    families.length === 0
      ? 'for which there is no font here'
      : `printed in ${new Intl.ListFormat('en').format(families)}`
  return `It is written from ${direction} in the ${script} script, ${printed}.`
}
