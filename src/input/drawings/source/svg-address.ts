import { excerpt } from '../../../base/problems/excerpt.ts'
import { svgLength } from '../values/svg-values.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { EmbeddedImages } from './svg-images.ts'

/** Elements that show or repeat what an address names. */
const ADDRESSED: ReadonlySet<string> = new Set(['image', 'use', 'feImage'])

/** Whether what an element shows, if it shows something else, lies in the picture itself; tells where it does not. */
export function isAddressInside(element: XmlElement, problems: SvgProblems): boolean {
  const { name, span } = element
  if (!ADDRESSED.has(name)) return true
  const address = addressOf(element)
  if (address.startsWith('#')) return true
  if (name !== 'use' && /^data:image\//i.test(address)) return true
  if (address === '') return false
  problems.unsupported(
    span,
    `The picture shows something from outside (“${excerpt(address.slice(0, 80))}”).`,
    'Embed it in the picture (Illustrator: Links > Embed; Inkscape: Extensions > Images > Embed).',
  )
  return false
}

const addressOf = ({ attributes }: XmlElement): string =>
  (attributes.get('href') ?? attributes.get('xlink:href') ?? '').trim()

/** The element that another one names. */
export const named = (
  element: XmlElement,
  ids: AddressOptions['ids'],
): XmlElement | undefined => ids.get(addressOf(element).slice(1))

/** What addresses lead to. */
export interface AddressOptions {
  readonly images: EmbeddedImages
  readonly ids: ReadonlyMap<string, XmlElement>
}

/** Writes what an element shows, and the size of that where the element does not say it. */
export function writeAddress(
  element: XmlElement,
  attributes: Map<string, string>,
  { images, ids }: AddressOptions,
): void {
  if (!attributes.has('href') && !attributes.has('xlink:href')) return
  const address = addressOf(element)
  const isImage = element.name === 'image' && address.startsWith('data:')
  attributes.delete('href')
  attributes.set('xlink:href', isImage ? images.replace(address, element.span) : address)
  const size = isImage
    ? sizeOfImage(attributes, images.sizeOf(address))
    : element.name === 'use'
      ? sizeOfSymbol(named(element, ids))
      : []
  for (const [name, length] of size)
    if (isAuto(attributes.get(name))) attributes.set(name, length)
}

const isAuto = (length: string | undefined): boolean =>
  length === undefined || length === 'auto'

/** The size of a picture of which one side is said at most, in its own proportions. */
function sizeOfImage(
  attributes: ReadonlyMap<string, string>,
  { width, height }: { readonly width: number; readonly height: number },
): readonly (readonly [name: string, length: string])[] {
  const [across, down] = ['width', 'height'].map((name) =>
    svgLength(attributes.get(name) ?? '', 0),
  )
  const scale =
    across !== undefined ? across / width : down !== undefined ? down / height : 1
  return [
    ['width', String(width * scale)],
    ['height', String(height * scale)],
  ]
}

/** The size that a symbol says itself (SVG 2, 5.6). */
const sizeOfSymbol = (
  symbol: XmlElement | undefined,
): readonly (readonly [name: string, length: string])[] =>
  symbol?.name === 'symbol'
    ? ['width', 'height'].flatMap((name) => {
        const length = symbol.attributes.get(name)
        return length === undefined || isAuto(length) ? [] : [[name, length] as const]
      })
    : []
