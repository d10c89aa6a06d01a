import type { Deck, Words } from '../content/deck.ts'
import { ALTERNATIVE } from '../language/alternative.ts'
import { plain } from '../problems/plain.ts'
import type { Problem, ProblemCode } from '../problems/problem.ts'
import type { Finding, FindingKind } from './finding.ts'
import { findingsOf } from './judge.ts'
import type { Lock } from './lock.ts'
import type { Translation } from './translation.ts'

/**
 * What is wrong with a translation besides what reading it and laying it out tell by themselves: there is none for the
 * source, and none for texts that were never accepted.
 */
export function translationProblems(
  deck: Deck,
  source: Words,
  words: Words,
  lock: Lock,
): readonly Problem[] {
  if (words.language === source.language) return []
  const translation = { deck, source, words, lock }
  return findingsOf(translation).flatMap((finding) =>
    isToldElsewhere(finding, translation) ? [] : (problemOf(finding, translation) ?? []),
  )
}

/** A finding as a problem; undefined for one that is none, such as a text that is new. */
export function problemOf(
  { kind, severity, name, says, span }: Finding,
  { source, words }: Translation,
): Problem | undefined {
  const code = CODES[kind]
  if (code === undefined) return undefined
  const message = `“${plain(name)}” ${says}.`
  const hint = HINTS[kind]?.(plain(name), source.file, words.language)
  return { code, severity, message, hint, span }
}

const CODES: Readonly<Partial<Record<FindingKind, ProblemCode>>> = {
  missing: 'translation-missing',
  empty: 'translation-missing',
  same: 'translation-same',
  differs: 'translation-differs',
  stale: 'translation-stale',
  extra: 'translation-extra',
}

type Hint = (name: string, sourceFile: string, language: string) => string

const HINTS: Readonly<Partial<Record<FindingKind, Hint>>> = {
  missing: (_, file) => `Add it where ${file} has it, under the same names.`,
  empty: (_, file) => `Write the words behind its name; ${file} has those to translate.`,
  same: () =>
    'Translate it. A text that may be the same in every language belongs under “keep:” in deck.yaml.',
  differs: (name, file, language) =>
    `Compare it with ${file}. If it is meant so: cardpress translate accept ${language} ${name}`,
  stale: (name, file, language) =>
    `Compare it with ${file} and mend it, then: cardpress translate accept ${language} ${name}`,
  extra: (_, file) => `Take it out, or give it the name that ${file} has.`,
}

/**
 * Reading tells of empty texts; layout of those that a piece shows and neither it nor the deck has, and of marks
 * without their notes; both tell of pieces without any words.
 */
function isToldElsewhere({ kind, name }: Finding, { words }: Translation): boolean {
  if (kind === 'empty') return true
  if (kind !== 'missing') return false
  const [group, id = '', ...rest] = name.split('.')
  const slot = rest.join('.')
  if (group !== 'pieces' || !words.pieces.has(id)) return true
  return slot !== ALTERNATIVE && !words.deck.has(slot)
}
