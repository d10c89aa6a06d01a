import type { Color } from '../../base/color/color.ts'
import { colorName } from '../../input/template/color-name.ts'
import type { NamedColor } from '../protocol/side.ts'

/** A colour with its name in a palette, if it has one there. */
export function named(color: Color, palette: ReadonlyMap<string, Color>): NamedColor {
  const name = colorName(color, palette)
  return { cmyk: color.cmyk, srgb: color.srgb, ...(name !== undefined && { name }) }
}
