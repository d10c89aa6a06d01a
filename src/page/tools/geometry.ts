import type { Area, Side } from '../../preview/protocol/side.ts'

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

/** A point, moved onto the nearest edges of the trim, the safe area and the boxes where they are within reach. */
export function snapToEdges(side: Side, { x, y }: Point, reach: number): Point {
  const { trim, safe, boxes } = side
  const edges = (
    length: number,
    of: (box: Side['boxes'][number]) => readonly number[],
  ) => [0, safe, length - safe, length, ...boxes.flatMap(of)]
  return {
    x: onto(
      edges(trim.width, (box) => [box.x, box.x + box.width]),
      x,
      reach,
    ),
    y: onto(
      edges(trim.height, (box) => [box.y, box.y + box.height]),
      y,
      reach,
    ),
  }
}

function onto(edges: readonly number[], at: number, reach: number): number {
  const far = (edge: number): number => Math.abs(edge - at)
  const [closest = at] = edges.toSorted((one, other) => far(one) - far(other))
  return far(closest) <= reach ? closest : at
}

/** Where a pointer is over the picture of a side. */
export function pointOf(
  event: { readonly clientX: number; readonly clientY: number },
  layer: Element,
  side: Side,
  scale: number,
): Point {
  const { left, top } = layer.getBoundingClientRect()
  return {
    x: (event.clientX - left) / scale - side.margin,
    y: (event.clientY - top) / scale - side.margin,
  }
}

/** A line that is measured; while it is open, its end goes with the pointer. */
export interface MeasureLine {
  readonly from: Point
  readonly to: Point
  readonly isOpen: boolean
}

/** A press begins a line, or ends the one that is open: a second click. */
export const pressed = (before: MeasureLine | undefined, at: Point): MeasureLine =>
  before?.isOpen
    ? { ...before, to: at, isOpen: false }
    : { from: at, to: at, isOpen: true }

/** The pointer has moved. */
export const moved = (
  before: MeasureLine | undefined,
  at: Point,
): MeasureLine | undefined => (before?.isOpen ? { ...before, to: at } : before)

/** A release ends the line that was drawn since the press; one that has gone nowhere waits for a second click. */
export const released = (
  before: MeasureLine | undefined,
  at: Point,
): MeasureLine | undefined =>
  before?.isOpen && distanceOf(before.from, at) > 0
    ? { ...before, to: at, isOpen: false }
    : before

/** A stroke on a ruler, in millimetres from its nought. */
export interface Tick {
  readonly at: number
  /** The long ones have their number beside them. */
  readonly isLong: boolean
}

/** Millimetres between strokes, and between those with a number. */
const SPACINGS = [
  [1, 10],
  [5, 10],
  [5, 50],
  [10, 50],
  [50, 100],
] as const

/** CSS pixels that strokes keep from each other, and numbers. */
const LEAST_GAP = 4
const LEAST_NUMBER_GAP = 26

/** The strokes of a ruler from one end to the other, where a millimetre is so many CSS pixels: as many as there is room for. */
export function ticksOf(from: number, to: number, scale: number): readonly Tick[] {
  const [step, long] =
    SPACINGS.find(
      ([near, far]) => near * scale >= LEAST_GAP && far * scale >= LEAST_NUMBER_GAP,
    ) ?? SPACINGS[4]
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * step).map(
    (at) => ({ at, isLong: at % long === 0 }),
  )
}
