import type { Color } from '../../base/color/color.ts'
import { decimal } from './decimal.ts'
import { memoize } from './memoize.ts'

const parts = memoize(({ cmyk }: Color) =>
  cmyk.map((percent) => decimal(percent / 100)).join(' '),
)

/** The operator that fills with the inks of a colour. */
export const fillInk = (color: Color): string => `${parts(color)} k`

/** The operator that strokes with the inks of a colour. */
export const strokeInk = (color: Color): string => `${parts(color)} K`

/** The light of a colour in a mask: what its black leaves. */
const light = memoize(({ cmyk }: Color) => decimal(1 - cmyk[BLACK_INK] / 100))

/** The operators that fill and stroke with the light of a colour. */
export const fillLight = (color: Color): string => `${light(color)} g`
export const strokeLight = (color: Color): string => `${light(color)} G`

/** Whether black is the only ink of a colour, and full: then it covers whatever lies under it. */
const isPureBlack = ({ cmyk, spot }: Color): boolean =>
  !spot && cmyk.every((percent, ink) => percent === (ink === BLACK_INK ? 100 : 0))

/** Whether a colour is printed over what lies below it: where its palette says so, or as black, if black is to. */
export const overprints = (color: Color, withBlack: boolean): boolean =>
  color.overprint === true || (withBlack && isPureBlack(color))

const BLACK_INK = 3
