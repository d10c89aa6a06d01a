import type { Length } from '../../base/geometry/length.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import type { PixelsById } from './behind-words.ts'

/** A side with where its piece stands in the deck. */
export interface CheckedSide {
  readonly frame: Frame
  readonly span: Span | undefined
  /** The distance that words keep from the trim. */
  readonly safe: Length
  /** How much larger the lengths of the template come out than they are written. */
  readonly scale: number
}

/** What rules look at: every laid-out side, the pictures placed on them, and what the theme allows. */
export interface CheckedDeck {
  /** The card format or fold. */
  readonly format: string
  readonly language: string
  /** The terms that the words are in, where they are not the usual ones. */
  readonly terms: readonly string[]
  readonly sides: readonly CheckedSide[]
  /** The most ink that may lie in one place, in percent. */
  readonly inkLimit: number
  /** Raster pictures by id: their pixels. */
  readonly pictures: ReadonlyMap<
    string,
    { readonly width: number; readonly height: number }
  >
  /** The pixels of those that lie under or over words. */
  readonly pixels: PixelsById
  /** The ids of the fonts that are bold. */
  readonly boldFonts: ReadonlySet<string>
}
