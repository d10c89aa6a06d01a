import type { Color } from '../../base/color/color.ts'
import { decimal } from './decimal.ts'
import { memoize } from './memoize.ts'

/** How colours are written: as inks, as the light of a screen, or as the greys of a mask. */
export interface ColorModel {
  readonly space: 'DeviceCMYK' | 'DeviceRGB' | 'DeviceGray'
  /** The parts of a colour in that space, from 0 to 1. */
  readonly parts: (color: Color) => readonly number[]
  /** The operator that fills with a colour. */
  readonly fill: (color: Color) => string
  /** The operator that strokes with it. */
  readonly stroke: (color: Color) => string
}

function colorModel(
  space: ColorModel['space'],
  [fill, stroke]: readonly [fill: string, stroke: string],
  parts: ColorModel['parts'],
): ColorModel {
  const written = memoize((color: Color) =>
    parts(color)
      .map((part) => decimal(part))
      .join(' '),
  )
  return {
    space,
    parts,
    fill: (color) => `${written(color)} ${fill}`,
    stroke: (color) => `${written(color)} ${stroke}`,
  }
}

/** The four inks of a press. */
export const INKS = colorModel('DeviceCMYK', ['k', 'K'], ({ cmyk }) =>
  cmyk.map((percent) => percent / 100),
)

/** Red, green and blue, as screens show them. */
export const SCREEN = colorModel('DeviceRGB', ['rg', 'RG'], ({ srgb }) =>
  [1, 3, 5].map((at) => Number.parseInt(srgb.slice(at, at + 2), 16) / 255),
)

/** The light of a colour in a mask: what its black leaves. */
export const MASK = colorModel('DeviceGray', ['g', 'G'], ({ cmyk }) => [
  1 - cmyk[BLACK_INK] / 100,
])

const BLACK_INK = 3

/** Whether black is the only ink of a colour, and full: then it covers whatever lies under it. */
const isPureBlack = ({ cmyk, spot }: Color): boolean =>
  !spot && cmyk.every((percent, ink) => percent === (ink === BLACK_INK ? 100 : 0))

/** Whether a colour is printed over what lies below it: where its palette says so, or as black, if black is to. */
export const overprints = (color: Color, withBlack: boolean): boolean =>
  color.overprint === true || (withBlack && isPureBlack(color))
