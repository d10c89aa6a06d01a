import type { Color } from '../../base/color/color.ts'
import type { Box, Point, Size } from '../../base/geometry/box.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Span } from '../../base/problems/problem.ts'

/**
 * A laid-out side: the one value that layout makes and everything after it reads. Coordinates are points from
 * the top left corner of the trim, y down; bleed lies outside, at negative coordinates.
 */
export interface Frame {
  /** The name of the side, as messages say it: `preparation front`. */
  readonly name: string
  readonly trim: Size
  /** How far ink runs past the trim, on all four sides. */
  readonly bleed: Length
  /** Room around the bleed for printers' marks and notes; 0 where there are none. */
  readonly slug: Length
  /** BCP 47 tag of the words. */
  readonly language: string
  /** In reading order. */
  readonly items: readonly FrameItem[]
}

/** Everything that can stand on a side. */
export type FrameItem = Glyphs | Shape | Picture | Group | Link

/** What an item is to a reader who cannot see it; `artifact` is decoration. */
export type Role =
  | 'artifact'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'list-item'
  | 'label'
  | 'quotation'
  | 'note'
  | 'figure'

/** A run of shaped text in one font, size and colour, in visual order. */
export interface Glyphs {
  readonly kind: 'glyphs'
  /** The left end of the baseline. */
  readonly at: Point
  /** Identifies the font file among the deck's fonts. */
  readonly font: string
  readonly size: Length
  readonly color: Color
  readonly glyphs: readonly Glyph[]
}

/** One glyph of a run. Lengths are in em of the run's size. */
export interface Glyph {
  /** Index in the font file. */
  readonly id: number
  /** From the start of the run to the glyph's origin. */
  readonly x: number
  /** Upwards from the baseline. */
  readonly y: number
  /** How far the font itself advances after the glyph. */
  readonly advance: number
  /** The characters that it stands for when text is copied or searched; empty for the later glyphs of a cluster. */
  readonly text: string
}

/** A filled or stroked outline. */
export interface Shape {
  readonly kind: 'shape'
  readonly path: Path
  readonly fill?: Color
  readonly evenOdd?: boolean
  readonly stroke?: Stroke
  /** 0 (nothing) to 1 (solid, the default). */
  readonly opacity?: number
  /** Of the ground of a box. */
  readonly box?: BoxOrigin
}

/** How an outline is drawn. */
export interface Stroke {
  /** `registration` prints on every plate: printers' marks only. */
  readonly color: Color | 'registration'
  readonly width: Length
  readonly cap?: 'butt' | 'round' | 'square'
  readonly join?: 'miter' | 'round' | 'bevel'
  /** How far a mitred corner may reach, in widths of the stroke; 10 where absent. A sharper one is cut off. */
  readonly miterLimit?: number
  readonly dash?: readonly Length[]
}

/** A photograph or other raster picture, stretched over its box. */
export interface Picture {
  readonly kind: 'picture'
  readonly box: Box
  /** Identifies the picture among the deck's pictures. */
  readonly picture: string
}

/** Items that move, are clipped or mean something together. */
export interface Group {
  readonly kind: 'group'
  readonly items: readonly FrameItem[]
  readonly transform?: Transform
  /** Only what lies inside shows; in the coordinates of the items. */
  readonly clip?: Path
  /** Of items that are a picture, one array wherever it appears: no ink lies outside of this, in their coordinates. */
  readonly art?: Box
  /**
   * Of items that stand at many places, one array wherever they do: a file holds them once. No ink lies outside of this,
   * in their coordinates.
   */
  readonly repeated?: Box
  readonly role?: Role
  /** The level of a heading, 1 the highest. */
  readonly level?: number
  /** What a figure shows, in words. */
  readonly alternative?: string
  /** The words of the group in logical order. */
  readonly text?: string
  /** BCP 47 tag, where it is not the frame's. */
  readonly language?: string
  /** Where in the user's files it came from. */
  readonly from?: Span
  /** A short name for goldens and messages: the box or slot that made it. */
  readonly name?: string
  /** Of all that a box shows. */
  readonly box?: BoxOrigin
}

/** The box of a template that something on a side came from: for messages about it. */
export interface BoxOrigin {
  /** Its own name, or else its slot or picture. */
  readonly name: string
  /** The slot whose words it shows. */
  readonly slot?: string
  /** Its line in the layout. */
  readonly at?: Span
  /** The distance that its words keep from the cut, where it is not that of the format; 0 waives it. */
  readonly safe?: Length
  /** Of words that are there for the look of it: they need not stand out, nor stand free. */
  readonly isDecoration?: boolean
}

/** A place that leads to an address; paper ignores it. */
export interface Link {
  readonly kind: 'link'
  readonly box: Box
  readonly href: string
}
