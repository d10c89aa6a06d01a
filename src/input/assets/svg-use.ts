import { compose, translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { plain } from '../../base/problems/plain.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { SvgDrawing, SvgState } from './svg-drawing.ts'
import { svgLength } from './svg-values.ts'
import type { XmlElement } from './xml.ts'

/** The deepest nesting of `use`. */
const DEEPEST = 4

const UNLINK = 'Unlink the copies (Inkscape: Edit > Clone > Unlink Clone).'

/** The transform of a copy, and its depth of `use` elements. */
export type UseState = Pick<SvgState, 'transform' | 'uses'>

/** The element that a `use` repeats, and its state. */
export interface UseTarget {
  readonly element: XmlElement
  readonly way: UseState
}

/** Resolves a `use`; undefined, with a problem, if its target is missing or the copies are too deep. */
export function resolveUse(
  element: XmlElement,
  { transform, uses }: UseState,
  drawing: SvgDrawing,
): UseTarget | undefined {
  const href = addressOf(element)
  const id = copiedId(element)
  const target = drawing.ids.get(id)
  if (!href.startsWith('#') || target === undefined) {
    refuseAddress(element, href, drawing)
    return undefined
  }
  if (uses === DEEPEST) {
    drawing.problems.unsupported(
      element.span,
      `“${plain(id)}” in the picture is a copy of copies more than ${DEEPEST} levels deep, or of itself.`,
      UNLINK,
    )
    return undefined
  }
  const moved = compose(transform, shiftOf(element, drawing))
  return { element: target, way: { transform: moved, uses: uses + 1 } }
}

const addressOf = ({ attributes }: XmlElement): string =>
  attributes.get('href') ?? attributes.get('xlink:href') ?? ''

/** The id of what a `use` repeats. */
export const copiedId = (element: XmlElement): string => addressOf(element).slice(1)

function refuseAddress(
  { span }: XmlElement,
  href: string,
  { ids, problems }: SvgDrawing,
): void {
  if (!href.startsWith('#')) {
    const message = `The picture shows something from outside (“${plain(href)}”).`
    problems.unsupported(span, message, 'Copy it into the picture.')
    return
  }
  problems.broken(
    span,
    `The picture repeats “${plain(href)}”, which is not in it.`,
    () => didYouMean(href.slice(1), ids.keys()) ?? UNLINK,
  )
}

function shiftOf({ attributes, span }: XmlElement, drawing: SvgDrawing): Transform {
  const x = svgLength(attributes.get('x') ?? '0', drawing.viewBox.width)
  const y = svgLength(attributes.get('y') ?? '0', drawing.viewBox.height)
  if (x !== undefined && y !== undefined) return translate(x, y)
  const hint = 'Export the picture again as plain SVG.'
  drawing.problems.broken(span, 'A copy in the picture lies nowhere.', hint)
  return translate(0, 0)
}
