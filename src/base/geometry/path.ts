/**
 * An outline in absolute coordinates (points, y down). It has moves, lines, cubic curves and closings only, so that
 * code that reads a path is one short switch.
 */
export type Path = readonly PathStep[]

/** One step of a path; a curve has its two control points before its end. */
export type PathStep =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** All points of a path, control points included: the path lies within them. */
export const pointsOf = (path: Path): readonly Coordinates[] => path.flatMap(pointsIn)

/** The end points of the steps of a path, without control points. */
export const endsOf = (path: Path): readonly Coordinates[] =>
  path.flatMap((step) => pointsIn(step).slice(-1))

type Coordinates = readonly [x: number, y: number]

/** The points of a step; its end is the last. */
function pointsIn(step: PathStep): readonly Coordinates[] {
  switch (step[0]) {
    case 'Z':
      return []
    case 'C':
      return [
        [step[1], step[2]],
        [step[3], step[4]],
        [step[5], step[6]],
      ]
    case 'M':
    case 'L':
      return [[step[1], step[2]]]
  }
}

/** The outline of a rectangle. */
export const rectangle = (x: number, y: number, width: number, height: number): Path => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

/** Control points at this fraction of the radius make a quarter circle within 0.03 %. */
const QUARTER = 0.5522847498

/** The outline of a rectangle with rounded corners; the radius is at most half the shorter side. */
export function roundedRectangle(
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
  radius: number,
): Path {
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * (1 - QUARTER)
  const right = x + width
  const bottom = y + height
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ]
}
