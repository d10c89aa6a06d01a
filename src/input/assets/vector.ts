import type { Path } from '../../base/geometry/path.ts'

/** A vector picture as outlines in its own units, y down, without groups and transforms. */
export interface VectorPicture {
  readonly viewBox: ViewBox
  /** Units of the shapes per unit of the view box. */
  readonly factor: number
  /** The bounding box of all ink, in units of the shapes. */
  readonly extent: ViewBox
  /** In painting order. Outlines may leave the view box: that is bleed. */
  readonly shapes: readonly VectorShape[]
  /** Every sRGB colour (`#RRGGBB`) that it uses. */
  readonly colors: ReadonlySet<string>
}

/** A rectangle in a picture's coordinates; as `viewBox`, the part that fills the box. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One outline, filled, stroked or both. */
export interface VectorShape {
  readonly path: Path
  readonly fill?: VectorPaint
  readonly evenOdd?: boolean
  readonly stroke?: VectorStroke
  /** 0 (transparent) to 1 (opaque, the default). */
  readonly opacity?: number
  /** The clip path. Shapes of one group share the same path object. */
  readonly clip?: Path
}

/** How an outline is drawn; lengths in units of the picture. */
interface VectorStroke {
  readonly paint: VectorPaint
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  /** How far a mitred corner may reach, in widths of the stroke. */
  readonly miterLimit?: number
  readonly dash?: readonly number[]
}

/** An sRGB colour (`#RRGGBB`), or `current` for the colour of the box that shows the picture. */
export type VectorPaint = string
