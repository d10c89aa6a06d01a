import { hexOfColor, isPaint, plainColors } from '../values/svg-color.ts'
import { plainLengths } from '../values/svg-lengths.ts'
import { svgLength } from '../values/svg-values.ts'
import type { ViewBox, WrittenColor } from '../values/vector.ts'
import { reportAddedLight } from '../xml/svg-problems.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import { escaped, writtenAttributes } from '../xml/write-xml.ts'
import { idsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'
import { isAddressInside, named, writeAddress } from './svg-address.ts'
import type { AddressOptions } from './svg-address.ts'
import { conicGradientIn } from './svg-conic.ts'
import { rootFontSize, USUAL_SIZE } from './svg-font.ts'
import { embeddedImages } from './svg-images.ts'
import type { EmbeddedImages } from './svg-images.ts'
import { isLeftOut } from './svg-left-out.ts'
import { lookOf } from './svg-look.ts'
import type { LookOptions, Paints } from './svg-look.ts'
import { startMarkers, writeMarkers } from './svg-markers.ts'
import type { MarkerOptions } from './svg-markers.ts'
import { applyTransform } from './svg-moved.ts'
import type { AroundElement } from './svg-moved.ts'
import { clipFor, clipPathOf, emptyNotes, noteLine, noteStart } from './svg-notes.ts'
import type { SvgNotes } from './svg-notes.ts'
import { once } from './svg-reading.ts'
import { readStyles } from './svg-style.ts'
import type { CssVariables } from './svg-style.ts'
import { hasWords, placeText, setWords, textInside, USUAL_TEXT } from './svg-text.ts'
import type { TextAround } from './svg-text.ts'

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
  readonly notes: SvgNotes
}

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
  const viewBox = frame.inner ?? frame.viewBox
  const writing: Writing = {
    viewBox,
    problems,
    images,
    styles: readStyles(root, problems),
    plain: once(plainColors),
    lengths: plainLengths(viewBox, rootFontSize(root)),
    ...startMarkers(root),
    text,
    colors: new Map(),
    ids: idsIn(root),
    notes: emptyNotes(),
    families: new Set(),
  }
  const { width, height } = frame.viewBox
  const { attributes, styles, inner } = styled(root, TOP, writing)
  const ground = groundOf(styles, frame.viewBox)
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
  const clips = [...writing.notes.shapes].map(clipPathOf).join('')
  const fitted = frame.inner
    ? `<svg width="${width}" height="${height}" viewBox="${boxText(frame.inner)}" preserveAspectRatio="${escaped(frame.asked ?? '')}">${inside}</svg>`
    : inside
  const source = `<svg${writtenAttributes(attributes)}>${ground}${fitted}<defs>${markers}${clips}</defs></svg>`
  const { notes, colors, families } = writing
  return { text: source, current, colors, images, notes, families }
}

