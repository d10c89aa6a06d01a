import { CSS_COLORS } from './css-colors.ts'
import { svgNumber, svgPart } from './svg-values.ts'

/** What SVG says to paint with: nothing, a colour, the colour of the surroundings, or an element with an id. */
export type SvgPaint =
  | { readonly kind: 'none' }
  | { readonly kind: 'color'; readonly srgb: string; readonly alpha: number }
  | { readonly kind: 'current' }
  | { readonly kind: 'reference'; readonly id: string }

/** Reads the value of `fill`, `stroke` or `color`; undefined when it is none that is known. */
export function svgPaint(value: string): SvgPaint | undefined {
  const text = value.trim().toLowerCase()
  if (text === 'none' || text === 'transparent') return { kind: 'none' }
  if (text === 'currentcolor') return { kind: 'current' }
  const id = svgReference(value)
  if (id !== undefined) return { kind: 'reference', id }
  if (text.startsWith('#')) return readHex(text.slice(1))
  const srgb = CSS_COLORS.get(text)
  return srgb === undefined ? readFunction(text) : { kind: 'color', srgb, alpha: 1 }
}

/** The id in `url(#id)`, empty when the address leads out of the file; undefined when it is no `url()` at all. */
export function svgReference(value: string): string | undefined {
  const text = value.trim()
  if (!/^url\(/i.test(text)) return undefined
  const [address = ''] = text.slice('url('.length).split(')')
  const bare = address.replaceAll(/["']/g, '').trim()
  return bare.startsWith('#') ? bare.slice(1) : ''
}

function readHex(digits: string): SvgPaint | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return undefined
  const full = digits.length > 4 ? digits : digits.replaceAll(/./g, '$&$&')
  const alpha = full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1
  return { kind: 'color', srgb: `#${full.slice(0, 6).toUpperCase()}`, alpha }
}

/** `rgb(…)`, `rgba(…)`, `hsl(…)` and `hsla(…)`, with commas or without. */
function readFunction(text: string): SvgPaint | undefined {
  const [name = '', list = '', ...more] = text.split('(')
  const read = CHANNELS.get(name.trim())
  if (read === undefined || more.length > 0 || !list.endsWith(')')) return undefined
  const words = list
    .slice(0, -1)
    .split(/[\s,/]+/)
    .filter((word) => word !== '')
  const [first = '', second = '', third = '', last = '1', ...rest] = words
  const channels = read(first, second, third)
  const alpha = svgPart(last)
  if (channels === undefined || alpha === undefined || rest.length > 0) return undefined
  return { kind: 'color', srgb: hexOf(channels), alpha }
}

/** Red, green and blue as parts of 1. */
type Channels = readonly [number, number, number]

type ReadChannels = (...words: readonly [string, string, string]) => Channels | undefined

const readRgb: ReadChannels = (...words) => {
  const [red, green, blue] = words.map((word) =>
    word.endsWith('%') ? svgPart(word) : ofByte(svgNumber(word)),
  )
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [red, green, blue]
}

const readHsl: ReadChannels = (hueWord, saturationWord, lightnessWord) => {
  const hue = svgNumber(hueWord.replace(/deg$/, ''))
  const saturation = svgPart(saturationWord)
  const lightness = svgPart(lightnessWord)
  if (hue === undefined || saturation === undefined || lightness === undefined) {
    return undefined
  }
  const reach = saturation * Math.min(lightness, 1 - lightness)
  // CSS Color 4, "converting HSL to sRGB": each channel looks at the circle of hues from its own place
  const channel = (from: number): number => {
    const twelfth = (((from + hue / 30) % 12) + 12) % 12
    return lightness - reach * Math.max(-1, Math.min(twelfth - 3, 9 - twelfth, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

const CHANNELS: ReadonlyMap<string, ReadChannels> = new Map([
  ['rgb', readRgb],
  ['rgba', readRgb],
  ['hsl', readHsl],
  ['hsla', readHsl],
])

const ofByte = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.min(1, Math.max(0, value / 255))

const hexOf = (channels: Channels): string =>
  `#${channels
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`
