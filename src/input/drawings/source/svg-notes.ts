import type { Transform } from '../../../base/geometry/transform.ts'
import { excerpt } from '../../../base/problems/excerpt.ts'
import type { Span } from '../../../base/problems/problem.ts'
import { svgReference } from '../values/svg-color.ts'
import { svgLength } from '../values/svg-values.ts'
import type { ViewBox } from '../values/vector.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import { writtenAttributes } from '../xml/write-xml.ts'
import { basicShape } from './svg-basic-shape.ts'
import type { BasicShape } from './svg-basic-shape.ts'

/** The transform of something with that box around its outlines. */
export type MapInBox = (box: ViewBox) => Transform

/** How the line of a shape is measured. */
export interface LineMeasure {
  /** Whether it is as wide in whatever size its shape is drawn (`vector-effect`). */
  readonly keepsWidth: boolean
  /** What its length is for dashes (`pathLength`). */
  readonly length?: number
}

/** What the simplifier does not know, noted by the ids of elements that it keeps. */
export interface SvgNotes {
  /** Transforms that depend on the box of a group. */
  readonly boxes: Map<string, MapInBox>
  /** How the lines of shapes are measured. */
  readonly lines: Map<string, LineMeasure>
  /** The shapes of CSS that something is cut by; the ids are of the clip paths that stand for them. */
  readonly shapes: Map<string, BasicShape>
  /** The radius of radial gradients at their focus (`fr`). */
  readonly startRadii: Map<string, number>
}

export const emptyNotes = (): SvgNotes => ({
  boxes: new Map(),
  lines: new Map(),
  shapes: new Map(),
  startRadii: new Map(),
})

/** What stands for a shape of CSS that an element is cut by: a clip path, of which the outline depends on the element. */
export function clipFor(
  span: Span,
  value: string,
  shapes: Map<string, BasicShape>,
  problems: SvgProblems,
): string | undefined {
  if (!value.includes('(') || svgReference(value) !== undefined) return undefined
  const shape = basicShape(value)
  if (!shape) {
    problems.different(
      span,
      `The picture is not cut by “${excerpt(value)}”.`,
      'Cut it by a clip path of SVG (clip-path="url(#id)"), or export it again as plain SVG.',
    )
    return 'none'
  }
  const id = `cardpress-clip-${shapes.size + 1}`
  shapes.set(id, shape)
  return `url(#${id})`
}

/** The clip path that stands for a shape. */
export const clipPathOf = ([id, { evenOdd, outline }]: readonly [
  string,
  BasicShape,
]): string => {
  const data = outline({ width: 1, height: 1 })
  const attributes = new Map([
    ['d', typeof data === 'string' ? data : 'M0 0H1V1H0Z'],
    ['clip-rule', evenOdd ? 'evenodd' : 'nonzero'],
  ])
  return `<clipPath id="${id}"><path${writtenAttributes(attributes)}/></clipPath>`
}

/** Notes of a shape how its line is measured where the simplifier does not know that. */
export function noteLine(
  attributes: Map<string, string>,
  effect: string,
  lines: Map<string, LineMeasure>,
): void {
  const keepsWidth = effect === 'non-scaling-stroke'
  const length = Number(attributes.get('pathLength') ?? 0)
  if (!keepsWidth && !(length > 0)) return
  const id = attributes.get('id') ?? `cardpress-line-${lines.size + 1}`
  attributes.set('id', id)
  lines.set(id, { keepsWidth, ...(length > 0 && { length }) })
}

/** Notes the radius of a radial gradient at its focus. */
export function noteStart(
  attributes: ReadonlyMap<string, string>,
  startRadii: Map<string, number>,
  { width, height }: ViewBox,
): void {
  const isOfUser = attributes.get('gradientUnits') === 'userSpaceOnUse'
  const whole = isOfUser ? Math.hypot(width, height) / Math.SQRT2 : 1
  const radius = svgLength(attributes.get('fr') ?? '', whole) ?? 0
  const id = attributes.get('id')
  if (radius > 0 && id !== undefined) startRadii.set(id, radius)
}
