import { fitCorners, mapCorners } from '../../../base/geometry/corners.ts'
import type { CornerRadius, Corners } from '../../../base/geometry/corners.ts'
import { fits } from '../../../base/geometry/length.ts'
import { rectangle, roundedRectangle } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import type { BoxRules } from '../../../input/template/box.ts'
import type { Area } from '../pictures/place-picture.ts'
import { points } from '../type/styles.ts'

/** A rectangle with round corners; radii of 0 leave them square. */
export interface RoundedArea {
  readonly area: Area
  readonly corners: Corners<CornerRadius>
}

/** The keys of single corners, as they are from left to right and mirrored. */
const KEYS = {
  topLeft: ['borderTopLeftRadius', 'borderTopRightRadius'],
  topRight: ['borderTopRightRadius', 'borderTopLeftRadius'],
  bottomRight: ['borderBottomRightRadius', 'borderBottomLeftRadius'],
  bottomLeft: ['borderBottomLeftRadius', 'borderBottomRightRadius'],
} as const

const MIRRORED = {
  topLeft: 'topRight',
  topRight: 'topLeft',
  bottomRight: 'bottomLeft',
  bottomLeft: 'bottomRight',
} as const

/** The radii of a box of a size, in points; left and right are exchanged from right to left. */
export function cornersOf(
  rules: BoxRules,
  { width, height }: Pick<Area, 'width' | 'height'>,
  { scale, direction }: { readonly scale: number; readonly direction: 'ltr' | 'rtl' },
): Corners<CornerRadius> {
  const isMirrored = direction === 'rtl'
  return mapCorners((corner): CornerRadius => {
    const own = rules[KEYS[corner][isMirrored ? 1 : 0]]
    const all = rules.borderRadius?.[isMirrored ? MIRRORED[corner] : corner]
    const radius = points(own ?? all, { scale, whole: Math.min(width, height) })
    return { across: radius, down: radius }
  })
}

/** The corners inside a band of some widths along the edges. */
export const insideOf = (
  corners: Corners<CornerRadius>,
  band: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>,
): Corners<CornerRadius> =>
  mapCorners((corner) => {
    const across =
      corners[corner].across - (corner.endsWith('Left') ? band.left : band.right)
    const down =
      corners[corner].down - (corner.startsWith('top') ? band.top : band.bottom)
    return across > 0 && down > 0 ? { across, down } : { across: 0, down: 0 }
  })

/** Whether any corner is round. */
export const isRound = ({ corners }: Pick<RoundedArea, 'corners'>): boolean =>
  Object.values(corners).some(({ across }: CornerRadius) => across > 0)

/** The outline of a rectangle with its round corners. */
export const outlineOf = (rounded: RoundedArea): Path => {
  const { x, y, width, height } = rounded.area
  return isRound(rounded)
    ? roundedRectangle(x, y, rounded.area, rounded.corners)
    : rectangle(x, y, width, height)
}

/** Whether an area lies inside a box and covers one of its round corners. */
export const coversCorner = (inner: RoundedArea, outer: RoundedArea): boolean =>
  liesIn(inner.area, outer.area) &&
  outermostOf(inner).some(([x, y]) => isCutOff(x, y, outer))

const liesIn = (inner: Area, outer: Area): boolean =>
  fits(outer.x, inner.x) &&
  fits(outer.y, inner.y) &&
  fits(inner.x + inner.width, outer.x + outer.width) &&
  fits(inner.y + inner.height, outer.y + outer.height)

/** A corner of a rectangle, and the directions from it along the edges. */
interface EdgeCorner {
  readonly x: number
  readonly y: number
  readonly right: 1 | -1
  readonly below: 1 | -1
  readonly radius: CornerRadius
}

function edgeCorners({ area, corners }: RoundedArea): readonly EdgeCorner[] {
  const { topLeft, topRight, bottomRight, bottomLeft } = fitCorners(corners, area)
  const [x, y, right, bottom] = [
    area.x,
    area.y,
    area.x + area.width,
    area.y + area.height,
  ]
  return [
    { x, y, right: 1, below: 1, radius: topLeft },
    { x: right, y, right: -1, below: 1, radius: topRight },
    { x: right, y: bottom, right: -1, below: -1, radius: bottomRight },
    { x, y: bottom, right: 1, below: -1, radius: bottomLeft },
  ]
}

/** The distance of the middle of a quarter circle from both edges, as a share of its radius. */
const MIDDLE = 1 - Math.SQRT1_2

/** The outermost point of the outline in each corner. */
const outermostOf = (rounded: RoundedArea): readonly (readonly [number, number])[] =>
  edgeCorners(rounded).map(({ x, y, right, below, radius }) => [
    x + right * radius.across * MIDDLE,
    y + below * radius.down * MIDDLE,
  ])

/** Whether a point of a rectangle lies beyond one of its round corners. */
const isCutOff = (x: number, y: number, rounded: RoundedArea): boolean =>
  edgeCorners(rounded).some(({ radius, ...corner }) => {
    const { across, down } = radius
    if (across === 0 || down === 0) return false
    // How far the point is towards the corner from where the curve begins.
    const right = across - (x - corner.x) * corner.right
    const below = down - (y - corner.y) * corner.below
    if (right <= 0 || below <= 0) return false
    const least = Math.min(across, down)
    return !fits(Math.hypot(right / across, below / down) * least, least)
  })
