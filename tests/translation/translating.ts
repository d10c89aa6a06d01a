import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem, Report } from '../../src/base/problems/problem.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
import type { Lock } from '../../src/translation/lock.ts'
import { findingsOf } from '../../src/translation/qa-checks.ts'
import type { Translation } from '../../src/translation/translation.ts'
import { fineDeck, wordsOf } from '../deck/reading.ts'

/** What a translation is made from: two files of words, and what was accepted. */
export interface Files {
  readonly source: string
  readonly translation: string
  readonly language?: string
  /** Texts of the source for which translations were accepted, by their names. */
  readonly accepted?: Readonly<Record<string, string>>
  readonly keep?: readonly string[]
}

/** A translation of a deck with the pieces `one` and `two`. */
export function translationOf({
  source,
  translation,
  language = 'en',
  accepted = {},
  keep = [],
}: Files): Translation {
  const deck = fineDeck(
    `source: nl\ntemplate: plain\nkeep: ${JSON.stringify(keep)}\npieces: { one: { kind: card }, two: { kind: card } }\n`,
  )
  const read = (text: string, tag: string) => {
    const { value, problems } = wordsOf(text, deck, tag)
    if (!value) throw new Error(problems.join('\n'))
    return value
  }
  const entries = Object.entries(accepted).map(
    ([name, text]) => [name, fingerprintOf(text)] as const,
  )
  const lock: Lock = new Map([[language, new Map(entries)]])
  return { deck, source: read(source, 'nl'), words: read(translation, language), lock }
}

/** One text as the slot `body` of the piece `one`. */
export const bodyOf = (text: string): string =>
  `pieces: { one: { body: ${JSON.stringify(text)} } }\n`

/** A translation of one text, accepted for it where nothing else is said. */
export const translationOfText = (
  source: string,
  translation: string,
  rest: Partial<Files> = {},
): Translation =>
  translationOf({
    source: bodyOf(source),
    translation: bodyOf(translation),
    accepted: { 'pieces.one.body': source },
    ...rest,
  })

/** Findings as `severity kind name says`. */
export const found = (translation: Translation): readonly string[] =>
  findingsOf(translation).map(({ severity, kind, name, says }) =>
    [severity, kind, name, says].join(' '),
  )

/** What comes of something, and its problems as `severity code: message / hint`. */
export function telling<T>(act: (report: Report) => T): {
  readonly value: T
  readonly told: readonly string[]
} {
  const { problems, report } = collectProblems()
  const value = act(report)
  return { value, told: problems.map(line) }
}

/** A problem in one line. */
export const line = ({ severity, code, message, hint }: Problem): string =>
  `${severity} ${code}: ${message}${hint === undefined ? '' : ` / ${hint}`}`
