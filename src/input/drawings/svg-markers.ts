import { elementsIn } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** The markers in a drawing that are painted or turned as the line is that has them. */
export const markersIn = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'marker'
    ? isPaintedAsLine(element) || isTurnedAtStart(element)
      ? [element]
      : []
    : elementsIn(element).flatMap(markersIn)

const isPaintedAsLine = (element: XmlElement): boolean =>
  [...element.attributes.values()].some((value) => value.includes('context-')) ||
  elementsIn(element).some(isPaintedAsLine)

/** Whether a marker points outwards at both ends of a line, which the simplifier does not know. */
export const isTurnedAtStart = ({ attributes }: XmlElement): boolean =>
  attributes.get('orient') === 'auto-start-reverse'

/** A marker under another id, for the start of a line or for its other points. */
export function markerAs(marker: XmlElement, id: string, isStart: boolean): XmlElement {
  const orient = isTurnedAtStart(marker) ? [['orient', 'auto'] as const] : []
  const attributes = new Map([...marker.attributes, ...orient, ['id', id]])
  const own = { ...marker, attributes }
  return isStart && isTurnedAtStart(marker) ? turned(own) : own
}

/** A marker that is turned about its point. */
function turned({ attributes, content, ...element }: XmlElement): XmlElement {
  const [x, y] = ['refX', 'refY'].map((name) => attributes.get(name) ?? '0')
  const around = new Map([['transform', `rotate(180 ${x} ${y})`]])
  const inside = { name: 'g', attributes: around, content, span: element.span }
  const visible = new Map([...attributes, ['overflow', 'visible']])
  return { ...element, attributes: visible, content: [inside] }
}
