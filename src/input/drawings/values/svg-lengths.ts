import { calcFromComponentValues } from '@csstools/css-calc'
import { isTokenNode, replaceComponentValues } from '@csstools/css-parser-algorithms'
import type { ComponentValue } from '@csstools/css-parser-algorithms'
import { isTokenDimension, isTokenPercentage } from '@csstools/css-tokenizer'

import { valuesOf } from '../css/css-sheet.ts'
import { svgLength } from './svg-values.ts'
import type { ViewBox } from './vector.ts'

/** What lengths that are shares of something else are shares of, in user units. */
interface LengthsAround {
  readonly viewBox: ViewBox
  /** The size of text of the whole drawing, which `rem` is. */
  readonly rem: number
  /** The size of text of the element, which `em` is. */
  readonly em: number
}

const MATHS = /\b(?:calc|min|max|clamp)\(/i

/** Units that the simplifier does not know: in capitals, or of CSS Values 4 only. */
const STRANGE = /\d(?:[A-Za-z]*[A-Z]|(?:rem|ch|q|v(?:w|h|min|max))(?!\w))/

/** Attributes in which what looks like a length is none. */
const NO_LENGTHS: ReadonlySet<string> = new Set([
  'd',
  'id',
  'class',
  'href',
  'points',
  'values',
  'font-family',
  'content',
  'clip-path',
  'color',
  'fill',
  'stroke',
])

/** The lengths of a drawing in units that the simplifier knows. */
export interface PlainLengths {
  /** A value of CSS with nothing left to be worked out; `em` is the size of text of its element. */
  readonly of: (property: string, value: string, em: number) => string
  /** A size of text in user units, inside text of the size `em`. */
  readonly fontSize: (value: string, em: number) => number
}

/** Starts to read lengths; each that has to be worked out is so once. */
export function plainLengths(viewBox: ViewBox, rem: number): PlainLengths {
  const known = new Map<string, string>()
  const of = (property: string, value: string, em: number): string => {
    const hasMaths = MATHS.test(value)
    if (!hasMaths && !STRANGE.test(value)) return value
    if (NO_LENGTHS.has(property) || property.endsWith(':href')) return value
    const key = `${property} ${em} ${value}`
    const found = known.get(key) ?? workedOut(property, value, { viewBox, rem, em })
    known.set(key, found)
    return found
  }
  return {
    of,
    fontSize: (value, em) =>
      svgLength(value, em) ??
      svgLength(workedOut('font-size', `calc(${value})`, { viewBox, rem, em }), 0) ??
      em,
  }
}

function workedOut(property: string, value: string, around: LengthsAround): string {
  const hasMaths = MATHS.test(value)
  const plain = replaceComponentValues([valuesOf(value)], (part) =>
    plainLength(part, property, around, hasMaths),
  )
  const options = { toCanonicalUnits: true }
  return (hasMaths ? calcFromComponentValues(plain, options) : plain).flat().join('')
}

/** A length in pixels; where something is worked out, those too that are shares of the font or the drawing. */
function plainLength(
  part: ComponentValue,
  property: string,
  around: LengthsAround,
  hasMaths: boolean,
): ComponentValue[] | undefined {
  if (!isTokenNode(part)) return undefined
  if (isTokenPercentage(part.value)) {
    const count = part.value[4].value
    if (property.includes('opacity')) return valuesOf(String(count / 100))
    const isPlain = !hasMaths || property.startsWith('trans')
    return isPlain ? undefined : pixels(count * share(property, around))
  }
  if (!isTokenDimension(part.value)) return undefined
  const { value, unit } = part.value[4]
  const known = unit.toLowerCase()
  const size = sizes(around)[known]
  if (size !== undefined) return pixels(value * size)
  const isOfFont = known === 'em' || known === 'ex'
  if (isOfFont && hasMaths) return pixels(value * around.em * (known === 'em' ? 1 : 0.5))
  const length = isOfFont ? undefined : svgLength(`${value}${known}`, 0)
  return length === undefined ? valuesOf(`${value}${known}`) : pixels(length)
}

const pixels = (length: number): ComponentValue[] => valuesOf(`${length}px`)

/** The units of CSS Values 4 that are shares, as far as they do not depend on more than the drawing. */
const sizes = ({
  viewBox: { width, height },
  rem,
  em,
}: LengthsAround): Readonly<Record<string, number>> => ({
  rem,
  // A digit is about half as wide as the font is high.
  ch: em / 2,
  vw: width / 100,
  vh: height / 100,
  vmin: Math.min(width, height) / 100,
  vmax: Math.max(width, height) / 100,
})

/** What one percent is (SVG 2, 8.9). */
function share(property: string, { viewBox, em }: LengthsAround): number {
  const { width, height } = viewBox
  if (/^(?:font-size|letter-|word-|baseline-)/.test(property)) return em / 100
  if (/^(?:x\d?|d?x|cx|rx|fx|width)$/.test(property)) return width / 100
  if (/^(?:y\d?|d?y|cy|ry|fy|height)$/.test(property)) return height / 100
  return Math.hypot(width, height) / Math.SQRT2 / 100
}
