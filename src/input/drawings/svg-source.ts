import { excerpt } from '../../base/problems/excerpt.ts'
import { plainColors, svgReference } from './svg-color.ts'
import { rootFontSize, withCase } from './svg-font.ts'
import { embeddedImages } from './svg-images.ts'
import type { EmbeddedImages } from './svg-images.ts'
import { lookOf } from './svg-look.ts'
import type { LookOptions, Paints } from './svg-look.ts'
import { isTurnedAtStart, markerAs, markersIn } from './svg-markers.ts'
import { applyTransform } from './svg-moved.ts'
import type { AroundElement } from './svg-moved.ts'
import { reportMovement } from './svg-problems.ts'
import type { SvgProblems } from './svg-problems.ts'
import { once } from './svg-reading.ts'
import type { LineMeasure, MapInBox } from './svg-reading.ts'
import { readStyles } from './svg-style.ts'
import type { CssVariables } from './svg-style.ts'
import type { ViewBox, WrittenColor } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** What of a drawing is shown. */
export interface SvgFrame {
  readonly viewBox: ViewBox
  /** Whether the file says it. */
  readonly isKnown: boolean
  /** The view box of the file where that is stretched or cut to the other one, and how (`preserveAspectRatio`). */
  readonly inner?: ViewBox
  readonly asked?: string
}

/** A picture as it is handed to the simplifier. */
export interface SvgSource {
  readonly text: string
  /** The colour that stands for `currentColor`, as `#RRGGBB`; it occurs nowhere else. */
  readonly current: string
  /** The colours as they are written, by `#RRGGBB`. */
  readonly colors: ReadonlyMap<string, WrittenColor>
  readonly images: EmbeddedImages
  /** The fonts that text asks for, each a list as written; none where there is no text. */
  readonly families: ReadonlySet<string>
  /** Transforms that depend on the box of a group, by its id. */
  readonly boxes: ReadonlyMap<string, MapInBox>
  /** How lines are measured, by the ids of their shapes. */
  readonly lines: ReadonlyMap<string, LineMeasure>
}

/** Elements without which the drawing is the same. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'style',
  'script',
  'view',
  'cursor',
  'font',
  'font-face',
])

/** Elements that change others in the course of time. */
const MOVING: ReadonlySet<string> = new Set([
  'animate',
  'animateColor',
  'animateMotion',
  'animateTransform',
  'discard',
  'set',
])

/** Elements with words that are set in lines, which no drawing can do. */
const SET_IN_LINES: ReadonlySet<string> = new Set(['foreignObject', 'flowRoot'])

/** Elements that text stands in. */
const TEXT: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath'])

const hasWords = ({ content }: XmlElement): boolean =>
  content.some((part) => typeof part === 'string' && part.trim() !== '')

/** Elements that show or repeat what an address names. */
const ADDRESSED: ReadonlySet<string> = new Set(['image', 'use', 'feImage'])

/**
 * A picture in the part of SVG 1.1 that the simplifier knows: without what it would fetch, without names of drawing
 * programs, with styles and colours of later versions written as attributes and plain colours.
 */
export function writeSource(
  root: XmlElement,
  { text, frame, asPng, problems }: SourceOptions,
): SvgSource {
  const images = embeddedImages(problems, asPng)
  const current = unusedColor(text)
  const writing: Writing = {
    viewBox: frame.inner ?? frame.viewBox,
    problems,
    images,
    styles: readStyles(root, problems),
    plain: once(plainColors),
    rem: rootFontSize(root),
    markers: new Map(markersIn(root).map((one) => [one.attributes.get('id') ?? '', one])),
    variants: new Map(),
    text,
    colors: new Map(),
    boxes: new Map(),
    lines: new Map(),
    families: new Set(),
  }
  const { width, height } = frame.viewBox
  const { attributes, inner } = styled(root, TOP, writing)
  for (const name of ['x', 'y', 'preserveAspectRatio', 'transform'])
    attributes.delete(name)
  attributes
    .set('xmlns', 'http://www.w3.org/2000/svg')
    .set('xmlns:xlink', 'http://www.w3.org/1999/xlink')
    .set('width', String(width))
    .set('height', String(height))
    .set('viewBox', boxText(frame.viewBox))
    .set('color', attributes.get('color') ?? current)
  const inside = root.content.map((part) => writePart(part, inner, writing)).join('')
  const markers = [...writing.variants.values()].map(({ source }) => source).join('')
  const fitted = frame.inner
    ? `<svg width="${width}" height="${height}" viewBox="${boxText(frame.inner)}" preserveAspectRatio="${escaped(frame.asked ?? '')}">${inside}</svg>`
    : inside
  const source = `<svg${written(attributes)}>${fitted}<defs>${markers}</defs></svg>`
  const { boxes, lines, colors, families } = writing
  return { text: source, current, colors, images, boxes, lines, families }
}

