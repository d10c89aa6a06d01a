import { allCorners, fitCorners } from './corners.ts'
import type { CornerRadius, Corners } from './corners.ts'

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

/** The outline of a rectangle with rounded corners; radii that would overlap are made smaller. */
export function roundedRectangle(
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  radii: number | Corners<CornerRadius>,
): Path {
  const corners =
    typeof radii === 'number' ? allCorners({ across: radii, down: radii }) : radii
  const { topLeft, topRight, bottomRight, bottomLeft } = fitCorners(corners, size)
  const right = x + size.width
  const bottom = y + size.height
  return [
    ['M', x + topLeft.across, y],
    ['L', right - topRight.across, y],
    ...quarter([right - topRight.across, y], [right, y], [right, y + topRight.down]),
    ['L', right, bottom - bottomRight.down],
    ...quarter(
      [right, bottom - bottomRight.down],
      [right, bottom],
      [right - bottomRight.across, bottom],
    ),
    ['L', x + bottomLeft.across, bottom],
    ...quarter(
      [x + bottomLeft.across, bottom],
      [x, bottom],
      [x, bottom - bottomLeft.down],
    ),
    ['L', x, y + topLeft.down],
    ...quarter([x, y + topLeft.down], [x, y], [x + topLeft.across, y]),
    ['Z'],
  ]
}

/** A quarter of an ellipse from one point to another, round the corner that both would meet in. */
function quarter(from: Coordinates, corner: Coordinates, to: Coordinates): Path {
  if (from[0] === to[0] && from[1] === to[1]) return []
  return [['C', ...towards(from, corner), ...towards(to, corner), ...to]]
}

const towards = ([fromX, fromY]: Coordinates, [x, y]: Coordinates): Coordinates => [
  fromX + (x - fromX) * QUARTER,
  fromY + (y - fromY) * QUARTER,
]
