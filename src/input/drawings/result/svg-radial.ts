import { apply, identity, inverse } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'

/**
 * The circles of a radial gradient: round 0 is about its focus, round 1 is the one that is written, and each is so much
 * farther and larger than the one before. They grow from a point, the apex.
 */
export interface Circles {
  readonly focus: Vector
  /** The radius of round 0. */
  readonly radius: number
  /** From round 0 to 1. */
  readonly step: Vector
  readonly growth: number
  /** From the coordinates that these are in to those of the gradient. */
  readonly map: Transform
  /** Whether all of them touch one line. */
  readonly isEdged: boolean
}

export type Vector = readonly [x: number, y: number]

/** A focus as near to the edge of the circle as this, in radii, lies on it, as in Chromium (Skia's tolerance). */
const ON_EDGE = 1 / 4096

/** The largest first circle, as a share of the last one: as large as that, no program would know which is outside. */
const WIDEST = 0.999

/** Reads the circles from x, y, r to x, y, r. Where they all touch one line, they are put so that no rounding parts them. */
export function circlesOf([
  fx = 0,
  fy = 0,
  fr = 0,
  cx = 0,
  cy = 0,
  r = 0,
]: readonly number[]): Circles {
  const [x, y] = [cx - fx, cy - fy]
  const radius = Math.min(fr, r * WIDEST)
  const growth = r - radius
  if (Math.abs(Math.hypot(x, y) / growth - 1) > ON_EDGE)
    return {
      focus: [fx, fy],
      radius,
      step: [x, y],
      growth,
      map: identity,
      isEdged: false,
    }
  const map: Transform = [x, y, -y, x, fx, fy]
  const focus = [0, 0] as const
  return { focus, radius: radius / growth, step: [1, 0], growth: 1, map, isEdged: true }
}

/** The round of the apex; 0 or less. */
export const apexOf = ({ radius, growth }: Circles): number =>
  radius > 0 ? -radius / growth : 0

/** The circle of a round: x, y, r. */
export const circleAt = (
  { focus: [x, y], radius, step: [dx, dy], growth }: Circles,
  round: number,
): readonly number[] => [
  x + round * dx,
  y + round * dy,
  Math.max(0, radius + round * growth),
]

const dot = ([a, b]: Vector, [c, d]: Vector): number => a * c + b * d

/** The last round whose circle goes through a point of the gradient; 0 outside the cone of all circles. */
export function roundThrough(circles: Circles, point: Vector): number {
  const back = inverse(circles.map)
  if (!back) return 0
  const apex = apexOf(circles)
  const [x, y] = apply(back, ...point)
  const [x0 = 0, y0 = 0] = circleAt(circles, apex)
  const seen: Vector = [x - x0, y - y0]
  const a = dot(circles.step, circles.step) - circles.growth ** 2
  const b = dot(seen, circles.step)
  const c = dot(seen, seen)
  if (a === 0) return b > 0 ? apex + c / (2 * b) : 0
  const root = Math.sqrt(b * b - a * c)
  return Number.isNaN(root) ? 0 : apex + Math.max(0, (b + root) / a, (b - root) / a)
}

/** Whether a point lies on the side of the circles that they grow to, where no round is narrow. */
export function isAhead({ focus: [x, y], step, map }: Circles, point: Vector): boolean {
  const back = inverse(map)
  if (!back) return false
  const [px, py] = apply(back, ...point)
  return dot([px - x, py - y], step) >= 0
}
