import { excerpt } from '../../base/problems/excerpt.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { CSS_COLORS } from './css-colors.ts'
import {
  inlineVariables,
  isKnownPaint,
  PAINTS,
  plainColors,
  plainStyle,
  reportSheet,
} from './svg-css.ts'
import { embeddedImages } from './svg-images.ts'
import type { EmbeddedImages } from './svg-images.ts'
import type { SvgProblems } from './svg-problems.ts'
import { svgTransform } from './svg-transform.ts'
import type { ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** A picture as it is handed to the simplifier. */
export interface SvgSource {
  readonly text: string
  /** The colour that stands for `currentColor`, as `#RRGGBB`; it occurs nowhere else. */
  readonly current: string
  readonly images: EmbeddedImages
  /** Whether there is text, which needs fonts. */
  readonly hasText: boolean
}

/** Elements without which the drawing is the same. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'script',
  'animate',
  'animateColor',
  'animateMotion',
  'animateTransform',
  'discard',
  'mpath',
  'set',
  'view',
  'cursor',
  'font',
  'font-face',
])

/** Elements that show or repeat what an address names. */
const ADDRESSED: ReadonlySet<string> = new Set(['image', 'use', 'feImage'])

/**
 * A picture in the part of SVG 1.1 that the simplifier knows: without what it would fetch, without names of drawing
 * programs, with styles and colours of later versions written as attributes and hexadecimals.
 */
export function writeSource(
  root: XmlElement,
  { text, viewBox, problems }: SourceOptions,
): SvgSource {
  const images = embeddedImages(problems)
  const current = unusedColor(text)
  const variables = inlineVariables(text)
  const writing: Writing = { problems, images, variables, hasText: false }
  const inside = root.content.map((part) => writePart(part, writing)).join('')
  const { x, y, width, height } = viewBox
  const attributes = attributesOf(root, writing)
  for (const name of ['x', 'y', 'preserveAspectRatio']) attributes.delete(name)
  attributes
    .set('xmlns', 'http://www.w3.org/2000/svg')
    .set('xmlns:xlink', 'http://www.w3.org/1999/xlink')
    .set('width', String(width))
    .set('height', String(height))
    .set('viewBox', `${x} ${y} ${width} ${height}`)
    .set('color', attributes.get('color') ?? current)
  const source = `<svg${written(attributes)}>${inside}</svg>`
  return { text: source, current, images, hasText: writing.hasText }
}

export interface SourceOptions {
  /** Of the whole file. */
  readonly text: string
  readonly viewBox: ViewBox
  readonly problems: SvgProblems
}

interface Writing {
  readonly problems: SvgProblems
  readonly images: EmbeddedImages
  readonly variables: (value: string) => string
  hasText: boolean
}

/** A colour that a picture does not write. */
function unusedColor(text: string): string {
  const lower = text.toLowerCase()
  for (let value = 0x01fe37; ; value += 0x10301) {
    const digits = (value % 0xffffff).toString(16).padStart(6, '0')
    if (!lower.includes(digits)) return `#${digits.toUpperCase()}`
  }
}

function writePart(part: XmlElement | string, writing: Writing): string {
  if (typeof part === 'string') return escaped(part)
  const { name } = part
  if (LEFT_OUT.has(name) || name.includes(':')) return ''
  if (name === 'style') return writeSheet(part, writing)
  if (name === 'foreignObject') {
    const message = 'The picture holds a piece of a web page (<foreignObject>).'
    const hint = 'Turn it into shapes, or export the picture as PNG at 300 dpi.'
    writing.problems.different(
      part.span,
      `${message.slice(0, -1)}, which is not printed.`,
      hint,
    )
    return ''
  }
  if (name === 'text') writing.hasText = true
  if (ADDRESSED.has(name) && !checkAddress(part, writing.problems)) return ''
  const inside = part.content.map((one) => writePart(one, writing)).join('')
  return `<${name}${written(attributesOf(part, writing))}>${inside}</${name}>`
}

const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** Style sheets that are not for screens are not followed, as in a browser. */
function writeSheet(element: XmlElement, { problems, variables }: Writing): string {
  const { attributes, content, span } = element
  const media = attributes.get('media') ?? 'all'
  const type = attributes.get('type') ?? 'text/css'
  if (!/\b(?:all|screen)\b/i.test(media) || type.trim() !== 'text/css') return ''
  const sheet = variables(content.filter((part) => typeof part === 'string').join(''))
  reportSheet(sheet, span, problems)
  return `<style>${escaped(plainColors(sheet))}</style>`
}

/** Whether what an element shows lies in the picture itself. */
function checkAddress(element: XmlElement, problems: SvgProblems): boolean {
  const { name, span } = element
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

/** Attributes without a meaning for the drawing, or with one only for a browser. */
const isLeftOut = (name: string): boolean =>
  (name.includes(':') && name !== 'xlink:href' && name !== 'xml:space') ||
  name === 'xmlns' ||
  name === 'style' ||
  /^(?:on|data-|aria-)/.test(name)

function attributesOf(
  element: XmlElement,
  { problems, images, variables }: Writing,
): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [name, value] of element.attributes)
    if (!isLeftOut(name)) attributes.set(name, plainColors(variables(value)))
  const style = plainStyle(variables(element.attributes.get('style') ?? ''), {
    unfollowed: (property) => refuseStyle(element, property, problems),
    unknownColor: (value) => reportColor(element, value, problems),
  })
  for (const [name, value] of style.attributes) attributes.set(name, value)
  if (style.text !== '') attributes.set('style', style.text)
  for (const name of PAINTS) {
    const value = attributes.get(name)
    if (value === undefined || isKnownPaint(value)) continue
    attributes.delete(name)
    reportColor(element, value, problems)
  }
  applyOrigin(element, attributes, problems)
  const address = addressOf(element)
  if (attributes.has('href') || attributes.has('xlink:href')) {
    attributes.delete('href')
    const isImage = element.name === 'image' && address.startsWith('data:')
    const shown = isImage ? images.replace(address, element.span) : address
    attributes.set('xlink:href', shown)
  }
  return attributes
}

