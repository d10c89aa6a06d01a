import { fits } from '../../base/geometry/length.ts'
import { rectangle, roundedRectangle } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { Area } from './place-picture.ts'

/** A rectangle with round corners; a radius of 0 leaves them square. */
export interface RoundedArea {
  readonly area: Area
  readonly radius: number
}

/** The outline of a rectangle with its round corners. */
export const outlineOf = ({ area, radius }: RoundedArea): Path =>
  radius > 0
    ? roundedRectangle(area.x, area.y, area, radius)
    : rectangle(area.x, area.y, area.width, area.height)

/** Whether an area lies inside a box and covers one of its round corners. */
export const coversCorner = (inner: RoundedArea, outer: RoundedArea): boolean =>
  liesIn(inner.area, outer.area) &&
  cornersOf(inner).some(([x, y]) => isCutOff(x, y, outer))

const liesIn = (inner: Area, outer: Area): boolean =>
  fits(outer.x, inner.x) &&
  fits(outer.y, inner.y) &&
  fits(inner.x + inner.width, outer.x + outer.width) &&
  fits(inner.y + inner.height, outer.y + outer.height)

const radiusOf = ({ area, radius }: RoundedArea): number =>
  Math.min(radius, area.width / 2, area.height / 2)

/** The distance of the middle of a quarter circle from both edges, as a share of its radius. */
const MIDDLE = 1 - Math.SQRT1_2

/** The outermost point of the outline in each corner. */
function cornersOf(rounded: RoundedArea): readonly (readonly [number, number])[] {
  const { x, y, width, height } = rounded.area
  const inset = radiusOf(rounded) * MIDDLE
  return [x + inset, x + width - inset].flatMap((across) =>
    [y + inset, y + height - inset].map((down) => [across, down] as const),
  )
}

/** Whether a point of a rectangle lies beyond one of its round corners. */
function isCutOff(x: number, y: number, rounded: RoundedArea): boolean {
  const { area } = rounded
  const radius = radiusOf(rounded)
  const right = area.x + area.width
  const bottom = area.y + area.height
  // How far the point is from the middle part, where no corner reaches.
  const across = Math.max(area.x + radius - x, x - (right - radius), 0)
  const down = Math.max(area.y + radius - y, y - (bottom - radius), 0)
  return across > 0 && down > 0 && !fits(Math.hypot(across, down), radius)
}
