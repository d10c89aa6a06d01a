import { plain } from '../../base/problems/plain.ts'
import type { SvgDrawing } from './svg-drawing.ts'
import type { XmlElement } from './xml.ts'

/** A value that may come out as anything, or that takes an element away and leaves what is inside. */
const UNCERTAIN = /\(|^contents$/i

/** Whether an element is not there at all (`display: none`). */
export function isHidden(element: XmlElement, drawing: SvgDrawing): boolean {
  const display = drawing.declared(element).get('display')?.value ?? 'inline'
  if (UNCERTAIN.test(display))
    drawing.problems.broken(
      element.span,
      `“${plain(display)}” is not a display that cardpress knows.`,
      'Export the picture as plain SVG.',
    )
  return display.toLowerCase() === 'none'
}
