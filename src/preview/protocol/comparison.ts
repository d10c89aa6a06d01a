import type { ProblemFacts } from './problem.ts'
import type { Area, Side } from './side.ts'

/** `GET /api/compare?…asked…&before=build | revision:HEAD~1 | language:nl | pinned`. */
export interface Comparison {
  /** “5 of 14 sides changed; actions back lost a line.” */
  readonly summary: string
  /** Changed ones first, then as in the deck. */
  readonly pairs: readonly PairFacts[]
  readonly problems: readonly ProblemFacts[]
}

export interface PairFacts {
  readonly name: string
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  /** What changed, in a few plain words; empty where nothing did. */
  readonly words: string
  /** Around what changed, in millimetres of the trim. */
  readonly areas: readonly Area[]
  readonly before?: Side
  readonly after?: Side
}
