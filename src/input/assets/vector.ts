import type { Path } from '../../base/geometry/path.ts'

/** A vector picture without layers, groups or transforms: outlines in its own units, y down. */
export interface VectorPicture {
  readonly viewBox: ViewBox
  /** How many units of the shapes are one of the view box. */
  readonly factor: number
  /** In units of the shapes: no ink lies outside of this. */
  readonly extent: ViewBox
  /** In the order in which they are painted. Outlines may leave the view box: they are bleed. */
  readonly shapes: readonly VectorShape[]
  /** Every sRGB colour (`#RRGGBB`) that it uses. */
  readonly colors: ReadonlySet<string>
}

/** A rectangle in a picture's own space; as `viewBox` the part that is stretched over its box. */
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
  /** 0 (nothing) to 1 (solid, the default). */
  readonly opacity?: number
  /** Only what lies inside shows. Shapes of one group share the same path. */
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

/** An sRGB colour (`#RRGGBB`), or the colour that the box which shows the picture gives. */
export type VectorPaint = string
