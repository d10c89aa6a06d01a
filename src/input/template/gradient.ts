import { excerpt } from '../../base/problems/excerpt.ts'
import { readBy } from '../format/schemas.ts'
import { parseColor } from './palette-color.ts'
import type { PaletteColor } from './palette-color.ts'
import { parsePosition } from './position.ts'
import type { Position } from './position.ts'
import { lengthReader } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

/** A gradient as CSS writes it. */
export type CssGradient = LinearGradient | RadialGradient

interface LinearGradient {
  readonly kind: 'linear'
  /** In degrees clockwise from upwards, or the side or corner that it runs to: -1, 0 or 1 across and down. */
  readonly to: number | { readonly across: number; readonly down: number }
  readonly stops: readonly CssStop[]
}

interface RadialGradient {
  readonly kind: 'radial'
  readonly shape: 'circle' | 'ellipse'
  readonly size: RadialSize
  readonly at: Position
  readonly stops: readonly CssStop[]
}

const SIZES = [
  'closest-side',
  'farthest-side',
  'closest-corner',
  'farthest-corner',
] as const
type RadialSize = (typeof SIZES)[number]

/** A colour of a gradient; `transparent` is that of the stop beside it, without any ink. */
export interface CssStop extends PaletteColor {
  readonly at?: TemplateLength | undefined
}

/** The name of a colour that is none. */
export const TRANSPARENT = 'transparent'

/** A comma that is not within brackets, as in `rgb(0, 0, 0)`. */
const BETWEEN = /,(?![^(]*\))/

/** Reads `linear-gradient(…)` and `radial-gradient(…)`; gives what is wrong, to follow its name, where it cannot. */
export function parseGradient(text: string): CssGradient | string {
  const [, kind, inside = ''] =
    /^(linear|radial)-gradient\((.*)\)$/s.exec(text.trim()) ?? []
  if (kind === undefined)
    return /^url\(|\.\w{3,4}$/.test(text.trim())
      ? 'takes gradients only: show a picture in a box of its own (“picture”)'
      : `must be a gradient such as “linear-gradient(to top, ink / 80%, transparent)”, not “${excerpt(text)}”`
  if (/gradient\(/.test(inside))
    return 'takes one gradient: put a second one on a box in this one'
  const [first = '', ...others] = inside.split(BETWEEN).map((part) => part.trim())
  const to = kind === 'linear' ? parseDirection(first) : undefined
  const look = kind === 'radial' ? parseShape(first) : undefined
  const written = (to ?? look) === undefined ? [first, ...others] : others
  const parsed = written.flatMap(parseStop)
  const wrong = parsed.find((stop) => typeof stop === 'string')
  if (wrong !== undefined) return wrong
  const stops = parsed.filter((stop) => typeof stop === 'object')
  if (stops.length < 2) return 'needs two colours or more, with commas between them'
  return kind === 'linear'
    ? { kind, to: to ?? DOWNWARDS, stops }
    : { kind: 'radial', ...ROUND, ...look, stops }
}

const DOWNWARDS = 180

const ROUND = {
  shape: 'ellipse',
  size: 'farthest-corner',
  at: { x: 0.5, y: 0.5 },
} as const

/** A gradient in a file; `none` takes away one that another rule of the box gives. */
export const gradient = readBy<CssGradient | undefined>((found) =>
  found.trim() === 'none' ? undefined : parseGradient(found),
)

/** The names of the palette in a gradient. */
export function colorsOfGradient(text: string): readonly string[] {
  const found = parseGradient(text)
  return typeof found === 'string'
    ? []
    : found.stops.flatMap(({ name }) => (name === TRANSPARENT ? [] : [name]))
}

const SIDES: Readonly<Record<string, readonly [across: number, down: number]>> = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
}

/** How many degrees a unit of angles is. */
const DEGREES: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
}

function parseDirection(text: string): LinearGradient['to'] | undefined {
  const [, amount, unit = ''] =
    /^(-?\d{1,4}(?:\.\d{1,4})?)(deg|grad|rad|turn)$/.exec(text) ?? []
  if (amount !== undefined) return Number(amount) * (DEGREES[unit] ?? 1)
  const [to, ...words] = text.split(/\s+/)
  const sides = words.flatMap((word) => (SIDES[word] ? [SIDES[word]] : []))
  if (to !== 'to' || sides.length === 0 || sides.length !== words.length) return undefined
  const across = sides.reduce((sum, side) => sum + side[0], 0)
  const down = sides.reduce((sum, side) => sum + side[1], 0)
  return sides.length > 2 || across ** 2 + down ** 2 !== sides.length
    ? undefined
    : { across, down }
}

function parseShape(text: string): Partial<RadialGradient> | undefined {
  const [look = '', place] = text.split(/(?:^|\s+)at\s+/)
  const words = look.split(/\s+/).filter(Boolean)
  const shape = (['circle', 'ellipse'] as const).find((one) => words.includes(one))
  const size = SIZES.find((one) => words.includes(one))
  const isAllKnown = words.length === [shape, size].filter(Boolean).length
  const at = place === undefined ? undefined : parsePosition(place)
  if (!isAllKnown || (place !== undefined && !at) || text === '') return undefined
  return { ...(shape && { shape }), ...(size && { size }), ...(at && { at }) }
}

const readPlace = lengthReader(['%', 'pt'])

/** `sea / 80% 20%`: a colour, and one or two places along the gradient. */
function parseStop(text: string): readonly (CssStop | string)[] {
  const [, written = '', places = ''] =
    /^([^\s/]+(?:\s*\/\s*[\d.]+%)?)((?:\s+\S+){0,2})$/.exec(text) ?? []
  const color = parseColor(written)
  if (!color && text.includes('('))
    return [
      `takes colours of the palette, as in “ink / 80%”, not “${excerpt(text)}”: give it a name in theme.yaml`,
    ]
  if (!color)
    return [
      `must have stops such as “ink”, “ink / 80%” or “ink 20%”, not “${excerpt(text)}”`,
    ]
  const own = color.name === TRANSPARENT ? { ...color, opacity: 0 } : color
  const at = places.split(/\s+/).filter(Boolean).map(readPlace)
  if (at.length === 0) return [own]
  return at.map((place) => (typeof place === 'string' ? place : { ...own, at: place }))
}