const refuseStyle = (
  { span }: XmlElement,
  property: string,
  problems: SvgProblems,
): void =>
  problems.unsupported(
    span,
    `The picture has a style that is not followed (${property}).`,
    'Export the picture as plain SVG, with attributes for styles.',
  )

/** Reports a colour that is computed, which would come out as another one, or that nobody knows. */
function reportColor({ span }: XmlElement, value: string, problems: SvgProblems): void {
  const message = `“${excerpt(value)}” is not a colour that cardpress knows.`
  const write = 'Write the colour as #RRGGBB.'
  if (value.includes('(')) problems.unsupported(span, message, write)
  else
    problems.different(span, message, () => didYouMean(value, CSS_COLORS.keys()) ?? write)
}

/** A transform about another point, as a plain one. */
function applyOrigin(
  { span }: XmlElement,
  attributes: Map<string, string>,
  problems: SvgProblems,
): void {
  const origin = attributes.get('transform-origin')
  attributes.delete('transform-origin')
  const transform = attributes.get('transform')
  if (transform === undefined) return
  const map = svgTransform(transform)
  if (map === undefined) {
    attributes.delete('transform')
    const message = `“${excerpt(transform)}” is not a transform.`
    problems.different(span, message, 'Export the picture again as plain SVG.')
    return
  }
  const isTurned = map.slice(0, 4).some((value, index) => value !== [1, 0, 0, 1][index])
  if (origin === undefined || !isTurned) return
  const point = /^\s*(-?[\d.]+)(?:px)?[\s,]+(-?[\d.]+)(?:px)?\s*$/.exec(origin)
  const isCorner = /^\s*(?:0%?\s+0%?|left\s+top|top\s+left)\s*$/.test(origin)
  if (isCorner) return
  if (point === null) {
    problems.unsupported(
      span,
      `The picture turns a shape about a point of its own (transform-origin: ${excerpt(origin)}).`,
      'Write the point into the transform, as in rotate(45 50 40), or export the picture as plain SVG.',
    )
    return
  }
  const [, x = '0', y = '0'] = point
  attributes.set(
    'transform',
    `translate(${x} ${y}) ${transform} translate(${-Number(x)} ${-Number(y)})`,
  )
}