const boxText = ({ x, y, width, height }: ViewBox): string =>
  `${x} ${y} ${width} ${height}`

export interface SourceOptions {
  /** Of the whole file. */
  readonly text: string
  readonly frame: SvgFrame
  /** Of `imagesForFilters`. */
  readonly asPng: ReadonlyMap<string, string>
  readonly problems: SvgProblems
}

interface Writing extends LookOptions {
  readonly viewBox: ViewBox
  readonly images: EmbeddedImages
  /** The markers that are painted or turned as the line is that has them, by id. */
  readonly markers: ReadonlyMap<string, XmlElement>
  /** Those markers as they were written for some lines. */
  readonly variants: Map<string, { readonly id: string; source: string }>
  readonly boxes: Map<string, MapInBox>
  readonly lines: Map<string, LineMeasure>
  readonly families: Set<string>
}

/** What an element takes from those around it. */
interface Around extends Paints {
  readonly variables: CssVariables
  /** What `currentColor` is; nothing for the colour of the box that shows the picture. */
  readonly color: string | undefined
  /** The fonts of text, as a list. */
  readonly family: string
  /** What becomes of letters (`text-transform`). */
  readonly letters: string
  /** Whether it has no place in the drawing (`display: none`). */
  readonly isHidden: boolean
  /** Whether something else may be shown in its place. */
  readonly isOptional: boolean
  /** In a marker, the paints of its line. */
  readonly line?: Paints
}

const TOP: Around = {
  variables: new Map(),
  color: undefined,
  family: '',
  letters: '',
  isHidden: false,
  isOptional: false,
  fill: 'black',
  stroke: 'none',
}

/** A colour that a picture does not write. */
function unusedColor(text: string): string {
  const lower = text.toLowerCase()
  for (let value = 0x01fe37; ; value += 0x10301) {
    const digits = (value % 0xffffff).toString(16).padStart(6, '0')
    if (!lower.includes(digits)) return `#${digits.toUpperCase()}`
  }
}

function writePart(part: XmlElement | string, around: Around, writing: Writing): string {
  if (typeof part === 'string') return escaped(withCase(part, around.letters))
  const { name } = part
  if (LEFT_OUT.has(name) || name.includes(':')) return ''
  if (MOVING.has(name)) {
    reportMovement(part.span, writing.problems)
    return ''
  }
  if (SET_IN_LINES.has(name)) {
    if (!around.isOptional) reportWords(part, writing.problems)
    return ''
  }
  if (ADDRESSED.has(name) && !checkAddress(part, writing.problems)) return ''
  const { attributes, inner, outer } = styled(part, around, writing)
  if (TEXT.has(name) && !inner.isHidden && hasWords(part))
    writing.families.add(inner.family)
  const inside = part.content.map((one) => writePart(one, inner, writing)).join('')
  const whole = `<${name}${written(attributes)}>${inside}</${name}>`
  return outer ? `<g${written(outer)}>${whole}</g>` : whole
}

/** Reports words that are not printed. */
function reportWords(element: XmlElement, problems: SvgProblems): void {
  const words = wordsIn(element).replaceAll(/\s+/g, ' ').trim()
  if (words === '' && element.name !== 'foreignObject') return
  const what = words === '' ? '' : ` (“${excerpt(words.slice(0, 80))}”)`
  const [message, hint] =
    element.name === 'flowRoot'
      ? [
          `Text in a frame of the picture is not printed${what}.`,
          'In Inkscape: Text > Convert to Text.',
        ]
      : [
          `A piece of a web page in the picture (<foreignObject>) is not printed${what}.`,
          'Turn it into shapes or text of SVG (Mermaid: htmlLabels: false; draw.io: Text > Formatted Text off), or export the picture as PNG at 300 dpi.',
        ]
  problems.different(element.span, message, hint)
}

