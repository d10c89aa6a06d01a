import { compose, identity, scale, translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { mapBack } from './svg-bounds.ts'
import { apexOf, circleAt, circlesOf, isAhead, roundThrough } from './svg-radial.ts'
import type { Circles, Vector } from './svg-radial.ts'
import { svgTransform } from './svg-transform.ts'
import { isDrawable } from './svg-values.ts'
import type { VectorGradient, VectorPaint, VectorStop, ViewBox } from './vector.ts'
import { elementsIn } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** What a gradient fills. */
export interface GradientUse {
  /** From the coordinates of the shape as written to those in which it is drawn. */
  readonly map: Transform
  /** The box of the outline as written. */
  readonly box: ViewBox
  /** The box of all that is painted, as written. */
  readonly reach: ViewBox
  readonly color: (written: string) => string
  /** The radius of a radial one at its focus (`fr`), which the simplifier does not know. */
  readonly startRadius: number
}

/** The numbers of an attribute list; those that are missing are 0. */
export const numberIn = (element: XmlElement, name: string, otherwise = 0): number =>
  Number(element.attributes.get(name) ?? otherwise)

/** The map from the unit square to a box, or nothing for units of the user. */
export const unitsMap = (
  element: XmlElement,
  attribute: string,
  usual: 'objectBoundingBox' | 'userSpaceOnUse',
  { x, y, width, height }: ViewBox,
): Transform =>
  (element.attributes.get(attribute) ?? usual) === 'objectBoundingBox'
    ? compose(translate(x, y), scale(width, height))
    : identity

/** Reads a gradient; a colour where it comes to one, undefined where nothing is painted. */
export function readGradient(
  element: XmlElement,
  use: GradientUse,
): VectorPaint | undefined {
  const stops = readStops(element, use)
  const last = stops.at(-1)
  if (!last) return undefined
  const units = unitsMap(element, 'gradientUnits', 'objectBoundingBox', use.box)
  const own = svgTransform(element.attributes.get('gradientTransform') ?? '') ?? identity
  const inner = compose(units, own)
  const reach = mapBack(use.reach, inner)
  if (!reach) return last.color
  const spread = element.attributes.get('spreadMethod') ?? 'pad'
  const place: GradientPlace = {
    colors: sampled(stops, use.color),
    color: use.color,
    // Of one round, its colours go on without end.
    reach: spread === 'pad' ? undefined : reach,
    reflects: spread === 'reflect',
    transform: compose(use.map, inner),
  }
  const isLinear = element.name === 'linearGradient'
  if (isLinear && isWithoutLength(element)) return last.color
  const gradient = isLinear
    ? linear(element, place)
    : radial(element, use.startRadius, place)
  // So large that its last colour covers all that can be seen.
  const isDrawn = [...gradient.coords, ...gradient.transform].every(isDrawable)
  return isDrawn ? gradient : last.color
}

interface GradientPlace {
  readonly colors: readonly VectorStop[]
  readonly color: GradientUse['color']
  /** The box that rounds are needed in; undefined for one round. */
  readonly reach: ViewBox | undefined
  readonly reflects: boolean
  readonly transform: Transform
}

const isWithoutLength = (element: XmlElement): boolean =>
  numberIn(element, 'x1') === numberIn(element, 'x2') &&
  numberIn(element, 'y1') === numberIn(element, 'y2')

function linear(
  element: XmlElement,
  { colors, reach, reflects, transform }: GradientPlace,
): VectorGradient {
  const coords = ['x1', 'y1', 'x2', 'y2'].map((name) => numberIn(element, name))
  const rounds = reach ? roundsAlong(coords, reach, mostRounds(colors)) : ONCE
  return {
    kind: 'linear',
    coords: stretchLine(coords, rounds),
    transform,
    stops: repeatStops(colors, rounds, reflects),
  }
}

function radial(
  element: XmlElement,
  startRadius: number,
  { colors, color, reach, reflects, transform }: GradientPlace,
): VectorGradient {
  const n = (name: string): number => numberIn(element, name)
  const circles = circlesOf([n('fx'), n('fy'), startRadius, n('cx'), n('cy'), n('r')])
  const apex = apexOf(circles)
  const needed = reach ? roundsAround(circles, reach) : 1
  const end = reach ? Math.min(needed, mostAround(circles, reach, colors)) : 1
  const written: Rounds = [reach ? Math.floor(apex) : 0, end]
  const stops = repeatStops(colors, written, reflects)
  // One more round stands for those that are too narrow to be told apart.
  const drawn: Rounds = [
    reach || circles.isEdged ? apex : 0,
    needed > end ? end + 1 : end,
  ]
  const whole = moved(stops, written, drawn)
  const rest = needed > end ? meanOf(whole, color) : []
  return {
    kind: 'radial',
    coords: drawn.flatMap((round) => circleAt(circles, round)),
    transform: compose(transform, circles.map),
    stops: [...whole, ...rest],
  }
}

/** Stops in a span of rounds as they are in another one. */
function moved(
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

/** From which to which round the colours of a gradient are needed; [0, 1] is the one that is written. */
type Rounds = readonly [first: number, last: number]

const ONCE: Rounds = [0, 1]

/** More rounds than this are too fine to be told apart. */
const MOST_ROUNDS = 200

/** The most stops of all rounds together. */
const MOST_STOPS = 8000

const mostRounds = (colors: readonly VectorStop[]): number =>
  Math.max(2, Math.min(MOST_ROUNDS, Math.floor(MOST_STOPS / colors.length)))

function roundsAlong(
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
const roundsAround = (circles: Circles, reach: ViewBox): number =>
  lastRound(circles, pointsAround(reach))

const lastRound = (circles: Circles, points: readonly Vector[]): number =>
  Math.max(1, ...points.map((point) => Math.ceil(roundThrough(circles, point))))

/** How many rounds can be told apart in a box. */
function mostAround(
  circles: Circles,
  reach: ViewBox,
  colors: readonly VectorStop[],
): number {
  const ahead = pointsAround(reach).filter((point) => isAhead(circles, point))
  return Math.min(mostRounds(colors), Math.max(NARROW, 2 * lastRound(circles, ahead)))
}

/** What rounds look like that are too narrow to be told apart. */
function meanOf(
  stops: readonly VectorStop[],
  color: GradientUse['color'],
): readonly VectorStop[] {
  const known = stops.flatMap((stop) => (stop.color.startsWith('#') ? [stop.color] : []))
  const opacity = stops.reduce((sum, stop) => sum + stop.opacity, 0) / stops.length
  const look = { color: known.length > 0 ? color(mean(known)) : 'current', opacity }
  return [stops.at(-1)?.offset ?? 0, 1].map((offset) => ({ offset, ...look }))
}

/** The corners of a box, all the way round. */
const cornersOf = ({ x, y, width, height }: ViewBox): readonly Vector[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

const stretchLine = (
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  rounds: Rounds,
): readonly number[] =>
  rounds.flatMap((round) => [x1 + round * (x2 - x1), y1 + round * (y2 - y1)])

/** The stops of all rounds, from 0 to 1 over the whole; every other round backwards where they reflect. */
function repeatStops(
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

function readStops(element: XmlElement, { color }: GradientUse): readonly VectorStop[] {
  const stops = elementsIn(element)
    .filter(({ name }) => name === 'stop')
    .map((stop): VectorStop => ({
      offset: numberIn(stop, 'offset'),
      color: color(stop.attributes.get('stop-color') ?? '#000000'),
      opacity: numberIn(stop, 'stop-opacity', 1),
    }))
  const [first] = stops
  const last = stops.at(-1)
  if (!first || !last) return []
  return [
    ...(first.offset > 0 || stops.length === 1 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ]
}

/** Colours between two stops, so that inks follow what the screen shows between them: it mixes light, a press inks. */
const BETWEEN = [0.25, 0.5, 0.75]

const sampled = (
  stops: readonly VectorStop[],
  color: GradientUse['color'],
): readonly VectorStop[] =>
  stops.flatMap((stop, index) => {
    const next = stops[index + 1]
    if (!next || next.offset - stop.offset < 0.01) return [stop]
    if (
      next.color === stop.color ||
      !stop.color.startsWith('#') ||
      !next.color.startsWith('#')
    )
      return [stop]
    const between = BETWEEN.map((share) => ({
      offset: stop.offset + share * (next.offset - stop.offset),
      color: color(mixed(stop.color, next.color, share)),
      opacity: stop.opacity + share * (next.opacity - stop.opacity),
    }))
    return [stop, ...between]
  })

const mixed = (one: string, other: string, share: number): string =>
  hexOf(
    [0, 1, 2].map((at) => (1 - share) * channel(one, at) + share * channel(other, at)),
  )

const mean = (colors: readonly string[]): string =>
  hexOf(
    [0, 1, 2].map(
      (at) => colors.reduce((sum, color) => sum + channel(color, at), 0) / colors.length,
    ),
  )

/** Red, green or blue of `#RRGGBB`. */
const channel = (color: string, at: number): number =>
  Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16)

const hexOf = (channels: readonly number[]): string =>
  `#${Buffer.from(channels.map(Math.round)).toString('hex').toUpperCase()}`
