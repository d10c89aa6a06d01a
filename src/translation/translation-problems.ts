import { excerpt } from '../base/problems/excerpt.ts'
import { repeated } from '../base/problems/problem.ts'
import type { Problem, ProblemCode } from '../base/problems/problem.ts'
import type { Piece } from '../input/deck/deck.ts'
import { isAlternative, isOfWholeDeck } from '../typesetting/language/alternative.ts'
import type { Finding, FindingKind } from './finding.ts'
import { findingsOf } from './qa-checks.ts'
import type { Translation } from './translation.ts'

/** Whether a piece can do without words in a slot. */
export type CanLack = (slot: string, piece: Piece) => boolean

/**
 * The problems of a translation that neither reading nor laying it out reports; none for the source itself, and none for
 * texts that were never accepted. Text of the source that a piece could do without is missing words as well.
 */
export function translationProblems(
  translation: Translation,
  canLack: CanLack,
): readonly Problem[] {
  const { deck, source, words } = translation
  if (words.language === source.language) return []
  const pieces = new Map(deck.pieces.map((piece) => [piece.id, piece]))
  const isLeftOut = ({ kind, name }: Finding): boolean => {
    const [group, id = '', ...rest] = name.split('.')
    const piece = group === 'pieces' && words.pieces.has(id) ? pieces.get(id) : undefined
    return kind === 'missing' && piece !== undefined && canLack(rest.join('.'), piece)
  }
  return findingsOf(translation).flatMap((finding): readonly Problem[] => {
    const problem = problemOf(finding, translation)
    if (!problem) return []
    if (isLeftOut(finding)) return [{ ...problem, code: 'missing-words' }]
    return isReportedElsewhere(finding, translation) ? [] : [problem]
  })
}

/** The problem that a finding is; undefined for a text that was never accepted, which is none. */
export function problemOf(
  finding: Finding,
  translation: Translation,
): Problem | undefined {
  const { kind, severity, name, says, span, problem } = finding
  if (problem) return problem
  const code = CODES[kind]
  if (code === undefined) return undefined
  const message = `“${excerpt(name)}” ${says}.`
  const found = { code, severity, message, hint: hintFor(finding, translation), span }
  // A file that was copied from its source would be told of text by text.
  return kind === 'same' ? repeated(found, `same ${span.file}`, name) : found
}

const CODES: Readonly<Partial<Record<FindingKind, ProblemCode>>> = {
  missing: 'translation-missing',
  empty: 'translation-missing',
  same: 'translation-same',
  differs: 'translation-differs',
  stale: 'translation-stale',
  extra: 'translation-extra',
}

function hintFor(
  { kind, severity, name }: Finding,
  { source: { file }, words }: Translation,
): string | undefined {
  const accept = `cardpress translate accept ${words.language} ${excerpt(name)}`
  switch (kind) {
    case 'missing':
      return `Add it under the same names as in ${file}.`
    case 'empty':
      return `Write the translation after its name; the source is in ${file}.`
    case 'same':
      return severity === 'error'
        ? 'Translate it. A text that may be the same in every language belongs under “keep:” in deck.yaml.'
        : `Translate it. If it is the same word in both languages: ${accept}`
    case 'differs':
      return severity === 'error'
        ? `Compare it with ${file} and correct it.`
        : `Compare it with ${file}. If that is intended: ${accept}`
    case 'stale':
      return `Compare it with ${file} and correct it, then: ${accept}`
    case 'extra':
      return `Remove it, or give it the name that it has in ${file}.`
    case 'new':
      return undefined
  }
}

/**
 * Reading reports empty texts and placeholders. Layout reports texts that a piece shows and neither it nor the deck
 * has, texts that no piece shows, and footnote marks without notes and the reverse. Both report pieces without words.
 */
function isReportedElsewhere(
  { kind, name, problem }: Finding,
  { source, words }: Translation,
): boolean {
  if (kind === 'empty' || problem) return true
  if (kind !== 'missing' && kind !== 'extra') return false
  const [group, id = '', ...rest] = name.split('.')
  const slot = rest.join('.')
  if (group === 'deck')
    return kind === 'missing' && !isOfWholeDeck([id, ...rest].join('.'))
  if (group !== 'pieces' || !words.pieces.has(id)) return true
  return !isAlternative(slot) && !(kind === 'missing' ? words : source).deck.has(slot)
}
