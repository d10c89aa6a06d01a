import { BLACK } from '../../src/base/color/color.ts'
import type { ComputedStyle } from '../../src/typesetting/layout/type/computed-style.ts'
import { USUAL_VARIANTS } from '../../src/typesetting/layout/type/font-variants.ts'

/** A style of which nothing is asked. */
export const PLAIN_STYLE: ComputedStyle = {
  family: 'Nunito Sans',
  weight: 400,
  italic: false,
  scale: 1,
  lineHeight: 1.4,
  tracking: 0,
  letterCase: 'none',
  variants: USUAL_VARIANTS,
  decoration: [],
  align: 'start',
  hanging: [],
  balance: false,
  hyphenate: false,
  iconHeight: 1,
  color: BLACK,
  ascent: 1,
  descent: 0.3,
}
