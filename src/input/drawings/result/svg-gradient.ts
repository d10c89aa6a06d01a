import { compose, identity, scale, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { mapBack } from '../values/svg-bounds.ts'
import { svgTransform } from '../values/svg-transform.ts'
import { isDrawable, numberIn } from '../values/svg-values.ts'
import type {
  VectorGradient,
  VectorPaint,
  VectorStop,
  ViewBox,
} from '../values/vector.ts'
import type { XmlElement } from '../xml/xml.ts'
import {
  mostAround,
  mostRounds,
  moved,
  ONCE,
  repeatStops,
  roundsAlong,
  roundsAround,
} from './svg-gradient-rounds.ts'
import type { Rounds } from './svg-gradient-rounds.ts'
import { apexOf, circleAt, circlesOf } from './svg-radial.ts'
import { meanOf, readStops, sampled } from './svg-stops.ts'
import type { ColorOf } from './svg-stops.ts'

/** What a gradient fills. */
export interface GradientUse {
  /** From the coordinates of the shape as written to those in which it is drawn. */
  readonly map: Transform
  /** The box of the outline as written. */
  readonly box: ViewBox
  /** The box of all that is painted, as written. */
  readonly reach: ViewBox
  readonly color: ColorOf
  /** The radius of a radial one at its focus (`fr`), which the simplifier does not know. */
  readonly startRadius: number
}

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
  const stops = readStops(element, use.color)
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
  readonly color: ColorOf
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

const stretchLine = (
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  rounds: Rounds,
): readonly number[] =>
  rounds.flatMap((round) => [x1 + round * (x2 - x1), y1 + round * (y2 - y1)])
