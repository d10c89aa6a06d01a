import type { Color } from '../../base/color/color.ts'
import type { Box, Point, Size } from '../../base/geometry/box.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Span } from '../../base/problems/problem.ts'
import type { StructureElement, TextRole } from './structure-element.ts'

export type { StructureElement } from './structure-element.ts'

/**
 * A laid-out side: the only value between layout and output. Coordinates are points from
 * the top left corner of the trim, y down; bleed lies outside, at negative coordinates.
 */
export interface Frame {
  /** The name of the side for messages: `preparation front`. */
  readonly name: string
  readonly trim: Size
  /** How far ink runs past the trim, on all four sides. */
  readonly bleed: Length
  /** Width of the slug area around the bleed, for printers' marks and notes; 0 if there are none. */
  readonly slug: Length
  /** BCP 47 tag of the words. */
  readonly language: string
  /** In reading order; `inPaintOrder` says which lie over others. */
  readonly items: readonly FrameItem[]
}

/** An item on a side. */
export type FrameItem = Glyphs | Shape | Picture | Group | Link

/** What an item is to a reader who cannot see it; `artifact` is decoration. */
export type Role = TextRole | 'artifact' | 'figure'

/** A glyph run: shaped text in one font, size and colour, in visual order. */
export interface Glyphs {
  readonly kind: 'glyphs'
  /** The left end of the baseline. */
  readonly at: Point
  /** Identifies the font file among the deck's fonts. */
  readonly font: string
  readonly size: Length
  readonly color: Color
  /** BCP 47 tag, if it is not that of the words around. */
  readonly language?: string
  readonly glyphs: readonly Glyph[]
  /** The rules along it: below the words, or through them. */
  readonly rules?: readonly GlyphRule[]
  /** The embedding level (UAX #9): odd from right to left, even from left to right; 0 if absent. */
  readonly level?: number
  /**
   * For the words of a drawing among the text, which are read and not painted: how much wider they are than in the font,
   * so that they are as wide as the drawing.
   */
  readonly unseen?: { readonly stretch: number }
  /** What it is a part of, if that is not the element of the group around. */
  readonly element?: StructureElement
}

/** A rule along a run, in its colour; it is as long as the run. Lengths are in em of the run's size. */
export interface GlyphRule {
  /** How far its middle lies above the baseline; negative below it. */
  readonly middle: number
  readonly thickness: number
  readonly width: number
}

/** One glyph of a run. Lengths are in em of the run's size. */
export interface Glyph {
  /** Index in the font file. */
  readonly id: number
  /** From the start of the run to the glyph's origin. */
  readonly x: number
  /** Upwards from the baseline. */
  readonly y: number
  /** The advance width in the font. */
  readonly advance: number
  /** Its text when copied or searched; empty for the later glyphs of a cluster. */
  readonly text: string
}

/** A filled or stroked outline. */
export interface Shape {
  readonly kind: 'shape'
  readonly path: Path
  /** The colour inside; that of the middle where a gradient or a pattern is painted. */
  readonly fill?: Color
  /** What is painted inside in place of the one colour. */
  readonly fillWith?: PaintServer
  readonly evenOdd?: boolean
  readonly stroke?: Stroke
  /** 0 (nothing) to 1 (solid, the default). */
  readonly opacity?: number
  /** The width of the line that is filled here: of a border or a rule. */
  readonly lineWidth?: Length
  /** The box whose background, border or rule it is. */
  readonly box?: BoxOrigin
}

/** How an outline is drawn. */
export interface Stroke {
  /** `registration` prints on every plate: printers' marks only. */
  readonly color: Color | 'registration'
  readonly width: Length
  readonly cap?: 'butt' | 'round' | 'square'
  readonly join?: 'miter' | 'round' | 'bevel'
  /** The miter limit; 10 if absent. */
  readonly miterLimit?: number
  readonly dash?: readonly Length[]
  /** How far into the dashes it begins. */
  readonly dashOffset?: Length
  /** What is painted in place of the one colour. */
  readonly paintedWith?: PaintServer
}

/** What may be painted with in place of a colour. */
export type PaintServer = Gradient | Tiling

