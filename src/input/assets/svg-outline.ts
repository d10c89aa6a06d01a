import { rectangle, roundedRectangle } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import { compose, scale, translate } from '../../base/geometry/transform.ts'
import { svgName } from './svg-elements.ts'
import { isDrawablePath, mapPath, readPathData } from './svg-path.ts'
import type { SvgProblems } from './svg-problems.ts'
import { svgLength, svgNumbers } from './svg-values.ts'
import type { ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** Whether an element draws an outline of its own. */
export const hasOutline = (element: XmlElement): boolean => OUTLINES.has(svgName(element))

/** The outline of a `path`, `rect`, `circle`… in its own coordinates; empty, and reported, when it is broken. */
export function readOutline(
  element: XmlElement,
  viewBox: ViewBox,
  problems: SvgProblems,
): Path {
  const path = OUTLINES.get(svgName(element))?.(shapeAttributes(element, viewBox))
  if (path !== undefined && isDrawablePath(path)) return path
  problems.broken(
    element.span,
    `The measures of a <${svgName(element)}> in the picture are broken.`,
    'Export the picture again as plain SVG from the drawing program.',
  )
  return []
}

/** The mean of width and height, of which SVG takes percentages that belong to neither. */
export const diagonal = ({ width, height }: ViewBox): number =>
  Math.hypot(width, height) / Math.SQRT2

/** The attributes of an element that gives an outline. */
interface ShapeAttributes {
  readonly text: (name: string) => string
  /** A length, in percent of the width, the height or their mean; NaN when broken. */
  readonly x: (name: string) => number
  readonly y: (name: string) => number
  readonly r: (name: string) => number
}

function shapeAttributes({ attributes }: XmlElement, viewBox: ViewBox): ShapeAttributes {
  const text = (name: string): string => attributes.get(name) ?? ''
  const length =
    (whole: number) =>
    (name: string): number =>
      text(name) === '' ? 0 : (svgLength(text(name), whole) ?? Number.NaN)
  return {
    text,
    x: length(viewBox.width),
    y: length(viewBox.height),
    r: length(diagonal(viewBox)),
  }
}

type MakeOutline = (measures: ShapeAttributes) => Path | undefined

const OUTLINES: ReadonlyMap<string, MakeOutline> = new Map<string, MakeOutline>([
  ['path', ({ text }) => readPathData(text('d'))],
  ['rect', makeRectangle],
  ['circle', ({ x, y, r }) => makeEllipse(x('cx'), y('cy'), r('r'), r('r'))],
  ['ellipse', ({ x, y }) => makeEllipse(x('cx'), y('cy'), x('rx'), y('ry'))],
  [
    'line',
    ({ x, y }) => [
      ['M', x('x1'), y('y1')],
      ['L', x('x2'), y('y2')],
    ],
  ],
  ['polyline', ({ text }) => makePolyline(text('points'))],
  ['polygon', ({ text }) => makePolyline(text('points'), ['Z'])],
])

/** A missing radius is as long as the other one; without extent there is no rectangle. */
function makeRectangle({ text, x, y }: ShapeAttributes): Path {
  const [left, top, width, height] = [x('x'), y('y'), x('width'), y('height')]
  if (width <= 0 || height <= 0) return []
  const across = text('rx') === '' || text('rx') === 'auto' ? y('ry') : x('rx')
  const down = text('ry') === '' || text('ry') === 'auto' ? x('rx') : y('ry')
  if (across <= 0 || down <= 0) return rectangle(left, top, width, height)
  return stretched(left, top, { width, height }, [
    Math.min(across, width / 2),
    Math.min(down, height / 2),
  ])
}

function makeEllipse(x: number, y: number, across: number, down: number): Path {
  if (across <= 0 || down <= 0) return []
  const size = { width: 2 * across, height: 2 * down }
  return stretched(x - across, y - down, size, [across, down])
}

/** A rectangle with elliptical corners: one with round corners of radius 1, stretched. */
function stretched(
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  [across, down]: readonly [number, number],
): Path {
  const unit = { width: size.width / across, height: size.height / down }
  return mapPath(
    roundedRectangle(0, 0, unit, 1),
    compose(translate(x, y), scale(across, down)),
  )
}

function makePolyline(points: string, end?: Path[number]): Path | undefined {
  const numbers = svgNumbers(points)
  if (numbers === undefined || numbers.length % 2 === 1) return undefined
  const corners = Array.from({ length: numbers.length / 2 }, (_, index): Path[number] => [
    index === 0 ? 'M' : 'L',
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ])
  return end === undefined || corners.length === 0 ? corners : [...corners, end]
}
