import { basename, extname, resolve } from 'node:path'

import { plain } from '../problems/plain.ts'
import { watchErrors } from '../problems/problem.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { deckNames } from '../project/decks.ts'
import { readText, shown } from '../project/project.ts'
import type { Project } from '../project/project.ts'
import { fromCsv } from '../translate/csv.ts'
import { declaredLanguage } from '../translate/declared-language.ts'
import type { Received } from '../translate/exchange.ts'
import { fromPo } from '../translate/po.ts'
import { EXCHANGE_FORMATS } from './translate.ts'
import type { ExchangeFormat, TranslateFlags } from './translate.ts'

/** A file that came back from a translator, and what it is for as far as that is known. */
export interface Returned {
  readonly deck: string | undefined
  readonly language: string | undefined
  readonly texts: readonly Received[]
}

/** Reads a file that came back; undefined (and problems) where it cannot be read, or is for another language. */
export async function readReturned(
  file: string,
  flags: TranslateFlags,
  project: Project,
  report: Report,
): Promise<Returned | undefined> {
  const as = flags.as ?? formatOf(file, report)
  const path = resolve(project.from, file)
  const text = as && (await readText(project, path, report))
  if (text === undefined) return undefined
  const declared = as === 'po' ? declaredLanguage(text) : undefined
  const asked = flags.lang?.[0]
  if (asked !== undefined && declared !== undefined && asked !== declared) {
    report(otherLanguage(declared, asked))
    return undefined
  }
  const watched = watchErrors(report)
  const read = as === 'po' ? fromPo : fromCsv
  const texts = read(text, shown(project, path), watched.report)
  if (texts.length === 0) {
    if (!watched.failed()) report(nothingIn(file))
    return undefined
  }
  const named = namedBy(file, flags.deck, await deckNames(project))
  return {
    deck: named.deck,
    language: asked ?? declared ?? named.language,
    texts,
  }
}

/** A number that browsers put behind the names of files that come a second time: `talk-de (1).po`. */
const COPY = / \(\d+\)$/

/** The deck and the language in the name of a file, where that is the one that export gave it. */
function namedBy(
  file: string,
  asked: string | undefined,
  decks: readonly string[],
): Pick<Returned, 'deck' | 'language'> {
  const stem = basename(file, extname(file)).replace(COPY, '')
  const [longest] = decks
    .filter((name) => stem.startsWith(`${name}-`))
    .toSorted((one, other) => other.length - one.length)
  const deck = asked ?? longest
  return deck !== undefined && stem.startsWith(`${deck}-`)
    ? { deck, language: stem.slice(deck.length + 1) }
    : { deck, language: undefined }
}

/** The format that the name of a file says. */
function formatOf(file: string, report: Report): ExchangeFormat | undefined {
  const ending = extname(file).slice(1).toLowerCase()
  const format = EXCHANGE_FORMATS.find((one) => one === ending)
  if (format === undefined) report(unknownEnding(file))
  return format
}

const unknownEnding = (file: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `The name “${plain(basename(file))}” does not say what the file is.`,
  hint: 'It should end in .po or .csv; or say it with --as po or --as csv.',
})

const nothingIn = (file: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `There are no texts in “${plain(basename(file))}”.`,
  hint: 'A file that “cardpress translate export” wrote has some: is it the right file?',
})

const otherLanguage = (declared: string, asked: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `This file says that it is in “${plain(declared)}”, not in “${plain(asked)}”.`,
  hint: 'Choose the right file, or leave -l out.',
})
