import type { Color } from '../color/color.ts'
import { decimal } from './decimal.ts'
import { remembered } from './remembered.ts'

const parts = remembered(({ cmyk }: Color) =>
  cmyk.map((percent) => decimal(percent / 100)).join(' '),
)

/** The operator that fills with the inks of a colour. */
export const fillInk = (color: Color): string => `${parts(color)} k`

/** The operator that strokes with the inks of a colour. */
export const strokeInk = (color: Color): string => `${parts(color)} K`
