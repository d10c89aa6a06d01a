import type { BlendMode } from '../../../base/color/blend-modes.ts'
import type { Path } from '../../../base/geometry/path.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { RasterPicture } from '../../pictures/raster.ts'

/** A vector picture in its own units, y down. */
export interface VectorPicture {
  readonly viewBox: ViewBox
  /** Units of the items per unit of the view box. */
  readonly factor: number
  /** The bounding box of all ink, in units of the items. */
  readonly extent: ViewBox
  /** In painting order. Outlines may leave the view box: that is bleed. */
  readonly items: readonly VectorItem[]
  /** Every sRGB colour (`#RRGGBB`) that it uses, and where its file writes it; nothing for those between two stops. */
  readonly colors: ReadonlyMap<string, WrittenColor | undefined>
  /** Whether anything is drawn in the colour of the box that shows the picture. */
  readonly takesColor: boolean
  /** The raster pictures inside it. */
  readonly images: readonly RasterPicture[]
}

/** Where a drawing first writes a colour. */
export interface WrittenColor {
  /** As the file has it: `red`, `#f00`, `hsl(0 100% 50%)`. */
  readonly written: string
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A rectangle in a picture's coordinates; as `viewBox`, the part that fills the box. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type VectorItem = VectorShape | VectorGroup | VectorImage

/** One outline, filled, stroked or both. */
export interface VectorShape {
  readonly kind: 'shape'
  readonly path: Path
  readonly fill?: VectorPaint
  readonly evenOdd?: boolean
  readonly stroke?: VectorStroke
  /** 0 (transparent) to 1 (opaque, the default). */
  readonly opacity?: number
}

/** How an outline is drawn; lengths in units of the picture. */
export interface VectorStroke {
  readonly paint: VectorPaint
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  /** How far a mitred corner may reach, in widths of the stroke. */
  readonly miterLimit?: number
  readonly dash?: readonly number[]
  /** How far into the dashes it begins. */
  readonly dashOffset?: number
}

/** Items with a transform or a clip in common, or that are composed as one layer. */
export interface VectorGroup {
  readonly kind: 'group'
  readonly items: readonly VectorItem[]
  readonly transform?: Transform
  readonly clip?: Path
  readonly clipEvenOdd?: boolean
  readonly layer?: VectorLayer
}

/** How the items of a group, painted by themselves, are laid over what is under them. */
export interface VectorLayer {
  /** A box around all ink of the group. */
  readonly bounds: ViewBox
  /** 0 (transparent) to 1 (opaque, the default). */
  readonly opacity?: number
  readonly blend?: BlendMode
  readonly mask?: VectorMask
}

/** Shows a layer where its items are light, or where they are opaque. */
export interface VectorMask {
  readonly by: 'luminance' | 'alpha'
  readonly bounds: ViewBox
  readonly items: readonly VectorItem[]
}

/** A raster picture, stretched over a rectangle. */
interface VectorImage {
  readonly kind: 'image'
  readonly id: string
  readonly box: ViewBox
}

/** An sRGB colour (`#RRGGBB`), `current` for the colour of the box that shows the picture, a gradient or a pattern. */
export type VectorPaint = string | VectorGradient | VectorTiling

/** A gradient; its first and last colours go on without end. */
export interface VectorGradient {
  readonly kind: 'linear' | 'radial'
  /** From x, y to x, y; of a radial one, from a circle x, y, r to a circle. */
  readonly coords: readonly number[]
  /** From the coordinates of the gradient to those of the shape. */
  readonly transform: Transform
  /** At least two, in rising order from 0 to 1. */
  readonly stops: readonly VectorStop[]
}

export interface VectorStop {
  readonly offset: number
  /** An sRGB colour, or `current`. */
  readonly color: string
  readonly opacity: number
}

/** Items that repeat in both directions. */
export interface VectorTiling {
  readonly kind: 'tiling'
  readonly items: readonly VectorItem[]
  /** What of the items is one tile. */
  readonly cell: ViewBox
  /** From the coordinates of the tiles to those of the shape. */
  readonly transform: Transform
}