/** The ground of the whole drawing, as `background` says it. */
function groundOf(styles: ReadonlyMap<string, string>, frame: ViewBox): string {
  const value = styles.get('background-color') ?? styles.get('background') ?? ''
  const fill = value
    .split(/\s+/)
    .find((word) => isPaint(word) && hexOfColor(word) !== undefined)
  if (fill === undefined) return ''
  const { x, y, width, height } = frame
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="none"/>`
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

interface Writing extends LookOptions, AddressOptions, MarkerOptions {
  readonly viewBox: ViewBox
  readonly notes: SvgNotes
  readonly families: Set<string>
}

/** What an element takes from those around it. */
interface Around extends Paints, TextAround {
  readonly variables: CssVariables
  /** What `currentColor` is; nothing for the colour of the box that shows the picture. */
  readonly color: string | undefined
  /** The size of text, in user units. */
  readonly em: number
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
  em: USUAL_SIZE,
  ...USUAL_TEXT,
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
  if (typeof part === 'string') return escaped(setWords(part, around))
  const { name } = part
  const gradient = conicGradientIn(part)
  if (gradient !== undefined) return gradient
  if (isLeftOut(part, around.isOptional || around.isHidden, writing.problems)) return ''
  if (!isAddressInside(part, writing.problems)) return ''
  const { attributes, inner, outer } = styled(part, around, writing)
  if (!inner.isHidden && hasWords(part)) writing.families.add(inner.family)
  const inside = part.content.map((one) => writePart(one, inner, writing)).join('')
  const whole =
    name === 'svg'
      ? writeDrawing(attributes, inside)
      : `<${name}${writtenAttributes(attributes)}>${inside}</${name}>`
  return outer ? `<g${writtenAttributes(outer)}>${whole}</g>` : whole
}

/** What a drawing in a drawing says of its place; the simplifier does all else twice, such as moving it. */
const PLACE: ReadonlySet<string> = new Set([
  'id',
  'x',
  'y',
  'width',
  'height',
  'viewBox',
  'preserveAspectRatio',
  'overflow',
])

function writeDrawing(attributes: ReadonlyMap<string, string>, inside: string): string {
  if (hasNoSize(attributes)) return ''
  const place = new Map([...attributes].filter(([name]) => PLACE.has(name)))
  const look = new Map([...attributes].filter(([name]) => !PLACE.has(name)))
  return `<g${writtenAttributes(look)}><svg${writtenAttributes(place)}>${inside}</svg></g>`
}

const hasNoSize = (attributes: ReadonlyMap<string, string>): boolean =>
  ['width', 'height'].some((name) => svgLength(attributes.get(name) ?? '', 1) === 0)

interface Styled {
  readonly attributes: Map<string, string>
  readonly styles: ReadonlyMap<string, string>
  /** What the elements inside take from this one. */
  readonly inner: Around
  readonly outer: AroundElement | undefined
}

function styled(element: XmlElement, around: Around, writing: Writing): Styled {
  const { notes, viewBox, problems } = writing
  const { attributes, styles, variables, color, em } = lookOf(element, around, writing)
  const move = { viewBox, problems, boxes: notes.boxes }
  const outer = applyTransform(element, { attributes, styles }, move)
  const valueOf = (name: string): string | undefined =>
    styles.get(name) ?? attributes.get(name)
  const fill = valueOf('fill') ?? around.fill
  const stroke = valueOf('stroke') ?? around.stroke
  writeMarkers({ fill, stroke }, { attributes, styles }, writing, (marker, line) =>
    writePart(marker, { ...TOP, line }, writing),
  )
  writeLowered(element, { attributes, styles }, writing)
  writeAddress(element, attributes, writing)
  const text = textInside(valueOf, around)
  placeText(element, text, { attributes, styles }, named(element, writing.ids))
  const inner = {
    ...around,
    variables,
    color,
    em,
    fill,
    stroke,
    ...text,
    isHidden: around.isHidden || valueOf('display') === 'none',
    isOptional: element.name === 'switch',
  }
  return { attributes, styles, inner, outer }
}

interface Look {
  readonly attributes: Map<string, string>
  readonly styles: Map<string, string>
}

/** Writes properties that the simplifier does not know as others, or notes them; then the styles as an attribute. */
function writeLowered(
  { span }: XmlElement,
  { attributes, styles }: Look,
  { notes, viewBox, problems }: Writing,
): void {
  const valueOf = (name: string): string => styles.get(name) ?? attributes.get(name) ?? ''
  const clip = clipFor(span, valueOf('clip-path'), notes.shapes, problems)
  if (clip !== undefined) styles.set('clip-path', clip)
  const [mask] = /url\([^)]*\)/.exec(valueOf('mask') || valueOf('mask-image')) ?? []
  if (mask !== undefined) styles.set('mask', mask)
  noteLine(attributes, valueOf('vector-effect'), notes.lines)
  noteStart(attributes, notes.startRadii, viewBox)
  if (styles.get('mix-blend-mode') === 'plus-lighter') {
    reportAddedLight(span, problems)
    styles.set('mix-blend-mode', 'screen')
  }
  if (/^(?:pre|break-spaces)/.test(styles.get('white-space') ?? ''))
    attributes.set('xml:space', 'preserve')
  if (styles.size > 0)
    attributes.set('style', [...styles].map((style) => style.join(':')).join(';'))
}
