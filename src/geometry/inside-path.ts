import type { Path, PathStep } from './path.ts'

/** In so many straight lines a curve is taken apart: what is left between is far finer than a pointer. */
const PIECES = 16

type Corner = readonly [x: number, y: number]

/** Whether a point lies inside an outline; `evenOdd` as in PDF and SVG, else by the nonzero rule. */
export function isInside(path: Path, x: number, y: number, evenOdd: boolean): boolean {
  let winding = 0
  for (const [from, to] of edgesOf(path)) winding += crossing(from, to, [x, y])
  return evenOdd ? winding % 2 !== 0 : winding !== 0
}

/** 1 where an edge passes below a ray to the right of a point, -1 where it passes it upwards. */
function crossing([x1, y1]: Corner, [x2, y2]: Corner, [x, y]: Corner): number {
  if (y1 <= y === y2 <= y) return 0
  const at = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
  if (at <= x) return 0
  return y2 > y1 ? 1 : -1
}

/** The straight edges of an outline; what is left open is closed, as filling does. */
function* edgesOf(path: Path): Generator<readonly [Corner, Corner]> {
  let start: Corner = [0, 0]
  let last: Corner = start
  for (const step of path) {
    if (step[0] === 'M' || step[0] === 'Z') {
      yield [last, start]
      last = start
    }
    if (step[0] === 'M') {
      start = [step[1], step[2]]
      last = start
    }
    for (const next of cornersTo(last, step)) {
      yield [last, next]
      last = next
    }
  }
  yield [last, start]
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
