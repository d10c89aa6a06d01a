import { color, serializeRGB } from '@csstools/css-color-parser'
import {
  isFunctionNode,
  isTokenNode,
  replaceComponentValues,
} from '@csstools/css-parser-algorithms'
import type { ComponentValue } from '@csstools/css-parser-algorithms'

import { CSS_COLORS } from '../css/css-colors.ts'
import { valuesOf } from '../css/css-sheet.ts'

/** The id in `url(#id)`, empty when the address leads out of the file; undefined when it is no `url()` at all. */
export function svgReference(value: string): string | undefined {
  const text = value.trim()
  if (!/^url\(/i.test(text)) return undefined
  const [address = ''] = text.slice('url('.length).split(')')
  const bare = address.replaceAll(/["']/g, '').trim()
  return bare.startsWith('#') ? bare.slice(1) : ''
}

/** A value with addresses as the simplifier knows them. */
export const withoutQuotes = (value: string): string =>
  value.replaceAll(/url\(\s*(["'])(#[^"'()]*)\1\s*\)/gi, 'url($2)')

const FUNCTION = /\b(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color(?:-mix)?|light-dark)\(/i

/** Whether `currentColor` is mixed into another colour, which the simplifier cannot do. */
export const isMixed = (value: string): boolean =>
  FUNCTION.test(value) && /currentcolor/i.test(value)

/** A value of CSS in which each colour that is given by a function (CSS Color 5) is one in plain sRGB. */
export function plainColors(value: string): string {
  if (!FUNCTION.test(value)) return value
  return replaceComponentValues([valuesOf(value)], plainColor)
    .flat()
    .join('')
}

function plainColor(value: ComponentValue): ComponentValue[] | undefined {
  if (!isFunctionNode(value)) return undefined
  if (value.getName().toLowerCase() === 'light-dark') {
    const comma = value.value.findIndex((one) => isTokenNode(one) && one.value[1] === ',')
    const light = value.value.slice(0, Math.max(0, comma)).join('').trim()
    return valuesOf(plainColors(light))
  }
  const found = color(value)
  return found ? valuesOf(hexOf(serializeRGB(found, false).toString())) : undefined
}

/** A plain colour of CSS as `#RRGGBB`, however much it lets through; undefined for any other value. */
export function hexOfColor(value: string): string | undefined {
  const named = CSS_COLORS.get(value.trim().toLowerCase())
  if (named !== undefined) return named
  const [, digits = ''] = /^\s*#((?:[\da-f]{3,4}){1,2})\s*$/i.exec(value) ?? []
  if (digits === '') return undefined
  const all = digits.length > 4 ? digits : digits.replaceAll(/./g, '$&$&')
  return `#${all.slice(0, 6).toUpperCase()}`
}

/** `#RRGGBB`, or `#RRGGBBAA` where it is see-through, for `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`. */
function hexOf(rgb: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (rgb.match(/[\d.]+/g) ?? []).map(
    Number,
  )
  const channels = [red, green, blue, ...(alpha < 1 ? [Math.round(alpha * 255)] : [])]
  return `#${Buffer.from(channels).toString('hex').toUpperCase()}`
}

const PAINT =
  /^\s*(?:|none|inherit|initial|unset|transparent|currentcolor|context-(?:fill|stroke)|#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgba?|url)\([^]*)\s*$/i

/** Whether a value of `fill` and the like is a plain colour, an address or a word for the paint of something else. */
export const isPaint = (value: string): boolean =>
  PAINT.test(value) || CSS_COLORS.has(value.trim().toLowerCase())
