import type { Span } from '../../base/problems/problem.ts'
import { svgPaint } from './svg-color.ts'
import type { SvgProblems } from './svg-problems.ts'

/** Functions that give a colour, without further functions inside. */
const COLOR_FUNCTION = /\b(?:rgba?|hsla?)\([^()]*\)/gi

/** Colours as hexadecimals, where the simplifier knows only the functions of CSS 2. */
export const plainColors = (text: string): string =>
  text.replaceAll(COLOR_FUNCTION, (written) => {
    const paint = svgPaint(written)
    if (paint?.kind !== 'color') return written
    const alpha = Math.round(paint.alpha * 255)
    return paint.srgb + (alpha < 255 ? alpha.toString(16).padStart(2, '0') : '')
  })

// Counted, so that no text takes long.
const DEFINITION = /(--[\w-]{1,60})\s{0,9}:\s{0,9}([^;{}"]{1,200})/g
const VARIABLE =
  /var\(\s{0,9}(--[\w-]{1,60})\s{0,9}(?:,\s{0,9}([^()]{0,99}(?:\([^()]{0,99}\))?))?\s{0,9}\)/g
const DEEPEST_VARIABLE = 3

/** Puts the values of variables of CSS in their place: the first definition in the file, else the fallback. */
export function inlineVariables(text: string): (value: string) => string {
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(DEFINITION))
    if (!values.has(name)) values.set(name, value.trim())
  return (value) => {
    let whole = value
    for (let depth = 0; depth < DEEPEST_VARIABLE && whole.includes('var('); depth += 1)
      whole = whole.replaceAll(
        VARIABLE,
        (written, name: string, fallback?: string) =>
          values.get(name) ?? fallback ?? written,
      )
    return whole
  }
}

/** A style attribute: what of it remains one, and what becomes attributes. */
interface PlainStyle {
  readonly text: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Properties of CSS that the simplifier knows as attributes only. */
const AS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'mask-type',
  'transform',
  'transform-origin',
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
])

/** Properties whose values are colours. */
export const PAINTS: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'stop-color',
  'flood-color',
  'lighting-color',
  'color',
])

/** Properties that move or hide a shape in a browser, with values that do nothing. */
const UNFOLLOWED: ReadonlyMap<string, RegExp> = new Map([
  ['translate', /^(?:none|0(?:px|%)?(?:\s+0(?:px|%)?)*)$/],
  ['rotate', /^(?:none|0(?:deg)?)$/],
  ['scale', /^(?:none|1|100%)$/],
  ['zoom', /^(?:1|100%|normal)$/],
  ['offset-path', /^none$/],
  ['mask-image', /^none$/],
  ['content-visibility', /^(?:visible|auto)$/],
])

/** What is told of a style attribute. */
interface StyleFaults {
  /** A property that would change the drawing and is not followed. */
  readonly unfollowed: (property: string) => void
  /** A paint that is no colour and no address. */
  readonly unknownColor: (value: string) => void
}

const DECLARATIONS = /(?:[^;("']|\([^)]*\)|"[^"]*"|'[^']*')+/g

/** A longer style attribute is none that anybody writes. */
const LONGEST_STYLE = 5000

/** Rewrites a style attribute. */
export function plainStyle(style: string, faults: StyleFaults): PlainStyle {
  const kept = new Map<string, string>()
  const attributes = new Map<string, string>()
  const unknown = new Map<string, string>()
  for (const declaration of style.slice(0, LONGEST_STYLE).match(DECLARATIONS) ?? []) {
    const at = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(0, at)).trim().toLowerCase()
    const value = plainColors(declaration.slice(at + 1).trim())
    if (property === '' || property.startsWith('-')) continue
    const harmless = UNFOLLOWED.get(property)
    if (harmless && !harmless.test(value)) faults.unfollowed(property)
    if (AS_ATTRIBUTES.has(property)) attributes.set(property, plainValue(property, value))
    else if (PAINTS.has(property) && !isKnownPaint(value)) unknown.set(property, value)
    else kept.set(property, value)
  }
  // A colour that is unknown leaves the one before it in force.
  for (const [property, value] of unknown)
    if (!kept.has(property)) faults.unknownColor(value)
  const text = [...kept].map(([property, value]) => `${property}:${value}`).join(';')
  return { text, attributes }
}

/** Whether a value of `fill` and the like is a colour, an address or a word for that of another element. */
export const isKnownPaint = (value: string): boolean =>
  /^\s*(?:inherit|initial|unset|context-fill|context-stroke|)\s*$/i.test(value) ||
  svgPaint(value.replace(/\s*!important\s*$/, '')) !== undefined

/** Angles and lengths of CSS as the bare numbers of attributes. */
const plainValue = (property: string, value: string): string =>
  property === 'transform'
    ? value.replaceAll(/(\d)(?:px|deg)\b/g, '$1').replace(/^none$/, '')
    : value

const AT_RULE = /@[\w-]+[^{};@]{0,300}(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g
const MOVING =
  /[{;\s](transform|rotate|scale|translate|offset-path|mask-image|mask-type)\s{0,9}:\s{0,9}(?!none\b)/

/** Reports a style sheet that moves shapes, which only attributes may do here. */
export function reportSheet(sheet: string, span: Span, problems: SvgProblems): void {
  const found = MOVING.exec(withoutComments(sheet).replaceAll(AT_RULE, ''))
  if (found)
    problems.unsupported(
      span,
      `The style sheet of the picture has rules that are not followed (${found[1]}).`,
      'Export the picture with attributes for styles (Illustrator: Styling > Presentation Attributes).',
    )
}

const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, index) => {
      const end = index === 0 ? -2 : part.indexOf('*/')
      return end === -1 ? '' : part.slice(end + 2)
    })
    .join(' ')
