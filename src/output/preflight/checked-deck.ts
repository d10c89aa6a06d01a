import type { Color } from '../../base/color/color.ts'
import type { CardEdge } from '../../base/geometry/card-edge.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { WrittenColor } from '../../input/drawings/values/vector.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import type { PixelsById } from './behind-words.ts'

/** A side, and the place of its piece in the deck. */
export interface CheckedSide {
  readonly frame: Frame
  readonly span: Span | undefined
  /** The distance that words keep from the trim. */
  readonly safe: Length
  /** The radius of the corners of the card, which are cut round; 0 for square ones. */
  readonly cornerRadius: Length
  /** The factor by which lengths of the template scale on this side. */
  readonly scale: number
}

/** The outline along which a side is cut. */
export const edgeOf = ({ frame, cornerRadius }: CheckedSide): CardEdge => ({
  ...frame.trim,
  cornerRadius,
})

/** A colour of the palette, and the drawings that are printed in its inks. */
export interface InkSource {
  readonly color: Color
  readonly name: string
  readonly span: Span
  readonly drawings: readonly WrittenColor[]
}

/** What checks examine: every laid-out side, the pictures on them, and the limits of the theme. */
export interface CheckedDeck {
  /** The card format or fold. */
  readonly format: string
  readonly language: string
  /** The chosen terms, where they are not the defaults. */
  readonly terms: readonly string[]
  readonly sides: readonly CheckedSide[]
  /** Whether it is checked for a release. */
  readonly strict: boolean
  /** The total ink limit, in percent. */
  readonly inkLimit: number
  /** Where colours with more ink than that come from. */
  readonly heavyInks: readonly InkSource[]
  /** Raster pictures by id: their pixels. */
  readonly pictures: ReadonlyMap<
    string,
    { readonly width: number; readonly height: number }
  >
  /** Where the deck names a raster picture, by its id; undefined for one of the template. */
  readonly namedAt: (picture: string) => Span | undefined
  /** The pixels of those that lie under or over words. */
  readonly pixels: PixelsById
  readonly palette: ReadonlyMap<string, Color>
  /** The ids of the fonts that are bold. */
  readonly boldFonts: ReadonlySet<string>
}
