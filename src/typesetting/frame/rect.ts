import type { Box } from '../../base/geometry/box.ts'
import { apply } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'

/** A rectangle by its edges, in points from the corner of the trim. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The bounds of some points after a transform, extended by `reach` before it. */
export function rectOf(
  points: readonly (readonly [number, number])[],
  transform: Transform,
  reach = 0,
): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const point of points) {
    const [across, down] = apply(transform, point[0], point[1])
    left = Math.min(left, across)
    right = Math.max(right, across)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  const far = reach * Math.hypot(transform[0], transform[1])
  return { left: left - far, top: top - far, right: right + far, bottom: bottom + far }
}

/** The corners of a rectangle, clockwise from the top left. */
export const cornersOf = ({
  left,
  top,
  right,
  bottom,
}: Rect): readonly (readonly [number, number])[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

/** The intersection of two rectangles; of negative size if they do not meet. */
export const intersection = (one: Rect, other: Rect): Rect => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})

/** Whether two rectangles have an area in common. */
export const meet = (one: Rect, other: Rect): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

/** Whether a rectangle contains another one. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom

/** The width and height of a box on paper, in points, whatever its rotation. */
export const placedSize = (
  { width, height }: Box,
  [a, b, c, d]: Transform,
): { readonly width: number; readonly height: number } => ({
  width: width * Math.hypot(a, b),
  height: height * Math.hypot(c, d),
})
