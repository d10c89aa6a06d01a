import { insideEdge } from '../../base/geometry/card-edge.ts'
import type { CardEdge } from '../../base/geometry/card-edge.ts'
import { isInside, isOnOutline } from '../../base/geometry/inside-path.ts'
import { pointsOf } from '../../base/geometry/path.ts'
import { apply, inverse } from '../../base/geometry/transform.ts'
import type { Shape } from '../../typesetting/frame/frame.ts'
import { rectOf } from '../../typesetting/frame/rect.ts'
import type { Rect } from '../../typesetting/frame/rect.ts'
import { walkLayout } from '../../typesetting/frame/walk.ts'
import type { Visited } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { edgeOf } from './checked-deck.ts'
import type { CheckedSide } from './checked-deck.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** Borders follow the round corners of a card: those with square corners lose them. */
export const cutCorners: Check = {
  run: (side, deck) =>
    cutBorders(side).map(({ box }) =>
      problemOn(side, deck, {
        code: 'corner-cut',
        severity: 'warning',
        what: `The border of ${nameOf(box)} is cut off at the round corners of the card`,
        hint: 'Give the box a “borderRadius” (that of the card, less its distance from the cut), or put it further from the cut.',
        badness: 1,
        box,
      }),
    ),
}

function cutBorders(side: CheckedSide): readonly Shape[] {
  if (side.cornerRadius === 0) return []
  return walkLayout(side.frame).flatMap(({ item, transform, groups }) =>
    item.kind === 'shape' && isCut({ item, transform, groups }, edgeOf(side))
      ? [item]
      : [],
  )
}

/** Whether a border of a box ends where the corners of the card are cut off, or is missing along them. */
function isCut({ item, transform }: Visited<Shape>, edge: CardEdge): boolean {
  const width = item.stroke?.width ?? item.lineWidth
  const back = inverse(transform)
  if (width === undefined || item.box === undefined || !back) return false
  const bounds = rectOf(pointsOf(item.path), transform, (item.stroke?.width ?? 0) / 2)
  const isInked = (x: number, y: number): boolean =>
    isOn(item, width, ...apply(back, x, y))
  const across = Math.min(bounds.right, edge.width) - Math.max(bounds.left, 0)
  const down = Math.min(bounds.bottom, edge.height) - Math.max(bounds.top, 0)
  if (Math.min(across, down) < 2 * width) return false
  const middle = {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.top + bounds.bottom) / 2,
  }
  return CORNERS.some((corner) => {
    const [right, bottom] = corner
    const x = right ? Math.min(bounds.right, edge.width) : Math.max(bounds.left, 0)
    const y = bottom ? Math.min(bounds.bottom, edge.height) : Math.max(bounds.top, 0)
    const [inwardX, inwardY] = [right ? -1 : 1, bottom ? -1 : 1]
    const half = width / 2
    // A border of one side only has no corner.
    if (!isInked(x + inwardX * half, middle.y) || !isInked(middle.x, y + inwardY * half))
      return false
    if (runsIntoBleed(bounds, corner, edge)) {
      // The middle of the line, where it would follow the arc.
      const far = edge.cornerRadius * (1 - Math.SQRT1_2) + (width / 2) * Math.SQRT1_2
      return !isInked(x + inwardX * far, y + inwardY * far)
    }
    const [atX, atY] = [x + inwardX * half, y + inwardY * half]
    return insideEdge(edge, atX, atY) < half && isInked(atX, atY)
  })
}

/** Each corner: whether it is on the right, and at the bottom. */
const CORNERS = [
  [false, false],
  [true, false],
  [true, true],
  [false, true],
] as const

const runsIntoBleed = (
  { left, top, right, bottom }: Rect,
  [isRight, isBottom]: (typeof CORNERS)[number],
  { width, height }: CardEdge,
): boolean =>
  (isRight ? right > width : left < 0) && (isBottom ? bottom > height : top < 0)

/** Whether a point lies on a border, which is a filled ring or a stroke. */
function isOn(
  { path, fill, evenOdd = false }: Shape,
  width: number,
  x: number,
  y: number,
): boolean {
  return fill ? isInside(path, x, y, evenOdd) : isOnOutline(path, x, y, width / 2)
}
