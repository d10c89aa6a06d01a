import { basename, extname, resolve } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import { watchErrors } from '../base/problems/problem.ts'
import type { Problem, Report, Span } from '../base/problems/problem.ts'
import { readText, displayPath } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { fromCsv } from '../translation/csv.ts'
import type { ReturnedUnit } from '../translation/exchange.ts'
import { declaredTarget, fromPo } from '../translation/po.ts'
import { isTag, sameLanguage } from '../translation/same-language.ts'
import { EXCHANGE_FORMATS } from './translate-options.ts'
import type { ExchangeFormat, TranslateFlags } from './translate-options.ts'

/** A file that came back from a translator. */
export interface ReturnedFile {
  /** Its name on the command line. */
  readonly file: string
  readonly as: ExchangeFormat
  /** The language and deck that it names. */
  readonly declared: DeclaredTarget
  readonly texts: readonly ReturnedUnit[]
}

/** The language and deck that a file names, if any. */
interface DeclaredTarget {
  readonly language?: string | undefined
  readonly deck?: string | undefined
}

/** Reads a file that came back; undefined, with problems, if it cannot be read, or is for several languages or decks. */
export async function readReturned(
  file: string,
  flags: TranslateFlags,
  project: Project,
  report: Report,
): Promise<ReturnedFile | undefined> {
  const asked = EXCHANGE_FORMATS.find((one) => one === flags.as)
  const as = asked ?? formatOf(file, report)
  if (!as) return undefined
  const path = resolve(project.from, file)
  const text = await readText(project, path, report)
  if (text === undefined) return undefined
  const watched = watchErrors(report)
  const read = as === 'po' ? fromPo : fromCsv
  const texts = read(text, displayPath(project, path), watched.report)
  if (texts.length === 0) {
    if (!watched.failed()) report(nothingIn(file))
    return undefined
  }
  const declared = as === 'po' ? declaredTarget(text) : inRows(texts, report)
  return declared && { file, as, declared, texts }
}

/** The language and deck that the rows of a table name, which must be the same in all. */
function inRows(
  texts: readonly ReturnedUnit[],
  report: Report,
): DeclaredTarget | undefined {
  const named = texts.map(({ language, deck, span }) => ({
    language: language !== undefined && isTag(language) ? language : undefined,
    deck,
    span,
  }))
  const language = named.find((one) => one.language !== undefined)?.language
  const deck = named.find((one) => one.deck !== undefined)?.deck
  for (const row of named) {
    if (row.language !== undefined && !isSameLanguage(row.language, language))
      report(mixed(['language', language, row.language], row.span))
    else if (row.deck !== undefined && row.deck !== deck)
      report(mixed(['deck', deck, row.deck], row.span))
    else continue
    return undefined
  }
  return { language, deck }
}

/** Whether two tags are one language: a program may write `pl_PL` where another one writes `pl`. */
const isSameLanguage = (tag: string, other = ''): boolean =>
  sameLanguage(tag, [other]) !== undefined

/** The format of a file by its extension. */
function formatOf(file: string, report: Report): ExchangeFormat | undefined {
  const ending = extname(file).slice(1).toLowerCase()
  const format =
    ending === TEMPLATE ? 'po' : EXCHANGE_FORMATS.find((one) => one === ending)
  if (format === undefined) report(unknownEnding(file))
  return format
}

/** A template is read like the file of a language; what somebody wrote into it is worth having. */
const TEMPLATE = 'pot'

const unknownEnding = (file: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `The name “${excerpt(basename(file))}” does not say what kind of file it is.`,
  hint: 'Let it end in .po or .csv, or add --as po or --as csv.',
})

const nothingIn = (file: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `There are no texts in “${excerpt(basename(file))}”.`,
  hint: 'A file that “cardpress translate export” wrote has some: is it the right file?',
})

const mixed = (
  [what, first = '', other]: readonly [string, string | undefined, string],
  span: Span,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `This row is for the ${what} “${excerpt(other)}”, but rows above it are for “${excerpt(first)}”.`,
  hint: `A file is for one ${what}: put the rows of each into a file of its own.`,
  span,
})
