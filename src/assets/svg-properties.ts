import { svgPaint } from './svg-color.ts'
import type { SvgPaint } from './svg-color.ts'
import { svgLength, svgNumbers, svgPart } from './svg-values.ts'

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

/** Properties that cannot be printed, what each does, and the values with which it does nothing. */
export const REFUSED_PROPERTIES: ReadonlyMap<string, readonly [string, RegExp]> = new Map(
  [
    ['filter', ['a filter', /^none$/]],
    ['mask', ['a mask', /^none$/]],
    ['marker', ['an arrow head', /^none$/]],
    ['marker-start', ['an arrow head', /^none$/]],
    ['marker-mid', ['an arrow head', /^none$/]],
    ['marker-end', ['an arrow head', /^none$/]],
    ['mix-blend-mode', ['a blend mode', /^normal$/]],
    ['vector-effect', ['a stroke that does not grow with the picture', /^none$/]],
    ['paint-order', ['a stroke behind the fill', /^(?:normal|fill\b.*)$/]],
    ['stroke-dashoffset', ['dashes that start elsewhere', /^0(?:px)?$/]],
  ],
)

/** Every property that matters to a picture. */
export const SVG_PROPERTIES: ReadonlySet<string> = new Set([
  ...INHERITED.keys(),
  ...REFUSED_PROPERTIES.keys(),
  'opacity',
  'clip-path',
  'display',
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
