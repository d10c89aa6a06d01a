import { identity, scale } from '../../base/geometry/transform.ts'
import { startDrawing } from './svg-drawing.ts'
import type { SvgDrawing, SvgState } from './svg-drawing.ts'
import { svgName } from './svg-elements.ts'
import { enterElement } from './svg-enter.ts'
import { hasOutline } from './svg-outline.ts'
import { paintOutline } from './svg-paint.ts'
import type { SvgProblems } from './svg-problems.ts'
import { INITIAL_STYLE } from './svg-properties.ts'
import { warnOfBackground } from './svg-unsupported.ts'
import { resolveUse } from './svg-use.ts'
import type { VectorShape, ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

/**
 * The shapes of a picture in the order in which they are painted, every transform worked into their points, which come
 * out so many times larger than they are written.
 */
export function drawShapes(
  root: XmlElement,
  viewBox: ViewBox,
  { factor, problems }: { readonly factor: number; readonly problems: SvgProblems },
): readonly VectorShape[] {
  const drawing = startDrawing(root, viewBox, problems)
  warnOfBackground(root, drawing.declared(root), problems)
  const transform = factor === 1 ? identity : scale(factor)
  draw(root, { style: INITIAL_STYLE, transform, opacity: 1, uses: 0 }, drawing)
  return drawing.shapes
}

const GROUPS: ReadonlySet<string> = new Set(['svg', 'g', 'use'])

function draw(element: XmlElement, around: SvgState, drawing: SvgDrawing): void {
  const isGroup = GROUPS.has(svgName(element))
  if (!isGroup && !hasOutline(element)) return
  if (!drawing.spend(element, 0)) return
  const place = enterElement(element, around, drawing)
  if (place === undefined) return
  if (!isGroup) {
    paintOutline(element, place, drawing)
    return
  }
  const before = drawing.shapes.length
  drawInside(element, place, drawing)
  const isSeeThrough = place.opacity < around.opacity
  if (isSeeThrough && drawing.shapes.length - before > 1) warnOfOverlap(element, drawing)
}

function drawInside(group: XmlElement, place: SvgState, drawing: SvgDrawing): void {
  if (svgName(group) !== 'use') {
    for (const child of group.children) draw(child, place, drawing)
    return
  }
  const copy = resolveUse(group, place, drawing)
  if (copy !== undefined) draw(copy.element, { ...place, ...copy.way }, drawing)
}

/** A see-through group is one sheet of glass; here each of its shapes becomes one. */
const warnOfOverlap = ({ span }: XmlElement, { problems }: SvgDrawing): void =>
  problems.different(
    span,
    'A group in the picture is see-through: where its shapes lie over each other, both will show.',
    'Give the shapes lighter colours instead, or join them.',
  )
