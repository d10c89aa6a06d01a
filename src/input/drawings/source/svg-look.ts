import { excerpt } from '../../../base/problems/excerpt.ts'
import { numberOfLine } from '../../../base/problems/lines.ts'
import { didYouMean } from '../../../base/problems/suggest.ts'
import { CSS_COLORS } from '../css/css-colors.ts'
import { hexOfColor, isMixed, isPaint, withoutQuotes } from '../values/svg-color.ts'
import type { PlainLengths } from '../values/svg-lengths.ts'
import type { WrittenColor } from '../values/vector.ts'
import { reportMovement } from '../xml/svg-problems.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'
import { fontProperties } from './svg-font.ts'
import type { CssVariables, SvgStyles } from './svg-style.ts'

/** The paints of a line. */
export interface Paints {
  readonly fill: string
  readonly stroke: string
}

/** What the look of an element depends on besides the element. */
export interface LookOptions {
  /** Of the whole file. */
  readonly text: string
  readonly problems: SvgProblems
  readonly styles: SvgStyles
  readonly lengths: PlainLengths
  /** A value with plain colours. */
  readonly plain: (value: string) => string
  /** Takes the colours as they are written, by `#RRGGBB`. */
  readonly colors: Map<string, WrittenColor>
}

/** What it depends on of the elements around it. */
interface LookAround {
  readonly variables: CssVariables
  readonly color: string | undefined
  /** The size of text, in user units. */
  readonly em: number
  /** In a marker, the paints of its line. */
  readonly line?: Paints
}

interface Look {
  readonly attributes: Map<string, string>
  readonly styles: Map<string, string>
  readonly variables: CssVariables
  /** What `currentColor` is inside. */
  readonly color: string | undefined
  readonly em: number
}

/** Attributes without a meaning for the drawing, or with one only for a browser. */
const isLeftOut = (name: string): boolean =>
  (name.includes(':') && name !== 'xlink:href' && name !== 'xml:space') ||
  name === 'xmlns' ||
  name === 'style' ||
  /^(?:on|data-|aria-)/.test(name)

/** Properties of CSS that the simplifier knows as attributes only. */
const AS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'mask-type',
  'overflow',
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'width',
  'height',
])

/** Properties whose values are colours. */
const PAINTS: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'stop-color',
  'flood-color',
  'lighting-color',
  'color',
])

/** An element's attributes and styles with plain colours and without variables. */
export function lookOf(
  element: XmlElement,
  around: LookAround,
  options: LookOptions,
): Look {
  const { styles: sheets, lengths, problems } = options
  const { declared, variables } = sheets.of(element, around.variables)
  const own = declared.get('color')?.[0] ?? element.attributes.get('color') ?? 'inherit'
  const color = /^(?:inherit|currentcolor|unset)$/i.test(own)
    ? around.color
    : options.plain(sheets.valueOf(own, variables))
  const size = declared.get('font-size')?.[0] ?? element.attributes.get('font-size')
  const em = size === undefined ? around.em : lengths.fontSize(size, around.em)
  const plain = (name: string, value: string): string => {
    const written = plainValue(element, value, { ...around, color }, options)
    return lengths.of(name, written, name === 'font-size' ? around.em : em)
  }
  const attributes = new Map<string, string>()
  for (const [name, value] of element.attributes)
    if (!isLeftOut(name))
      attributes.set(
        name,
        withoutName(name, plain(name, sheets.valueOf(value, variables))),
      )
  const styles = new Map<string, string>()
  for (const [property, values] of declared) {
    const isColor = PAINTS.has(property)
    const found = values
      .map((value) => plain(property, value))
      .find((value) => !isColor || isPaint(value))
    if (found === undefined) reportColor(element, values[0] ?? '', problems)
    else if (AS_ATTRIBUTES.has(property)) attributes.set(property, pathIn(found))
    else styles.set(property, withoutName(property, found))
    if (isColor) noteColor(element, values[0] ?? '', found, options)
  }
  for (const [property, value] of fontProperties(styles.get('font') ?? ''))
    if (!declared.has(property)) styles.set(property, value)
  styles.delete('font')
  for (const name of PAINTS) {
    const value = attributes.get(name)
    if (value === undefined) continue
    noteColor(element, element.attributes.get(name) ?? '', value, options)
    if (isPaint(value)) continue
    attributes.delete(name)
    reportColor(element, value, problems)
  }
  const movement = declared.get('animation') ?? declared.get('animation-name') ?? []
  if ((movement[0] ?? 'none') !== 'none') reportMovement(element.span, problems)
  return { attributes, styles, variables, color, em }
}

function plainValue(
  { span }: XmlElement,
  value: string,
  { color, line }: LookAround,
  { plain, problems }: LookOptions,
): string {
  if (isMixed(value)) {
    if (color === undefined)
      problems.different(
        span,
        `“${excerpt(value)}” mixes the colour of the box that shows the picture, for which black is taken.`,
        'Give the drawing a colour of its own (color="#RRGGBB" in its <svg>), or write the colour that it comes to.',
      )
    return plain(value.replaceAll(/currentcolor/gi, color ?? 'black'))
  }
  const found = withoutQuotes(plain(value))
  return line
    ? found.replace('context-fill', line.fill).replace('context-stroke', line.stroke)
    : found
}

/** A value in which a colour is none by name: the simplifier does not know all of them. */
const withoutName = (property: string, value: string): string =>
  PAINTS.has(property) ? (CSS_COLORS.get(value.trim().toLowerCase()) ?? value) : value

/** The path in `path("M0 0")`, and other values as they are. */
const pathIn = (value: string): string =>
  /^path\(\s*["']([^]*)["']\s*\)$/.exec(value)?.[1] ?? value

/** Notes how a colour is written, for messages about its inks. */
function noteColor(
  { span }: XmlElement,
  written: string,
  plain: string | undefined,
  { text, colors }: LookOptions,
): void {
  const hex = hexOfColor(plain ?? '')
  if (hex === undefined || colors.has(hex)) return
  const inTag = text.slice(span.start, span.end).indexOf(written)
  // In a style sheet, or as an entity.
  const at = inTag === -1 ? text.indexOf(written) : span.start + inTag
  const line = numberOfLine(text, at === -1 ? span.start : at)
  colors.set(hex, { written, file: span.file, line })
}

/** Reports a colour that nobody knows. */
function reportColor({ span }: XmlElement, value: string, problems: SvgProblems): void {
  if (problems.failed()) return
  const message = `“${excerpt(value)}” is not a colour that cardpress knows.`
  const write = 'Write the colour as #RRGGBB.'
  problems.different(span, message, () => didYouMean(value, CSS_COLORS.keys()) ?? write)
}
