import { compose, identity, scale, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { svgLength } from './svg-values.ts'
import type { ViewBox } from './vector.ts'

/** The box that percentages are of. */
interface Extent {
  readonly width: number
  readonly height: number
}

const NO_EXTENT: Extent = { width: 0, height: 0 }

/** Reads a list of functions as the `transform` of SVG or CSS has it; undefined when it is not one. */
export function svgTransform(text: string, extent = NO_EXTENT): Transform | undefined {
  if (/^\s*(?:none)?\s*$/.test(text)) return identity
  const calls = text.split(')')
  if (calls.pop()?.trim() !== '') return undefined
  let whole = identity
  for (const call of calls) {
    const map = readCall(call, extent)
    if (map === undefined) return undefined
    whole = compose(whole, map)
  }
  return whole
}

function readCall(call: string, extent: Extent): Transform | undefined {
  const [name = '', list = '', ...more] = call.split('(')
  const make = FUNCTIONS[name.replace(',', ' ').trim().toLowerCase()]
  const words = list.match(WORD) ?? []
  const isWhole = more.length === 0 && !/[^\s,]/.test(list.replaceAll(WORD, ''))
  if (make === undefined || words.length === 0 || !isWhole) return undefined
  const map = make(words, extent)
  return map.every(Number.isFinite) ? map : undefined
}

/** A number, perhaps with a unit; SVG needs no space between two of them. */
const WORD = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:[a-z]+|%)?/gi

type Words = readonly string[]

/** By name in small letters; what is no number comes out as one that is not finite. */
const FUNCTIONS: Readonly<Record<string, (words: Words, extent: Extent) => Transform>> = {
  matrix: (words) => {
    const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = words.map(number)
    return [a, b, c, d, e, f]
  },
  translate: ([x, y = '0'], { width, height }) =>
    translate(length(x, width), length(y, height)),
  translatex: ([x], { width }) => translate(length(x, width), 0),
  translatey: ([y], { height }) => translate(0, length(y, height)),
  translate3d: ([x, y], { width, height }) =>
    translate(length(x, width), length(y, height)),
  scale: ([x, y = x]) => scale(number(x), number(y)),
  scalex: ([x]) => scale(number(x), 1),
  scaley: ([y]) => scale(1, number(y)),
  scale3d: ([x, y]) => scale(number(x), number(y)),
  rotate: ([angle, x = '0', y = '0']) =>
    about(rotation(radians(angle)), length(x, 0), length(y, 0)),
  rotatez: ([angle]) => rotation(radians(angle)),
  skew: ([x, y = '0']) => [1, Math.tan(radians(y)), Math.tan(radians(x)), 1, 0, 0],
  skewx: ([angle]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewy: ([angle]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
}

/** A map about another point than 0, 0. */
export const about = (map: Transform, x: number, y: number): Transform =>
  compose(translate(x, y), map, translate(-x, -y))

/** Reads the point of `transform-origin` in a box; its corner for anything else. */
export function svgOrigin(
  text: string,
  { x, y, width, height }: ViewBox,
): readonly [number, number] {
  const [first = '', second = 'center'] = text.trim().toLowerCase().split(/\s+/)
  const isTurned = /top|bottom/.test(first) || /left|right/.test(second)
  const [across, down] = isTurned ? [second, first] : [first, second]
  const left = length(EDGES[across] ?? across, width)
  const top = length(EDGES[down] ?? down, height)
  return Number.isFinite(left + top) ? [x + left, y + top] : [x, y]
}

const EDGES: Readonly<Record<string, string>> = {
  left: '0',
  top: '0',
  center: '50%',
  right: '100%',
  bottom: '100%',
}

const length = (word: string | undefined, whole: number): number =>
  svgLength(word ?? '', whole) ?? NaN

const number = (word: string | undefined): number =>
  word?.endsWith('%') ? length(word, 1) : Number(word ?? NaN)

/** Degrees in the units of angles. */
const DEGREES: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  rad: 180 / Math.PI,
  grad: 0.9,
  turn: 360,
}

/** An angle with its unit, in radians; NaN for anything else. */
export function radians(word = ''): number {
  const [, value = 'NaN', unit = ''] =
    /^([-+\d.e]*?\d\.?)(deg|g?rad|turn)?$/i.exec(word) ?? []
  return (Number(value) * (DEGREES[unit.toLowerCase()] ?? NaN) * Math.PI) / 180
}

const rotation = (angle: number): Transform => [
  Math.cos(angle),
  Math.sin(angle),
  -Math.sin(angle),
  Math.cos(angle),
  0,
  0,
]
