import type { Frame } from '../frame/frame.ts'
import type { Length } from '../geometry/length.ts'
import type { Span } from '../problems/problem.ts'

/** A side with where its piece stands in the deck. */
export interface CheckedSide {
  readonly frame: Frame
  readonly span: Span | undefined
  /** The distance that words keep from the trim. */
  readonly safe: Length
}

/** What rules look at: every laid-out side, the pictures placed on them, and what the theme allows. */
export interface CheckedDeck {
  readonly format: string
  readonly sides: readonly CheckedSide[]
  /** The most ink that may lie in one place, in percent. */
  readonly inkLimit: number
  /** Raster pictures by id: their pixels. */
  readonly pictures: ReadonlyMap<
    string,
    { readonly width: number; readonly height: number }
  >
}
