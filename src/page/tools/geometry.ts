import type { Area, Side } from '../../preview/protocol/side.ts'

/** A point of a side, in millimetres from the top left corner of the trim. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The gap between two boxes, from nearest edge to nearest edge. */
export interface Gap {
  readonly from: Point
  readonly to: Point
  /** In millimetres, to the right and down; negative to the left and up; 0 where the boxes overlap in that direction. */
  readonly across: number
  readonly down: number
}

/** The gap between two boxes. */
export function gapBetween(one: Area, other: Area): Gap {
  const [left, right] = nearestEnds(one.x, one.width, other.x, other.width)
  const [top, bottom] = nearestEnds(one.y, one.height, other.y, other.height)
  return {
    from: { x: left, y: top },
    to: { x: right, y: bottom },
    across: toHundredths(right - left),
    down: toHundredths(bottom - top),
  }
}

/** Rounds to the precision of boxes, since sums of their lengths have rounding errors. */
const toHundredths = (length: number): number => Math.round(length * 100) / 100

/** The nearest ends of two intervals; where they overlap, the middle of the overlap twice. */
function nearestEnds(
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

/** The straight distance between two points. */
export const distanceOf = (from: Point, to: Point): number =>
  Math.hypot(to.x - from.x, to.y - from.y)

/** Snaps a point to the nearest edges of trim, safe area and boxes that are within `reach` millimetres. */
export function snapToEdges(side: Side, { x, y }: Point, reach: number): Point {
  const { trim, safe, boxes } = side
  const edges = (
    length: number,
    of: (box: Side['boxes'][number]) => readonly number[],
  ) => [0, safe, length - safe, length, ...boxes.flatMap(of)]
  return {
    x: snap(
      edges(trim.width, (box) => [box.x, box.x + box.width]),
      x,
      reach,
    ),
    y: snap(
      edges(trim.height, (box) => [box.y, box.y + box.height]),
      y,
      reach,
    ),
  }
}

function snap(edges: readonly number[], at: number, reach: number): number {
  const far = (edge: number): number => Math.abs(edge - at)
  const [closest = at] = edges.toSorted((one, other) => far(one) - far(other))
  return far(closest) <= reach ? closest : at
}

/** The point of a side under the pointer. */
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

/** A measuring line. While it is open, its end follows the pointer. */
export interface MeasureLine {
  readonly from: Point
  readonly to: Point
  readonly isOpen: boolean
}

/** After a press: starts a line, or ends an open one (a second click). */
export const pressed = (before: MeasureLine | undefined, at: Point): MeasureLine =>
  before?.isOpen
    ? { ...before, to: at, isOpen: false }
    : { from: at, to: at, isOpen: true }

/** After a move: an open line follows. */
export const moved = (
  before: MeasureLine | undefined,
  at: Point,
): MeasureLine | undefined => (before?.isOpen ? { ...before, to: at } : before)

/** After a release: ends a line that was dragged; a line without length stays open for a second click. */
export const released = (
  before: MeasureLine | undefined,
  at: Point,
): MeasureLine | undefined =>
  before?.isOpen && distanceOf(before.from, at) > 0
    ? { ...before, to: at, isOpen: false }
    : before

/** A tick on a ruler, in millimetres from its zero. */
export interface Tick {
  readonly at: number
  /** Long ticks have a number. */
  readonly isLong: boolean
}

/** Millimetres between ticks, and between ticks with a number. */
const SPACINGS = [
  [1, 10],
  [5, 10],
  [5, 50],
  [10, 50],
  [50, 100],
] as const

/** The minimum distances of ticks and of numbers, in CSS pixels. */
const MIN_TICK_GAP = 4
const MIN_NUMBER_GAP = 26

/** The ticks of a ruler, at the finest spacing that fits; `scale` is in CSS pixels per millimetre. */
export function ticksOf(from: number, to: number, scale: number): readonly Tick[] {
  const [step, long] =
    SPACINGS.find(
      ([near, far]) => near * scale >= MIN_TICK_GAP && far * scale >= MIN_NUMBER_GAP,
    ) ?? SPACINGS[4]
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * step).map(
    (at) => ({ at, isLong: at % long === 0 }),
  )
}
