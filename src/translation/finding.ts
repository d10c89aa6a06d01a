import type { Problem, Span } from '../base/problems/problem.ts'

/** What there may be to do about a translation. */
export type FindingKind =
  | 'missing'
  | 'empty'
  | 'same'
  | 'differs'
  | 'stale'
  | 'new'
  | 'extra'

/** Something to do about one text of a translation. */
export interface Finding {
  readonly kind: FindingKind
  /** An error must not be printed. A warning is for a person to judge, and is settled when the text is accepted. */
  readonly severity: 'error' | 'warning'
  /** The text: `pieces.welcome.title`. */
  readonly name: string
  /** What is the matter with it, to follow its name. */
  readonly says: string
  /** The translation, or the place where it belongs. */
  readonly span: Span
  /** What reading the deck tells of it by itself; absent where only a look at the source shows it. */
  readonly problem?: Problem
}

/** Whether a finding is about words that should not be printed as they are. */
export const isUnfit = ({ kind, severity }: Finding): boolean =>
  severity === 'error' || kind === 'stale'
