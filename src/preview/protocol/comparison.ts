import type { ProblemFacts } from './problem.ts'
import type { Area, Side } from './side.ts'

/** `GET /api/compare?…&before=build | revision:HEAD~1 | language:nl | pinned`. */
export interface Comparison {
  /** “5 of 14 sides changed; actions back lost a line.” */
  readonly summary: string
  /** Changed ones first, then as in the deck. */
  readonly pairs: readonly PairFacts[]
  readonly problems: readonly ProblemFacts[]
}

/** A side before and after; of one that is new or gone only one of the two. */
export interface PairFacts<S = Side> {
  readonly name: string
  readonly state: 'same' | 'changed' | 'added' | 'removed'
  /** What changed, in a few plain words; empty where nothing did. */
  readonly words: string
  /** Around what changed, in millimetres of the trim. */
  readonly areas: readonly Area[]
  readonly before?: S
  readonly after?: S
}

/** A comparison as one file, the report of `cardpress compare`. */
export interface ReportFacts extends Pick<Comparison, 'summary'> {
  /** The language of the page around the sides. */
  readonly words: 'en' | 'nl'
  /** What was compared: the name of a deck, or of a folder. */
  readonly title: string
  /** The two states, in the words of whoever named them. */
  readonly before: string
  readonly after: string
  readonly pairs: readonly PairFacts<ReportSide>[]
}

/** A side in a report, with its pictures. */
export interface ReportSide extends Pick<Side, 'trim' | 'text'> {
  /** The page around the trim, in millimetres of the trim. */
  readonly page: Area
  /** BCP 47 tag, where it is known. */
  readonly language?: string
  /** Pictures, each over those before it. The lowest shows all of the page, `pixels` wide. */
  readonly layers: readonly ReportLayer[]
  readonly pixels: number
}

/** A picture of a part of a page. */
export interface ReportLayer {
  /** In millimetres of the trim. */
  readonly area: Area
  /** A WebP as a `data:` address. */
  readonly picture: string
}
