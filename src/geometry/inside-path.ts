import type { Path, PathStep } from './path.ts'

/** In so many straight lines a curve is taken apart: what is left between is far finer than a pointer. */
const PIECES = 16

type Corner = readonly [x: number, y: number]
type Curve = Extract<PathStep, readonly ['C', ...unknown[]]>

/** Whether a point lies inside an outline; `evenOdd` as in PDF and SVG, else by the nonzero rule. */
export function isInside(path: Path, x: number, y: number, evenOdd: boolean): boolean {
  const point: Corner = [x, y]
  let winding = 0
  let start: Corner = [0, 0]
  let last: Corner = start
  for (const step of path) {
    if (step[0] === 'M' || step[0] === 'Z') {
      // What is left open is closed, as filling does.
      winding += crossing(last, start, point)
      if (step[0] === 'M') start = [step[1], step[2]]
      last = start
    } else if (step[0] === 'L') {
      const next: Corner = [step[1], step[2]]
      winding += crossing(last, next, point)
      last = next
    } else {
      winding += curveCrossing(last, step, point)
      last = [step[5], step[6]]
    }
  }
  winding += crossing(last, start, point)
  return evenOdd ? winding % 2 !== 0 : winding !== 0
}

/** The same of a curve, which lies between its ends and control points: only near to it must it be taken apart. */
function curveCrossing(from: Corner, step: Curve, point: Corner): number {
  const [x, y] = point
  const [, x1, y1, x2, y2, x3, y3] = step
  if (y < Math.min(from[1], y1, y2, y3) || y > Math.max(from[1], y1, y2, y3)) return 0
  if (x > Math.max(from[0], x1, x2, x3)) return 0
  if (x < Math.min(from[0], x1, x2, x3)) return crossing(from, [x3, y3], point)
  let winding = 0
  let last = from
  for (const next of cornersTo(from, step)) {
    winding += crossing(last, next, point)
    last = next
  }
  return winding
}

/** Whether a point lies no further from an outline than a distance. */
export function isOnOutline(path: Path, x: number, y: number, distance: number): boolean {
  for (const [from, to] of edgesOf(path))
    if (distanceTo(from, to, [x, y]) <= distance) return true
  return false
}

function distanceTo([x1, y1]: Corner, [x2, y2]: Corner, [x, y]: Corner): number {
  const [across, down] = [x2 - x1, y2 - y1]
  const length = across ** 2 + down ** 2
  const along = length === 0 ? 0 : ((x - x1) * across + (y - y1) * down) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - share * across, y - y1 - share * down)
}

/** 1 where an edge passes below a ray to the right of a point, -1 where it passes it upwards. */
function crossing([x1, y1]: Corner, [x2, y2]: Corner, [x, y]: Corner): number {
  if (y1 <= y === y2 <= y) return 0
  const at = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
  if (at <= x) return 0
  return y2 > y1 ? 1 : -1
}

/** The straight edges of an outline as it is drawn: what is left open stays so. */
function* edgesOf(path: Path): Generator<readonly [Corner, Corner]> {
  let start: Corner = [0, 0]
  let last: Corner = start
  for (const step of path) {
    if (step[0] === 'Z') yield [last, start]
    if (step[0] === 'M') start = [step[1], step[2]]
    if (step[0] === 'M' || step[0] === 'Z') last = start
    for (const next of cornersTo(last, step)) {
      yield [last, next]
      last = next
    }
  }
}

function cornersTo(from: Corner, step: PathStep): readonly Corner[] {
  if (step[0] === 'L') return [[step[1], step[2]]]
  if (step[0] !== 'C') return []
  const [, ...points] = step
  return Array.from({ length: PIECES }, (_, index) =>
    onCurve(from, points, (index + 1) / PIECES),
  )
}

function onCurve(
  [x0, y0]: Corner,
  [x1, y1, x2, y2, x3, y3]: readonly [number, number, number, number, number, number],
  t: number,
): Corner {
  const u = 1 - t
  const mix = (a: number, b: number, c: number, d: number): number =>
    u ** 3 * a + 3 * u ** 2 * t * b + 3 * u * t ** 2 * c + t ** 3 * d
  return [mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)]
}
