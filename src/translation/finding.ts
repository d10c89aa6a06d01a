import type { Problem, Span } from '../base/problems/problem.ts'
import type { Translation } from './translation.ts'
import { nameOf, unitsOf } from './unit.ts'

/** The kinds of findings about a translation. */
export type FindingKind =
  | 'missing'
  | 'empty'
  | 'same'
  | 'differs'
  | 'stale'
  | 'new'
  | 'extra'

/** Something to do about one text of a translation, or to look at. */
export interface Finding {
  readonly kind: FindingKind
  /** An error must not be printed. A warning is for a person to judge, and is settled when the text is accepted. */
  readonly severity: 'error' | 'warning'
  /** The text: `pieces.welcome.title`. */
  readonly name: string
  /** The finding in words, to follow the name: `is empty`. */
  readonly says: string
  /** The translation, or the place where it belongs. */
  readonly span: Span
  /** The problem that reading the deck reports by itself; absent where only comparing with the source shows it. */
  readonly problem?: Problem
}

/** Whether the text of a finding should not be printed as it is. */
export const isUnfit = ({ kind, severity }: Finding): boolean =>
  severity === 'error' || kind === 'stale'

/** How far a translation is, in numbers of texts. */
export interface TranslationSummary {
  /** The texts that there are to translate. */
  readonly texts: number
  /** Those without findings. */
  readonly accepted: number
  /** Texts with a finding of each kind; a text may have several. */
  readonly counts: Readonly<Record<FindingKind, number>>
}

/** Counts the texts of a translation by their findings. */
export function summarize(
  { source, words }: Translation,
  findings: readonly Finding[],
): TranslationSummary {
  const names = unitsOf(source, words).map(nameOf)
  const unfinished = new Set(findings.map(({ name }) => name))
  const count = (kind: FindingKind): number =>
    new Set(findings.flatMap((one) => (one.kind === kind ? one.name : []))).size
  return {
    texts: names.length,
    accepted: names.filter((name) => !unfinished.has(name)).length,
    counts: {
      missing: count('missing'),
      empty: count('empty'),
      same: count('same'),
      differs: count('differs'),
      stale: count('stale'),
      new: count('new'),
      extra: count('extra'),
    },
  }
}
