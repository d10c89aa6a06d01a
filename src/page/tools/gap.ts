import type { Area } from '../../preview/protocol/side.ts'

/** A place on a side, in millimetres from the top left corner of the trim. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What lies between two boxes, from the nearest edge to the nearest edge. */
export interface Gap {
  readonly from: Point
  readonly to: Point
  /** Millimetres to the right, and down; below 0 to the left and up; 0 where the boxes overlap in that direction. */
  readonly across: number
  readonly down: number
}

/** How far one box is from another. */
export function gapBetween(one: Area, other: Area): Gap {
  const [left, right] = nearest(one.x, one.width, other.x, other.width)
  const [top, bottom] = nearest(one.y, one.height, other.y, other.height)
  return {
    from: { x: left, y: top },
    to: { x: right, y: bottom },
    across: toHundredths(right - left),
    down: toHundredths(bottom - top),
  }
}

/** As exact as boxes are told: sums of their lengths are a hair off. */
const toHundredths = (length: number): number => Math.round(length * 100) / 100

/** The places where two stretches come nearest to each other; the middle of what they share, twice. */
function nearest(
  one: number,
  oneLength: number,
  other: number,
  otherLength: number,
): readonly [number, number] {
  const [oneEnd, otherEnd] = [one + oneLength, other + otherLength]
  if (oneEnd < other) return [oneEnd, other]
  if (otherEnd < one) return [one, otherEnd]
  const middle = (Math.max(one, other) + Math.min(oneEnd, otherEnd)) / 2
  return [middle, middle]
}

/** How far it is from one point to another, as the crow flies. */
export const distanceOf = (from: Point, to: Point): number =>
  Math.hypot(to.x - from.x, to.y - from.y)
