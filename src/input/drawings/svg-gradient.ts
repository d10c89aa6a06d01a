import { compose, identity, scale, translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { mapBack } from './svg-bounds.ts'
import { svgTransform } from './svg-transform.ts'
import { isDrawable } from './svg-values.ts'
import type { VectorPaint, VectorStop, ViewBox } from './vector.ts'
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
  const n = (name: string): number => numberIn(element, name)
  const isLinear = element.name === 'linearGradient'
  const coords = isLinear
    ? [n('x1'), n('y1'), n('x2'), n('y2')]
    : [n('fx'), n('fy'), 0, n('cx'), n('cy'), n('r')]
  const spread = element.attributes.get('spreadMethod') ?? 'pad'
  const colors = sampled(stops, use.color)
  const most = Math.max(2, Math.min(MOST_ROUNDS, Math.floor(MOST_STOPS / colors.length)))
  const span =
    spread === 'pad'
      ? ONCE
      : isLinear
        ? roundsAlong(coords, reach, most)
        : roundsAround(coords, reach, most)
  const stretched = isLinear ? stretchLine(coords, span) : stretchCircle(coords, span)
  const transform = compose(use.map, inner)
  // So large that its last colour covers all that can be seen.
  if (![...stretched, ...transform].every(isDrawable)) return last.color
  return {
    kind: isLinear ? 'linear' : 'radial',
    coords: stretched,
    transform,
    stops: repeatStops(colors, span, spread === 'reflect'),
  }
}

/** From which to which round the colours of a gradient are needed; [0, 1] is the one that is written. */
type Rounds = readonly [first: number, last: number]

const ONCE: Rounds = [0, 1]

/** More rounds than this are too fine to be told apart. */
const MOST_ROUNDS = 200

/** The most stops of all rounds together. */
const MOST_STOPS = 8000

function roundsAlong(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  reach: ViewBox,
  most: number,
): Rounds {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  if (length === 0) return ONCE
  const at = cornersOf(reach).map(
    ([x, y]) => ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length,
  )
  const half = Math.floor(most / 2)
  const first = Math.max(-half, Math.floor(Math.min(...at)))
  return [first, Math.max(first + 1, Math.min(half, Math.ceil(Math.max(...at))))]
}

/** Parts of each edge at whose ends rounds are counted: in a cone, most of them may lie between the corners. */
const PARTS = 8

/** A circle of round n is n times as far from the focus as the first one, and n times as large. */
function roundsAround(
  [fx = 0, fy = 0, , cx = 0, cy = 0, r = 0]: readonly number[],
  reach: ViewBox,
  most: number,
): Rounds {
  const corners = cornersOf(reach)
  const rounds = corners.flatMap(([x, y], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [x, y]
    return Array.from({ length: PARTS }, (_, part) => {
      const share = part / PARTS
      const at = [x + share * (toX - x) - fx, y + share * (toY - y) - fy] as const
      return roundAt(at, [cx - fx, cy - fy], r)
    })
  })
  return [0, Math.min(most, Math.max(1, Math.ceil(Math.max(...rounds))))]
}

type Vector = readonly [number, number]

const dot = ([a, b]: Vector, [c, d]: Vector): number => a * c + b * d

/** The last round whose circle goes through a point; 0 outside the cone of all circles. Both seen from the focus. */
function roundAt(point: Vector, center: Vector, r: number): number {
  const a = dot(center, center) - r * r
  const b = dot(point, center)
  const c = dot(point, point)
  if (a === 0) return b > 0 ? c / (2 * b) : 0
  const root = Math.sqrt(b * b - a * c)
  return Number.isNaN(root) ? 0 : Math.max(0, (b + root) / a, (b - root) / a)
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

const stretchCircle = (
  [fx = 0, fy = 0, , cx = 0, cy = 0, r = 0]: readonly number[],
  [, last]: Rounds,
): readonly number[] => [
  fx,
  fy,
  0,
  fx + last * (cx - fx),
  fy + last * (cy - fy),
  last * r,
]

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

const mixed = (one: string, other: string, share: number): string => {
  const channels = [1, 3, 5].map((at) => {
    const [from = 0, to = 0] = [one, other].map((color) =>
      Number.parseInt(color.slice(at, at + 2), 16),
    )
    return Math.round(from + share * (to - from))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('').toUpperCase()}`
}
