import { apply } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, Glyphs } from '../../typesetting/frame/frame.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'

/** How far letters reach above and below the baseline, in em. */
const ABOVE = 0.7
const BELOW = 0.2

/** How near the words of a page come to its edge, in points; infinite where there are none. */
export const nearestWords = (page: Frame): number =>
  itemsOfKind(page, 'glyphs').reduce(
    (least, { item, transform }) =>
      Math.min(least, distanceToEdge(item, transform, page.trim)),
    Number.POSITIVE_INFINITY,
  )

function distanceToEdge(
  { at, size, glyphs }: Glyphs,
  transform: Transform,
  { width, height }: Frame['trim'],
): number {
  // The space at the end of a line is no ink.
  const end = glyphs.reduce(
    (most, { text, x, advance }) =>
      text.trim() === '' ? most : Math.max(most, (x + advance) * size),
    0,
  )
  const corners = [
    apply(transform, at.x, at.y - ABOVE * size),
    apply(transform, at.x + end, at.y + BELOW * size),
  ]
  return Math.min(...corners.flatMap(([x, y]) => [x, width - x, y, height - y]))
}
