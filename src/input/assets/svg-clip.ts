import { rectangle } from '../../base/geometry/path.ts'
import type { Path, PathStep } from '../../base/geometry/path.ts'
import { pointsOf } from './svg-path.ts'

/**
 * What lies inside two clip paths at once; undefined when that takes more than leaving out the larger one or
 * cutting two upright rectangles.
 */
export function intersect(outer: Path, inner: Path): Path | undefined {
  if (outer === inner) return inner
  const around = boundsOf(outer)
  const within = boundsOf(inner)
  const cuts = isUpright(outer, around)
  const isCut = isUpright(inner, within)
  if (cuts && contains(around, within)) return inner
  if (isCut && contains(within, around)) return outer
  return cuts && isCut ? overlap(around, within) : undefined
}

interface BoundingBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The least upright rectangle around every point, control points included. */
function boundsOf(path: Path): BoundingBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const step of path) {
    for (const [x, y] of pointsOf(step)) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return { left, top, right, bottom }
}

/** Far under what shows, far over what is left of a sine that should be 0. */
const CLOSE = 1e-6

/** Whether a path goes once around its bounds, from corner to corner and never across. */
function isUpright(path: Path, bounds: BoundingBox): boolean {
  const corners = path
    .filter((step) => step[0] !== 'Z')
    .map((step, index) => cornerOf(step, index === 0 ? 'M' : 'L', bounds))
  const [first, second, third, fourth, fifth = first] = corners
  if (first === undefined || second === undefined || corners.length > 5) return false
  return (
    Math.abs(first - second) % 2 === 1 &&
    third === opposite(first) &&
    fourth === opposite(second) &&
    fifth === first
  )
}

/** The corners counted around: 0 top left, 1 top right, 2 bottom right, 3 bottom left. */
function cornerOf(
  [kind, x, y]: PathStep,
  expected: 'M' | 'L',
  { left, top, right, bottom }: BoundingBox,
): number | undefined {
  if (kind !== expected || x === undefined || y === undefined) return undefined
  if (isNear(y, top)) return isNear(x, left) ? 0 : isNear(x, right) ? 1 : undefined
  if (isNear(y, bottom)) return isNear(x, right) ? 2 : isNear(x, left) ? 3 : undefined
  return undefined
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < CLOSE

const opposite = (corner: number): number => (corner + 2) % 4

const contains = (outer: BoundingBox, inner: BoundingBox): boolean =>
  inner.left >= outer.left - CLOSE &&
  inner.top >= outer.top - CLOSE &&
  inner.right <= outer.right + CLOSE &&
  inner.bottom <= outer.bottom + CLOSE

/** Empty where the two do not meet. */
function overlap(one: BoundingBox, other: BoundingBox): Path {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const width = Math.min(one.right, other.right) - left
  const height = Math.min(one.bottom, other.bottom) - top
  return width > 0 && height > 0 ? rectangle(left, top, width, height) : []
}
