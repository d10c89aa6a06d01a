import type { Path, PathStep } from '../../../base/geometry/path.ts'
import { identity } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { cubicAt } from './svg-bounds.ts'
import { isDrawable } from './svg-values.ts'

/** Numbers that follow each command. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

/** Reads the path data of a simplified drawing: absolute commands with spaces between all their parts. */
export function readPlainPath(data: string): Path {
  const parts = data.split(' ')
  const path: PathStep[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < parts.length;) {
    const kind = parts[at] ?? ''
    const takes = TAKES[kind]
    if (takes === undefined) return path
    const numbers = parts.slice(at + 1, at + 1 + takes).map(Number)
    at += 1 + takes
    path.push(stepOf(kind, numbers, x, y))
    if (takes > 0) [x = 0, y = 0] = numbers.slice(-2)
  }
  return path
}

function stepOf(
  kind: string,
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[],
  x: number,
  y: number,
): PathStep {
  if (kind === 'M' || kind === 'L') return [kind, a, b]
  if (kind === 'C') return ['C', a, b, c, d, e, f]
  if (kind !== 'Q') return ['Z']
  return ['C', third(x, a), third(y, b), third(c, a), third(d, b), c, d]
}

/** Where a cubic curve has the control point that a quadratic one has. */
const third = (from: number, control: number): number => from + ((control - from) * 2) / 3

/** The path where a map takes it. */
export function mapPath(path: Path, map: Transform): Path {
  if (map.every((value, index) => value === identity[index])) return path
  const [a, b, c, d, e, f] = map
  const across = (x: number, y: number): number => a * x + c * y + e
  const down = (x: number, y: number): number => b * x + d * y + f
  // by index: taking a step apart costs an iterator, and pictures have thousands of them
  return path.map((step): PathStep => {
    if (step[0] === 'Z') return step
    const x = across(step[1], step[2])
    const y = down(step[1], step[2])
    if (step[0] !== 'C') return [step[0], x, y]
    return [
      'C',
      x,
      y,
      across(step[3], step[4]),
      down(step[3], step[4]),
      across(step[5], step[6]),
      down(step[5], step[6]),
    ]
  })
}

/** How long a line is that stands for a point: too short to be seen. */
const DOT = 0.002

/** A path in which parts of a single point are lines: at points, PDF knows no square ends, and PDFium no closed ones. */
export const withDots = (path: Path): Path =>
  path.map((step, at) => {
    const before = path[at - 1]
    const next = path[at + 1]?.[0]
    if (before?.[0] !== 'M' || step[0] === 'C' || (next !== undefined && next !== 'M'))
      return step
    const [, x, y] = before
    const isPoint = step[0] === 'Z' || (step[1] === x && step[2] === y)
    return isPoint ? ['L', x + DOT, y] : step
  })

/** Whether every point of a path can be printed. */
export const isDrawablePath = (path: Path): boolean =>
  path.every((step) => {
    if (step[0] === 'Z') return true
    if (!isDrawable(step[1]) || !isDrawable(step[2])) return false
    if (step[0] !== 'C') return true
    const hasControls = isDrawable(step[3]) && isDrawable(step[4])
    return hasControls && isDrawable(step[5]) && isDrawable(step[6])
  })

/** Straight pieces that a curve is measured by. */
const PIECES = 32

/** The length of an outline. */
export function lengthOf(path: Path): number {
  let length = 0
  let from: Point = [0, 0]
  let start = from
  const to = (point: Point): void => {
    length += Math.hypot(point[0] - from[0], point[1] - from[1])
    from = point
  }
  for (const step of path) {
    if (step[0] === 'Z') to(start)
    else if (step[0] === 'L') to([step[1], step[2]])
    else if (step[0] === 'M') from = start = [step[1], step[2]]
    else {
      const [, x1, y1, x2, y2, x3, y3] = step
      const [x, y] = from
      for (let piece = 1; piece <= PIECES; piece += 1)
        to([
          cubicAt(piece / PIECES, [x, x1, x2, x3]),
          cubicAt(piece / PIECES, [y, y1, y2, y3]),
        ])
    }
  }
  return length
}

type Point = readonly [x: number, y: number]