/** A gradient in inks; its first and last colours go on without end. */
export interface Gradient {
  readonly kind: 'linear' | 'radial'
  /** From x, y to x, y; of a radial one, from a circle x, y, r to a circle. */
  readonly coords: readonly number[]
  /** From the coordinates of the gradient to those of the shape. */
  readonly transform: Transform
  /** At least two, in rising order from 0 to 1. */
  readonly stops: readonly GradientStop[]
}

export interface GradientStop {
  readonly offset: number
  readonly color: Color
  readonly opacity: number
}

/** Items that repeat in both directions. */
export interface Tiling {
  readonly kind: 'tiling'
  readonly items: readonly FrameItem[]
  /** What of the items is one tile. */
  readonly cell: Box
  /** From the coordinates of the tiles to those of the shape. */
  readonly transform: Transform
}

/** A photograph or other raster picture, stretched over its box. */
export interface Picture {
  readonly kind: 'picture'
  readonly box: Box
  /** Identifies the picture among the deck's pictures. */
  readonly picture: string
}

/** Items with a transform, clip or role in common. */
export interface Group {
  readonly kind: 'group'
  readonly items: readonly FrameItem[]
  readonly transform?: Transform
  /** The clipping path, in the coordinates of the items. */
  readonly clip?: Path
  /** Whether the clipping path has holes where it goes around twice. */
  readonly clipEvenOdd?: boolean
  /** Whether it is painted over the items beside it (the higher, the later) or under them; 0 if absent. */
  readonly zIndex?: number
  /** How its items, painted by themselves, are laid over what is under them. */
  readonly layer?: Layer
  /** The bounds of a vector picture, in the coordinates of the items, which are one array wherever it appears. */
  readonly art?: Box
  /**
   * The bounds of repeated items, in their coordinates. They are one array wherever they appear, so that a file holds
   * them once.
   */
  readonly repeated?: Box
  readonly role?: Role
  /** The level of a heading; 1 is the highest. */
  readonly level?: number
  /** What its words are to be read as. */
  readonly element?: StructureElement
  /** Whether a word of it stands in two places: broken at the end of a line, or begun by a large letter. */
  readonly isSplit?: boolean
  /** Whether it is the large first letter of a paragraph, which stands on the lines below it. */
  readonly isInitial?: boolean
  /** Of a QR code: its width in modules without the quiet zone, and their colour. */
  readonly qr?: { readonly modules: number; readonly color: Color }
  /** What a figure shows, in words. */
  readonly alternative?: string
  /** The words of the group in logical order. */
  readonly text?: string
  /** BCP 47 tag, if it is not that of the frame. */
  readonly language?: string
  /** Where it comes from in the user's files. */
  readonly from?: Span
  /** A short name for goldens and messages: that of its box or slot. */
  readonly name?: string
  /** The box that it is the content of. */
  readonly box?: BoxOrigin
  /** For the picture of a piece that fills its box: all of the picture, as far as it is cropped too. */
  readonly cropped?: CroppedPicture
}

/** The area of all of a picture, and whether that is mirrored, left to right. */
interface CroppedPicture {
  readonly area: Box
  readonly isMirrored: boolean
}

/** A transparency group of a drawing. */
export interface Layer {
  /** A box around all its ink. */
  readonly bounds: Box
  /** 0 (nothing) to 1 (solid, the default). */
  readonly opacity?: number
  /** A blend mode, named as in CSS. */
  readonly blend?: string
  readonly mask?: Mask
}

/** Shows a layer where its items are light, or where they are solid. */
interface Mask {
  readonly by: 'luminance' | 'alpha'
  readonly bounds: Box
  /** Of a mask by luminance, in greys: how much black a colour has is how much it hides. */
  readonly items: readonly FrameItem[]
}

/** The box of the template that an item comes from, for messages. */
export interface BoxOrigin {
  /** Its name, or else its slot or picture. */
  readonly name: string
  /** The slot that it shows. */
  readonly slot?: string
  /** Its line in the layout. */
  readonly at?: Span
  /** Its safe area, if it is not that of the format; 0 waives it. */
  readonly safe?: Length
  /** Whether its text is decoration, which needs neither contrast nor free space. */
  readonly isDecoration?: boolean
}

/** A clickable area; it has no effect on paper. */
export interface Link {
  readonly kind: 'link'
  readonly box: Box
  readonly href: string
  /** The words that it belongs to; absent where it is that of a figure. */
  readonly element?: StructureElement
}
