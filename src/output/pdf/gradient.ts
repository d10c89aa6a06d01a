import type { Gradient, GradientStop } from '../../typesetting/frame/frame.ts'
import { INKS } from './color-model.ts'
import type { ColorModel } from './color-model.ts'
import type { PdfObject, PdfValue } from './pdf-value.ts'
import type { SpotOfGradient } from './spot-gradient.ts'

/** The part of the file's objects that a gradient is written with. */
interface ObjectWriter {
  add(data: PdfValue): PdfObject
  /** The colour space of inks of which some are on plates of their own. */
  gradientSpace(spots: readonly SpotOfGradient[]): PdfObject
  readonly hasSpotPlates: boolean
}

/** What the colours of a gradient are written as: colours, or how solid it is. */
type GradientAs = ColorModel | 'opacity'

/** Writes a gradient as a shading pattern (ISO 32000-1, 8.7.4). */
export function addGradient(
  file: ObjectWriter,
  { kind, coords, transform, stops }: Gradient,
  as: GradientAs,
): PdfObject {
  const spots = as === INKS && file.hasSpotPlates ? spotsIn(stops) : []
  const space = as === 'opacity' ? 'DeviceGray' : as.space
  const shading = file.add({
    ShadingType: kind === 'linear' ? 2 : 3,
    ColorSpace: spots.length > 0 ? file.gradientSpace(spots) : space,
    Coords: coords,
    Extend: [!isFromEdge(kind, coords), true],
    Function: colorsAlong(stops, spots.length > 0 ? tintsOf(spots) : valuesOf(as)),
  })
  return file.add({
    Type: 'Pattern',
    PatternType: 2,
    Shading: shading,
    Matrix: transform,
  })
}

/** Whether circles grow from a point on the edge of the last one, or outside: some programs would paint before it. */
const isFromEdge = (
  kind: Gradient['kind'],
  [x = 0, y = 0, start = 0, toX = 0, toY = 0, end = 0]: readonly number[],
): boolean => kind === 'radial' && start === 0 && Math.hypot(toX - x, toY - y) >= end

/** The spot colours of some stops, each once. */
const spotsIn = (stops: readonly GradientStop[]): readonly SpotOfGradient[] => {
  const byName = new Map<string, SpotOfGradient>()
  for (const { color } of stops)
    if (color.spot) byName.set(color.spot.name, { spot: color.spot, cmyk: color.cmyk })
  return [...byName.values()]
}

/** The four inks of a stop and the tints of spot colours: of one of these, it has nothing of the four. */
const tintsOf =
  (spots: readonly SpotOfGradient[]): ValuesOf =>
  ({ color }) => [
    ...(color.spot ? [0, 0, 0, 0] : INKS.parts(color)),
    ...spots.map(({ spot }) => (spot.name === color.spot?.name ? 1 : 0)),
  ]

type ValuesOf = (stop: GradientStop) => readonly number[]

const valuesOf =
  (as: GradientAs): ValuesOf =>
  ({ color, opacity }) =>
    as === 'opacity' ? [opacity] : as.parts(color)

/** The function from 0 to 1 to colours: one straight piece between two stops after the other. */
function colorsAlong(stops: readonly GradientStop[], values: ValuesOf): PdfValue {
  const pieces = stops.flatMap((from, index) => {
    const to = stops[index + 1]
    return to && to.offset > from.offset ? [{ from, to }] : []
  })
  const functions = pieces.map(({ from, to }): PdfValue => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: values(from),
    C1: values(to),
    N: 1,
  }))
  const [only] = functions
  if (functions.length === 1 && only !== undefined) return only
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: pieces.slice(1).map(({ from }) => from.offset),
    Encode: pieces.flatMap(() => [0, 1]),
  }
}