const wordsIn = ({ content }: XmlElement): string =>
  content.map((part) => (typeof part === 'string' ? part : wordsIn(part))).join('')

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

/** Reports a shape of CSS that nothing is cut by. */
const reportClip = ({ span }: XmlElement, shape: string, problems: SvgProblems): void =>
  problems.different(
    span,
    `The picture is not cut by “${excerpt(shape)}”.`,
    'Cut it by a clip path of SVG (clip-path="url(#id)"), or export it again as plain SVG.',
  )

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

interface Styled {
  readonly attributes: Map<string, string>
  /** What the elements inside take from this one. */
  readonly inner: Around
  readonly outer: AroundElement | undefined
}

function styled(element: XmlElement, around: Around, writing: Writing): Styled {
  const { images, problems } = writing
  const { attributes, styles, variables, color } = lookOf(element, around, writing)
  const outer = applyTransform(element, { attributes, styles }, writing)
  const valueOf = (name: string): string | undefined =>
    styles.get(name) ?? attributes.get(name)
  const { fill = around.fill, stroke = around.stroke } = {
    fill: valueOf('fill'),
    stroke: valueOf('stroke'),
  }
  const clip = valueOf('clip-path') ?? ''
  if (/^[\w-]+\(/.test(clip) && svgReference(clip) === undefined)
    reportClip(element, clip, problems)
  noteLine(attributes, valueOf('vector-effect'), writing)
  for (const name of MARKERS) {
    const asked = valueOf(name) ?? valueOf('marker')
    const isStart = name === 'marker-start'
    const marker = markerFor(asked, { fill, stroke }, isStart, writing)
    if (marker !== undefined) styles.set(name, `url(#${marker})`)
  }
  if (/^(?:pre|break-spaces)/.test(styles.get('white-space') ?? ''))
    attributes.set('xml:space', 'preserve')
  if (styles.size > 0)
    attributes.set('style', [...styles].map((style) => style.join(':')).join(';'))
  const address = addressOf(element)
  if (attributes.has('href') || attributes.has('xlink:href')) {
    attributes.delete('href')
    const isImage = element.name === 'image' && address.startsWith('data:')
    const shown = isImage ? images.replace(address, element.span) : address
    attributes.set('xlink:href', shown)
  }
  const isOptional = element.name === 'switch'
  const isHidden = around.isHidden || valueOf('display') === 'none'
  const family = valueOf('font-family') ?? around.family
  const letters = valueOf('text-transform') ?? around.letters
  const inner = {
    ...around,
    variables,
    color,
    fill,
    stroke,
    family,
    letters,
    isHidden,
    isOptional,
  }
  return { attributes, inner, outer }
}

/** Notes of a shape how its line is measured where the simplifier does not know that. */
function noteLine(
  attributes: Map<string, string>,
  effect: string | undefined,
  { lines }: Writing,
): void {
  const keepsWidth = effect === 'non-scaling-stroke'
  const length = Number(attributes.get('pathLength') ?? 0)
  if (!keepsWidth && !(length > 0)) return
  const id = attributes.get('id') ?? `cardpress-line-${lines.size + 1}`
  attributes.set('id', id)
  lines.set(id, { keepsWidth, ...(length > 0 && { length }) })
}

const MARKERS = ['marker-start', 'marker-mid', 'marker-end']

/** The id of a marker in the paints of its line, turned at its start; undefined for what is no such marker. */
function markerFor(
  value: string | undefined,
  line: Paints,
  isStart: boolean,
  writing: Writing,
): string | undefined {
  const name = svgReference(value ?? '')
  const marker = name === undefined ? undefined : writing.markers.get(name)
  if (!marker) return undefined
  const isTurned = isStart && isTurnedAtStart(marker)
  const key = JSON.stringify([name, line, isTurned])
  const known = writing.variants.get(key)
  if (known) return known.id
  const id = `${name}-${writing.variants.size + 1}`
  const variant = { id, source: '' }
  writing.variants.set(key, variant)
  variant.source = writePart(markerAs(marker, id, isStart), { ...TOP, line }, writing)
  return id
}
