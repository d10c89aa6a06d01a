import { pointsOf } from './path.ts'
import type { Path, PathStep } from './path.ts'

/** The number of straight lines that approximate a curve: far finer than a pointer can aim. */
const PIECES = 16

type Vertex = readonly [x: number, y: number]
type LineStep = Extract<PathStep, readonly ['L', ...unknown[]]>
type CurveStep = Extract<PathStep, readonly ['C', ...unknown[]]>

/** Whether a point lies inside an outline; `evenOdd` as in PDF and SVG, else by the nonzero rule. */
export function isInside(path: Path, x: number, y: number, evenOdd: boolean): boolean {
  const pieces = path.length > LONG ? segmentsAt(path, y) : segmentsOf(path)
  let winding = 0
  for (const { from, step } of pieces)
    winding +=
      step[0] === 'L'
        ? crossing(from, [step[1], step[2]], [x, y])
        : curveCrossing(from, step, [x, y])
  return evenOdd ? winding % 2 !== 0 : winding !== 0
}

/** A straight or curved segment of an outline. */
interface Segment {
  readonly from: Vertex
  readonly step: LineStep | CurveStep
}

/** The segments of an outline; an open one is closed, as filling does. */
function segmentsOf(path: Path): readonly Segment[] {
  const pieces: Segment[] = []
  let start: Vertex = [0, 0]
  let last: Vertex = start
  const close = (): void => {
    if (last[1] !== start[1]) pieces.push({ from: last, step: ['L', ...start] })
  }
  for (const step of path) {
    if (step[0] === 'M' || step[0] === 'Z') {
      close()
      if (step[0] === 'M') start = [step[1], step[2]]
      last = start
    } else {
      pieces.push({ from: last, step })
      last = step[0] === 'L' ? [step[1], step[2]] : [step[5], step[6]]
    }
  }
  close()
  return pieces
}

/** An outline with more steps than this, such as a traced photograph, is indexed by height. */
const LONG = 100
const BANDS = 64

interface HeightIndex {
  readonly top: number
  /** The height of a band. */
  readonly each: number
  readonly bands: readonly (readonly Segment[])[]
}

/** The segments of a long outline that reach a height: only these can be crossed there. */
function segmentsAt(path: Path, y: number): readonly Segment[] {
  const { top, each, bands } = heightIndexes.get(path) ?? indexByHeight(path)
  return bands[Math.floor((y - top) / each)] ?? []
}

const heightIndexes = new WeakMap<Path, HeightIndex>()

function indexByHeight(path: Path): HeightIndex {
  const heights = pointsOf(path).map(([, y]) => y)
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity)
  const bottom = heights.reduce((most, y) => Math.max(most, y), -Infinity)
  // Slightly more, so that the lowest point lies in the last band.
  const each = ((bottom - top) / BANDS) * (1 + 1e-9) || 1
  const bands: Segment[][] = Array.from({ length: BANDS + 1 }, () => [])
  for (const piece of segmentsOf(path)) {
    const [, ...numbers] = piece.step
    const ys = [piece.from[1], ...numbers.filter((_, index) => index % 2 === 1)]
    const first = Math.floor((Math.min(...ys) - top) / each)
    const last = Math.floor((Math.max(...ys) - top) / each)
    for (let band = first; band <= last; band += 1) bands[band]?.push(piece)
  }
  const result = { top, each, bands }
  heightIndexes.set(path, result)
  return result
}

/** The crossing of a curve. A curve lies within its ends and control points, so only a point among them needs its lines. */
function curveCrossing(from: Vertex, step: CurveStep, point: Vertex): number {
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

/** Whether a point lies within a distance of an outline. */
export function isOnOutline(path: Path, x: number, y: number, distance: number): boolean {
  for (const [from, to] of edgesOf(path))
    if (distanceTo(from, to, [x, y]) <= distance) return true
  return false
}

function distanceTo([x1, y1]: Vertex, [x2, y2]: Vertex, [x, y]: Vertex): number {
  const [across, down] = [x2 - x1, y2 - y1]
  const length = across ** 2 + down ** 2
  const along = length === 0 ? 0 : ((x - x1) * across + (y - y1) * down) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - share * across, y - y1 - share * down)
}

/** 1 where an edge crosses the ray to the right of a point downwards, -1 upwards, 0 where it does not cross it. */
function crossing(from: Vertex, to: Vertex, point: Vertex): number {
  // By index: it is asked for each piece of each curve at each letter, and taking arrays apart is slow.
  const y = point[1]
  const y1 = from[1]
  const y2 = to[1]
  if (y1 <= y === y2 <= y) return 0
  const at = from[0] + ((y - y1) / (y2 - y1)) * (to[0] - from[0])
  if (at <= point[0]) return 0
  return y2 > y1 ? 1 : -1
}

/** The straight edges of an outline as it is stroked: an open one stays open. */
function* edgesOf(path: Path): Generator<readonly [Vertex, Vertex]> {
  let start: Vertex = [0, 0]
  let last: Vertex = start
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

function cornersTo(from: Vertex, step: PathStep): readonly Vertex[] {
  if (step[0] === 'L') return [[step[1], step[2]]]
  if (step[0] !== 'C') return []
  const [, ...points] = step
  return PIECE_ENDS.map((shares) => onCurve(from, points, shares))
}

/** What each of the four points of a curve adds to the end of each piece (Bernstein polynomials). */
const PIECE_ENDS = Array.from({ length: PIECES }, (_, index) => {
  const t = (index + 1) / PIECES
  const u = 1 - t
  return [u ** 3, 3 * u ** 2 * t, 3 * u * t ** 2, t ** 3] as const
})

function onCurve(
  [x0, y0]: Vertex,
  [x1, y1, x2, y2, x3, y3]: readonly [number, number, number, number, number, number],
  [a, b, c, d]: (typeof PIECE_ENDS)[number],
): Vertex {
  return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
}
