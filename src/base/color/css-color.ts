import { color, serializeOKLCH, serializeRGB } from '@csstools/css-color-parser'
import type { ColorData } from '@csstools/css-color-parser'
import { parseComponentValue } from '@csstools/css-parser-algorithms'
import { tokenize } from '@csstools/css-tokenizer'

/** A colour of CSS (Color 5) as `#RRGGBB`, the nearest that sRGB has; undefined for what is none, or is see-through. */
export function parseCssColor(css: string): string | undefined {
  const found = colorDataOf(css)
  return found?.alpha === 1 ? hexOf(found) : undefined
}

/** A colour by lightness (0–1), chroma and hue (degrees), as people see them (Oklch, CSS Color 4, 9.3). */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** The Oklch values of an sRGB colour (`#RRGGBB`). */
export function oklchOf(srgb: string): Oklch {
  const found = colorDataOf(srgb)
  const values = found ? String(serializeOKLCH(found)).match(/[\d.]+/g) : undefined
  const [lightness = 0, chroma = 0, hue = 0] = (values ?? []).map(Number)
  return { lightness, chroma, hue }
}

/** The sRGB colour (`#RRGGBB`) that is nearest to Oklch values. */
export const srgbOf = ({ lightness, chroma, hue }: Oklch): string =>
  parseCssColor(`oklch(${lightness} ${chroma} ${hue})`) ?? '#000000'

function colorDataOf(css: string): ColorData | undefined {
  const value = parseComponentValue(tokenize({ css: css.trim() }))
  return (value && color(value)) || undefined
}

function hexOf(data: ColorData): string {
  const channels = String(serializeRGB(data)).match(/\d+/g) ?? []
  return `#${Buffer.from(channels.map(Number)).toString('hex').toUpperCase()}`
}
