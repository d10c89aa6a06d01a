import type { VectorStop, ViewBox } from '../values/vector.ts'
import { isAhead, roundThrough } from './svg-radial.ts'
import type { Circles, Vector } from './svg-radial.ts'

/** From which to which round the colours of a gradient are needed; [0, 1] is the one that is written. */
export type Rounds = readonly [first: number, last: number]

/** The round that is written alone. */
export const ONCE: Rounds = [0, 1]

/** More rounds than this are too fine to be told apart. */
const MOST_ROUNDS = 200

/** The most stops of all rounds together. */
const MOST_STOPS = 8000

/** How many rounds of some colours can be told apart. */
export const mostRounds = (colors: readonly VectorStop[]): number =>
  Math.max(2, Math.min(MOST_ROUNDS, Math.floor(MOST_STOPS / colors.length)))

/** Which rounds along a line a box needs. */
export function roundsAlong(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  reach: ViewBox,
  most: number,
): Rounds {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const at = cornersOf(reach).map(
    ([x, y]) => ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length,
  )
  const half = Math.floor(most / 2)
  const first = Math.max(-half, Math.floor(Math.min(...at)))
  return [first, Math.max(first + 1, Math.min(half, Math.ceil(Math.max(...at))))]
}

/** Parts of each edge at whose ends rounds are counted: in a cone, most of them may lie between the corners. */
const PARTS = 8

/** As many rounds as this have room between the focus and the edge of their circle, where they are narrow. */
const NARROW = 16

/** The points of the edges of a box that rounds are counted at. */
const pointsAround = (box: ViewBox): readonly Vector[] => {
  const corners = cornersOf(box)
  return corners.flatMap(([x, y], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [x, y]
    return Array.from({ length: PARTS }, (_, part) => {
      const share = part / PARTS
      return [x + share * (toX - x), y + share * (toY - y)] as const
    })
  })
}

/** How many rounds of circles a box needs. */
export const roundsAround = (circles: Circles, reach: ViewBox): number =>
  lastRound(circles, pointsAround(reach))

const lastRound = (circles: Circles, points: readonly Vector[]): number =>
  Math.max(1, ...points.map((point) => Math.ceil(roundThrough(circles, point))))

/** How many rounds can be told apart in a box. */
export function mostAround(
  circles: Circles,
  reach: ViewBox,
  colors: readonly VectorStop[],
): number {
  const ahead = pointsAround(reach).filter((point) => isAhead(circles, point))
  return Math.min(mostRounds(colors), Math.max(NARROW, 2 * lastRound(circles, ahead)))
}

/** The corners of a box, all the way round. */
const cornersOf = ({ x, y, width, height }: ViewBox): readonly Vector[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** The stops of all rounds, from 0 to 1 over the whole; every other round backwards where they reflect. */
export function repeatStops(
  stops: readonly VectorStop[],
  [first, last]: Rounds,
  reflects: boolean,
): readonly VectorStop[] {
  const rounds = Array.from({ length: last - first }, (_, index) => first + index)
  return rounds.flatMap((round, index) => {
    const isBackwards = reflects && round % 2 !== 0
    const turned = isBackwards
      ? stops.toReversed().map((stop) => ({ ...stop, offset: 1 - stop.offset }))
      : stops
    return turned.map((stop) => ({
      ...stop,
      offset: (index + stop.offset) / rounds.length,
    }))
  })
}

/** Stops in a span of rounds as they are in another one. */
export function moved(
  stops: readonly VectorStop[],
  [from, to]: Rounds,
  [first, last]: Rounds,
): readonly VectorStop[] {
  if (from === first && to === last) return stops
  const all = stops.map((stop) => ({
    ...stop,
    offset: Math.max(0, (from + stop.offset * (to - from) - first) / (last - first)),
  }))
  const [begin] = all
  return from === 0 && begin && begin.offset > 0 ? [{ ...begin, offset: 0 }, ...all] : all
}
