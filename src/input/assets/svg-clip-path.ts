import type { Path } from '../../base/geometry/path.ts'
import { compose } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { plain } from '../../base/problems/plain.ts'
import { intersect } from './svg-clip.ts'
import { svgReference } from './svg-color.ts'
import { placeOutline } from './svg-drawing.ts'
import type { SvgDrawing, SvgState } from './svg-drawing.ts'
import { svgName } from './svg-elements.ts'
import { isHidden } from './svg-hidden.ts'
import { hasOutline } from './svg-outline.ts'
import { ownTransform } from './svg-transform.ts'
import { reportConditions, reportUnsupported } from './svg-unsupported.ts'
import { copiedId, resolveUse } from './svg-use.ts'
import type { UseState } from './svg-use.ts'
import type { XmlElement } from './xml.ts'

const CUT = 'Cut the shapes themselves to size (Inkscape: Path > Intersection).'

/** What shows inside an element whose place is known: the clip path around it, cut by its own one. */
export function clipInside(
  element: XmlElement,
  { clip, transform }: SvgState,
  drawing: SvgDrawing,
): Path | undefined {
  const written = drawing.declared(element).get('clip-path')?.value ?? 'none'
  if (written === 'none') return clip
  const target = drawing.ids.get(svgReference(written) ?? '')
  if (target === undefined || svgName(target) !== 'clipPath') {
    const message = `The clip path “${plain(written)}” is not in the picture.`
    drawing.problems.unsupported(element.span, message, CUT)
    return clip
  }
  const own = readClipPath(target, transform, drawing)
  const both = clip === undefined ? own : intersect(clip, own)
  if (both !== undefined) return both
  drawing.problems.unsupported(
    element.span,
    'A shape in the picture is cut by two clip paths at once.',
    CUT,
  )
  return clip
}

/** All shapes of a clip path as one path. */
function readClipPath(
  element: XmlElement,
  transform: Transform,
  drawing: SvgDrawing,
): Path {
  const refuse = (what: string): void =>
    drawing.problems.unsupported(element.span, `A clip path in the picture ${what}.`, CUT)

  if (element.attributes.get('clipPathUnits') === 'objectBoundingBox') {
    refuse('is measured by the shape that it cuts')
  }
  // By the specification it cuts all the same, in Chromium it does not.
  if (isHidden(element, drawing)) refuse('is hidden itself')
  const inside = compose(transform, ownTransform(element, drawing.problems))
  const way = { transform: inside, uses: 0 }
  const copied = element.children.flatMap(
    (child) => drawing.ids.get(copiedId(child)) ?? [],
  )
  const parts = [element, ...element.children, ...copied]
  for (const part of parts) {
    reportUnsupported(part, drawing.declared(part), drawing.problems)
    reportConditions(part, drawing.problems)
  }
  const cuts = parts.map((part) => drawing.declared(part).get('clip-path')?.value)
  if (cuts.some((cut) => (cut ?? 'none') !== 'none')) refuse('is cut by another one')
  const path = element.children.flatMap((child) => outlineOf(child, way, drawing))
  const isHoled = parts.some((part) => drawing.inherited(part, 'clip-rule') === 'evenodd')
  if (isHoled && path.filter(([kind]) => kind === 'M').length > 1) refuse('has holes')
  return path
}

/** The outline of one shape of a clip path, or of what a `use` there repeats. */
function outlineOf(element: XmlElement, way: UseState, drawing: SvgDrawing): Path {
  const visibility = drawing.inherited(element, 'visibility') ?? 'visible'
  if (isHidden(element, drawing) || visibility !== 'visible') return []
  const transform = compose(way.transform, ownTransform(element, drawing.problems))
  if (svgName(element) === 'use') {
    const copy = resolveUse(element, { ...way, transform }, drawing)
    return copy === undefined ? [] : outlineOf(copy.element, copy.way, drawing)
  }
  return hasOutline(element) ? placeOutline(element, transform, drawing) : []
}
