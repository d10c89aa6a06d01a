import { svgReference } from '../values/svg-color.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { Paints } from './svg-look.ts'

/** What is known of the markers of a drawing. */
export interface MarkerOptions {
  /** The markers that are painted or turned as the line is that has them, by id. */
  readonly markers: ReadonlyMap<string, XmlElement>
  /** Those markers as they were written for some lines. */
  readonly variants: Map<string, { readonly id: string; source: string }>
}

/** Writes a marker for a line. */
type WriteMarker = (marker: XmlElement, line: Paints) => string

interface Look {
  readonly attributes: ReadonlyMap<string, string>
  readonly styles: Map<string, string>
}

/** The markers of a drawing, of which none is written yet. */
export const startMarkers = (root: XmlElement): MarkerOptions => ({
  markers: new Map(
    markersIn(root).flatMap((one) => {
      const id = one.attributes.get('id') ?? ''
      return id === '' ? [] : [[id, one] as const]
    }),
  ),
  variants: new Map(),
})

const MARKERS = ['marker-start', 'marker-mid', 'marker-end']

/** Names, for a line, its markers in the paints that it has. */
export function writeMarkers(
  line: Paints,
  { attributes, styles }: Look,
  { markers, variants }: MarkerOptions,
  write: WriteMarker,
): void {
  for (const name of MARKERS) {
    const asked = [name, 'marker'].map((one) => styles.get(one) ?? attributes.get(one))
    const marker = markers.get(svgReference(asked[0] ?? asked[1] ?? '') ?? '')
    if (!marker) continue
    const isStart = name === 'marker-start'
    styles.set(name, `url(#${markerFor(marker, { line, isStart }, variants, write)})`)
  }
}

/** The id of a marker in the paints of its line, turned at its start. */
function markerFor(
  marker: XmlElement,
  { line, isStart }: { readonly line: Paints; readonly isStart: boolean },
  variants: MarkerOptions['variants'],
  write: WriteMarker,
): string {
  const name = marker.attributes.get('id')
  const key = JSON.stringify([name, line, isStart && isTurnedAtStart(marker)])
  const known = variants.get(key)
  if (known) return known.id
  const id = `${name}-${variants.size + 1}`
  const variant = { id, source: '' }
  variants.set(key, variant)
  variant.source = write(markerAs(marker, id, isStart), line)
  return id
}

/** The markers in a drawing that are painted or turned as the line is that has them. */
const markersIn = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'marker'
    ? isPaintedAsLine(element) || isTurnedAtStart(element)
      ? [element]
      : []
    : elementsIn(element).flatMap(markersIn)

const isPaintedAsLine = (element: XmlElement): boolean =>
  [...element.attributes.values()].some((value) => value.includes('context-')) ||
  elementsIn(element).some(isPaintedAsLine)

/** Whether a marker points outwards at both ends of a line, which the simplifier does not know. */
const isTurnedAtStart = ({ attributes }: XmlElement): boolean =>
  attributes.get('orient') === 'auto-start-reverse'

/** A marker under another id, for the start of a line or for its other points. */
function markerAs(marker: XmlElement, id: string, isStart: boolean): XmlElement {
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
