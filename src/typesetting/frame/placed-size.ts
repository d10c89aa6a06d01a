import type { Box } from '../../base/geometry/box.ts'
import type { Transform } from '../../base/geometry/transform.ts'

/** How wide and high a box is on paper, in points, however it is turned. */
export const placedSize = (
  { width, height }: Box,
  [a, b, c, d]: Transform,
): { readonly width: number; readonly height: number } => ({
  width: width * Math.hypot(a, b),
  height: height * Math.hypot(c, d),
})
