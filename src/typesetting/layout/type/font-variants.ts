import type { TextStyleRules } from '../../../input/template/text-style.ts'

/** How a style chooses among the forms of letters and figures that a font has. */
export interface FontVariants {
  readonly caps: NonNullable<TextStyleRules['fontVariantCaps']>
  readonly numeric: NonNullable<TextStyleRules['fontVariantNumeric']>
  /** OpenType features by their four letters. */
  readonly features: NonNullable<TextStyleRules['fontFeatures']>
}

/** The forms that a font has by itself. */
export const USUAL_VARIANTS: FontVariants = { caps: 'normal', numeric: [], features: {} }

/** The OpenType features of keywords of CSS (CSS Fonts Module Level 4, 6.6 and 6.7). */
const CAPS: Readonly<Record<FontVariants['caps'], readonly string[]>> = {
  normal: [],
  'small-caps': ['smcp'],
  'all-small-caps': ['c2sc', 'smcp'],
}
const NUMERIC: Readonly<Record<FontVariants['numeric'][number], string>> = {
  'lining-nums': 'lnum',
  'oldstyle-nums': 'onum',
  'proportional-nums': 'pnum',
  'tabular-nums': 'tnum',
  'diagonal-fractions': 'frac',
  ordinal: 'ordn',
  'slashed-zero': 'zero',
}

/** The OpenType features of a style, as HarfBuzz spells them; those that are named by their letters win. */
export const featuresOf = ({
  caps,
  numeric,
  features,
}: FontVariants): readonly string[] => [
  ...CAPS[caps],
  ...numeric.map((word) => NUMERIC[word]),
  ...Object.entries(features).map(([tag, value]) => `${tag}=${value}`),
]
