import type { Size } from '../../base/geometry/box.ts'
import type { Transform } from '../../base/geometry/transform.ts'

/** The edge of the paper about which a sheet is turned between its sides. */
export type FlipEdge = 'long' | 'short'

/**
 * Which point of a sheet's back page lies behind a point of its front page. Turned about an upright edge a sheet
 * changes left and right, about a level edge top and bottom.
 */
export function sheetFlip(page: Size, flip: FlipEdge): Transform {
  const longIsUpright = page.width <= page.height
  return (flip === 'long') === longIsUpright
    ? [-1, 0, 0, 1, page.width, 0]
    : [1, 0, 0, -1, 0, page.height]
}
