import { compose, identity } from '../../base/geometry/transform.ts'
import { plain } from '../../base/problems/plain.ts'
import { clipInside } from './svg-clip-path.ts'
import type { SvgDrawing, SvgState } from './svg-drawing.ts'
import { isHidden } from './svg-hidden.ts'
import { diagonal } from './svg-outline.ts'
import { inheritStyle } from './svg-style.ts'
import { ownTransform } from './svg-transform.ts'
import { reportConditions, reportUnsupported } from './svg-unsupported.ts'
import { svgPart } from './svg-values.ts'
import type { XmlElement } from './xml.ts'

/** The graphics state inside an element: that of its parent with its own declarations; undefined if nothing shows. */
export function enterElement(
  element: XmlElement,
  around: SvgState,
  drawing: SvgDrawing,
): SvgState | undefined {
  if (isHidden(element, drawing)) return undefined
  const declared = drawing.declared(element)
  reportConditions(element, drawing.problems)
  reportUnsupported(element, declared, drawing.problems)
  const own = ownTransform(element, drawing.problems)
  const transform = own === identity ? around.transform : compose(around.transform, own)
  const clip = clipInside(element, { ...around, transform }, drawing)
  if (clip?.length === 0) return undefined
  return {
    style: inheritStyle(around.style, declared, {
      span: element.span,
      whole: diagonal(drawing.viewBox),
      problems: drawing.problems,
    }),
    transform,
    opacity: around.opacity * ownOpacity(element, drawing),
    clip,
    uses: around.uses,
  }
}

function ownOpacity(element: XmlElement, drawing: SvgDrawing): number {
  const written = drawing.declared(element).get('opacity')?.value
  const opacity = written === undefined ? 1 : svgPart(written)
  if (opacity !== undefined) return opacity
  drawing.problems.broken(
    element.span,
    `“${plain(written ?? '')}” is not an opacity.`,
    'Write a number from 0 to 1.',
  )
  return 1
}
