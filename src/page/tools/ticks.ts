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
