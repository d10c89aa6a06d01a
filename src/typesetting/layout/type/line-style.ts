import type { Color } from '../../../base/color/color.ts'
import { pt } from '../../../base/geometry/length.ts'
import { endsOf } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import type { LineStyle } from '../../../input/template/border.ts'
import type { Shape, Stroke } from '../../frame/frame.ts'

/** The line of a border or a rule as it is drawn. */
export interface DrawnLine {
  readonly style: LineStyle
  /** In points. */
  readonly width: number
  readonly color: Color
}

export type Vertex = readonly [x: number, y: number]

/** The solid stripes of a line, as shares of its width; a line of dashes or dots has none. */
export const stripesOf = (
  style: LineStyle,
): readonly (readonly [from: number, to: number])[] => STRIPES[style]

const STRIPES: Record<LineStyle, readonly (readonly [number, number])[]> = {
  solid: [[0, 1]],
  double: [
    [0, 1 / 3],
    [2 / 3, 1],
  ],
  dashed: [],
  dotted: [],
}

/** The length of a dash and of the gap after it, and the distance of two dots, as multiples of the width of the line. */
const DASH = 3
const DOTS = 2

/**
 * A line of dashes or dots along a straight line: with a whole one at either end. Where the line is wider than it is meant to
 * be, as it bleeds, `pattern` is the width by which dashes are measured.
 */
export function strokeAlong(
  from: Vertex,
  to: Vertex,
  line: DrawnLine,
  pattern = line.width,
): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const { width, style } = line
  if (style === 'dotted') {
    const half = Math.min(width, length) / 2
    const [across, down] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
    const ends: Path = [
      ['M', from[0] + across * half, from[1] + down * half],
      ['L', to[0] - across * half, to[1] - down * half],
    ]
    const between = Math.max(0, length - width)
    const gaps = Math.max(1, Math.round(between / (DOTS * width)))
    return stroked(ends, line, [0, between / gaps])
  }
  const dashes = Math.max(1, Math.round((length / (DASH * pattern) + 1) / 2))
  const each = length / (2 * dashes - 1)
  const path: Path = [
    ['M', ...from],
    ['L', ...to],
  ]
  return stroked(path, line, [each, each])
}

/** A straight line without gaps. */
export const solidAlong = (from: Vertex, to: Vertex, line: DrawnLine): Shape =>
  stroked(
    [
      ['M', ...from],
      ['L', ...to],
    ],
    line,
    [],
  )

/** A line of dashes or dots along a closed path: as many whole ones as go in. */
export function strokeAround(path: Path, line: DrawnLine): Shape {
  const length = lengthOf(path)
  const { width, style } = line
  const period = style === 'dotted' ? DOTS * width : 2 * DASH * width
  const each = length / Math.max(1, Math.round(length / period))
  return stroked(path, line, style === 'dotted' ? [0, each] : [each / 2, each / 2])
}

function stroked(
  path: Path,
  { color, width, style }: DrawnLine,
  dash: readonly number[],
): Shape {
  const stroke: Stroke = {
    color,
    width: pt(width),
    cap: style === 'dotted' ? 'round' : 'butt',
    // A distance of 0 between dots would be no dash at all.
    dash: dash.map((length, index) => pt(index === 1 ? Math.max(length, 0.01) : length)),
  }
  return { kind: 'shape', path, stroke }
}

/** How much longer a quarter of a circle is than the straight line between its ends. */
const ARC = Math.PI / 2 / Math.SQRT2

/** The length of a closed path of lines and quarter circles. */
function lengthOf(path: Path): number {
  const ends = endsOf(path)
  let length = 0
  let next = 0
  let [lastX, lastY] = ends[0] ?? [0, 0]
  for (const step of path) {
    const [x, y] = ends[step[0] === 'Z' ? 0 : next++] ?? [lastX, lastY]
    length += Math.hypot(x - lastX, y - lastY) * (step[0] === 'C' ? ARC : 1)
    ;[lastX, lastY] = [x, y]
  }
  return length
}
