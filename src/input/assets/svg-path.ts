import svgpath from 'svgpath'

import type { Path, PathStep } from '../../base/geometry/path.ts'
import { identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { isDrawable, svgNumbers } from './svg-values.ts'

/** Reads path data into moves, lines, cubic curves and closings; undefined when it is broken. */
export function readPathData(data: string): Path | undefined {
  if (data.trim() === '' || data.trim() === 'none') return []
  const reader = svgpath(repeatCommands(data))
  if ('err' in reader && reader.err !== '') return undefined
  // each of these goes through the whole path, and most paths need only one
  if (/[a-df-z]/.test(data)) reader.abs()
  if (/[st]/i.test(data)) reader.unshort()
  if (/a/i.test(data)) reader.unarc()
  const steps: (PathStep | undefined)[] = []
  reader.iterate((segment, _index, x, y) => void steps.push(stepOf(segment, x, y)))
  const path = steps.filter((step) => step !== undefined)
  return path.length === steps.length ? path : undefined
}

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

/** The points of a step, control points first; none of a closing. */
export function pointsOf(step: PathStep): readonly (readonly [number, number])[] {
  if (step[0] === 'Z') return []
  if (step[0] !== 'C') return [[step[1], step[2]]]
  return [
    [step[1], step[2]],
    [step[3], step[4]],
    [step[5], step[6]],
  ]
}

/** Whether every point of a path can be printed. */
export const isDrawablePath = (path: Path): boolean =>
  path.every((step) => {
    if (step[0] === 'Z') return true
    if (!isDrawable(step[1]) || !isDrawable(step[2])) return false
    if (step[0] !== 'C') return true
    const hasControls = isDrawable(step[3]) && isDrawable(step[4])
    return hasControls && isDrawable(step[5]) && isDrawable(step[6])
  })

/** One segment as the reader of path data gives it. */
type SvgSegment = Parameters<Parameters<ReturnType<typeof svgpath>['iterate']>[0]>[0]

/** A segment that starts at (x, y), as a step; undefined for one that SVG does not have. */
function stepOf(segment: SvgSegment, x: number, y: number): PathStep | undefined {
  const [kind] = segment
  if (kind === 'M' || kind === 'L' || kind === 'C') return segment
  if (kind === 'H') return ['L', segment[1], y]
  if (kind === 'V') return ['L', x, segment[1]]
  if (kind === 'Q') return cubic(x, y, segment)
  return kind === 'Z' || kind === 'z' ? ['Z'] : undefined
}

/** A quadratic curve raised to a cubic one. */
function cubic(
  x: number,
  y: number,
  [, controlX, controlY, endX, endY]: readonly ['Q', number, number, number, number],
): PathStep {
  return [
    'C',
    twoThirds(x, controlX),
    twoThirds(y, controlY),
    twoThirds(endX, controlX),
    twoThirds(endY, controlY),
    endX,
    endY,
  ]
}

/** Both control points of a raised curve lie two thirds of the way from an end to the one that it had. */
const twoThirds = (end: number, control: number): number =>
  end + ((control - end) * 2) / 3

/** How many numbers belong to one segment. An arc has flags, which may touch the number after them. */
const NUMBERS_OF: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
}

/** Segments of one command that the reader takes without trouble. */
const AT_ONCE = 100

/** The reader's time is quadratic in the numbers after one letter; a letter said again means the same. */
function repeatCommands(data: string): string {
  return data.replaceAll(
    /([mlhvcsqta])([^a-df-z]{2000,})/gi,
    (_run, letter: string, list: string) => {
      const size = (NUMBERS_OF[letter.toLowerCase()] ?? Infinity) * AT_ONCE
      const numbers = svgNumbers(list)
      if (numbers === undefined || size === Infinity) return `${letter} broken`
      const pieces: string[] = []
      for (let from = 0; from < numbers.length; from += size) {
        pieces.push(numbers.slice(from, from + size).join(' '))
      }
      return letter + pieces.join(lineAfterMove(letter))
    },
  )
}

/** Pairs after the first one of a move are lines. */
const lineAfterMove = (letter: string): string => ({ m: 'l', M: 'L' })[letter] ?? letter
