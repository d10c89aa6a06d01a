import { svgPaint } from './svg-color.ts'
import type { SvgPaint } from './svg-color.ts'
import {
  BACKGROUND_STYLES,
  UNSUPPORTED_ATTRIBUTES,
  UNSUPPORTED_STYLES,
} from './svg-unsupported.ts'
import { svgLength, svgNumber, svgNumbers, svgPart } from './svg-values.ts'

/** How an element is painted: the properties that its children inherit. */
export interface SvgStyle {
  readonly color: SvgPaint
  readonly fill: SvgPaint
  readonly stroke: SvgPaint
  readonly fillOpacity: number
  readonly strokeOpacity: number
  readonly strokeWidth: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  /** How far the point of a corner may reach, in widths of the stroke; a sharper corner is cut off. */
  readonly miterLimit: number
  /** Lengths of dashes and gaps; empty for a whole line. */
  readonly dash: readonly number[]
  readonly evenOdd: boolean
  readonly clipEvenOdd: boolean
  readonly visible: boolean
}

/** The style outside the picture, as SVG gives it. */
export const INITIAL_STYLE: SvgStyle = {
  color: { kind: 'current' },
  fill: { kind: 'color', srgb: '#000000', alpha: 1 },
  stroke: { kind: 'none' },
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  dash: [],
  evenOdd: false,
  clipEvenOdd: false,
  visible: true,
}

/** Reads a value, lengths in percent being of `whole`; undefined for a value that is not known. */
type ReadValue = (value: string, whole: number) => Partial<SvgStyle> | undefined

/** The inherited properties. */
export const INHERITED: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  ['color', (value) => set(svgPaint(value), (color) => ({ color }))],
  ['fill', (value) => set(svgPaint(value), (fill) => ({ fill }))],
  ['stroke', (value) => set(svgPaint(value), (stroke) => ({ stroke }))],
  ['fill-opacity', (value) => set(svgPart(value), (fillOpacity) => ({ fillOpacity }))],
  [
    'stroke-opacity',
    (value) => set(svgPart(value), (strokeOpacity) => ({ strokeOpacity })),
  ],
  [
    'stroke-width',
    (value, whole) => set(svgLength(value, whole), (strokeWidth) => ({ strokeWidth })),
  ],
  [
    'stroke-linecap',
    (value) => set(oneOf(value, 'butt', 'round', 'square'), (cap) => ({ cap })),
  ],
  [
    'stroke-linejoin',
    (value) => set(oneOf(value, 'miter', 'round', 'bevel'), (join) => ({ join })),
  ],
  [
    'stroke-miterlimit',
    (value) => {
      const limit = svgNumber(value)
      return limit !== undefined && limit >= 1 ? { miterLimit: limit } : undefined
    },
  ],
  ['stroke-dasharray', (value) => set(readDash(value), (dash) => ({ dash }))],
  [
    'fill-rule',
    (value) =>
      set(oneOf(value, 'nonzero', 'evenodd'), (rule) => ({
        evenOdd: rule === 'evenodd',
      })),
  ],
  [
    'clip-rule',
    (value) =>
      set(oneOf(value, 'nonzero', 'evenodd'), (rule) => ({
        clipEvenOdd: rule === 'evenodd',
      })),
  ],
  [
    'visibility',
    (value) =>
      set(oneOf(value, 'visible', 'hidden', 'collapse'), (word) => ({
        visible: word === 'visible',
      })),
  ],
])

/** Properties that are followed, and do not go on to what is inside. */
const OWN = ['opacity', 'clip-path', 'display']

/** Every property that matters to a picture where it is written as an attribute. */
export const ATTRIBUTE_PROPERTIES: ReadonlySet<string> = new Set([
  ...INHERITED.keys(),
  ...OWN,
  ...UNSUPPORTED_ATTRIBUTES,
])

/** Every property that matters to a picture where a style declares it. */
export const STYLE_PROPERTIES: ReadonlySet<string> = new Set([
  ...INHERITED.keys(),
  ...OWN,
  ...UNSUPPORTED_STYLES,
  ...BACKGROUND_STYLES,
])

const set = <T>(
  value: T | undefined,
  make: (value: T) => Partial<SvgStyle>,
): Partial<SvgStyle> | undefined => (value === undefined ? undefined : make(value))

const oneOf = <T extends string>(value: string, ...words: readonly T[]): T | undefined =>
  words.find((word) => word === value.trim())

/** More dashes and gaps before they repeat are no drawing. */
const MOST_DASHES = 32

/** An odd list counts twice, and lengths that make no dash at all make a whole line. */
function readDash(value: string): readonly number[] | undefined {
  if (value.trim() === 'none') return []
  const lengths = svgNumbers(value.replaceAll('px', ''))
  if (lengths === undefined || lengths.length > MOST_DASHES) return undefined
  if (lengths.some((length) => length < 0)) return undefined
  if (lengths.every((length) => length === 0)) return []
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
}
