import * as v from 'valibot'

import { count, keywords, listOf, oneOf, text, number } from '../yaml/schemas.ts'
import { solidGround } from './palette-color.ts'
import { templateLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

/** One size for all cards of a kind, up to three sizes, or for each card its own. */
export const SIZE_SHARINGS = ['kind', 'steps', 'card'] as const

/** Which cards of a kind share one size of text. */
export type SizeSharing = (typeof SIZE_SHARINGS)[number]

/** Grow the text, move its paragraphs apart, or set it in the middle. */
const FILLS = ['grow', 'space', 'centre'] as const

/** What is done with the free height of a text box. */
export type Fill = (typeof FILLS)[number]

/** `center` is what CSS calls it. */
const fillWord = oneOf(FILLS, { center: 'centre' })

/** The smallest legible font size, in points. */
const LEAST_SIZE = 4

const NUMERIC_VARIANTS = [
  'lining-nums',
  'oldstyle-nums',
  'proportional-nums',
  'tabular-nums',
  'diagonal-fractions',
  'ordinal',
  'slashed-zero',
] as const

const featureTag = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9]{4}$/,
    'must be an OpenType feature by its four letters, such as tnum or ss01',
  ),
)

const weightName = v.pipe(
  v.picklist(['normal', 'bold']),
  v.transform((name) => (name === 'bold' ? 700 : 400)),
)

const letterEntries = {
  fontFamily: v.optional(text()),
  fontWeight: v.optional(v.union([weightName, count({ min: 1, max: 1000 })])),
  fontStyle: v.optional(oneOf(['normal', 'italic'])),
  textTransform: v.optional(oneOf(['none', 'uppercase', 'lowercase', 'capitalize'])),
  textDecoration: v.optional(keywords(['underline', 'line-through'], 'none')),
  fontVariantCaps: v.optional(oneOf(['normal', 'small-caps', 'all-small-caps'])),
  fontVariantNumeric: v.optional(keywords(NUMERIC_VARIANTS, 'normal')),
  /** OpenType features by their four letters: 1 for on, 0 for off, or which of several forms. */
  fontFeatures: v.optional(v.record(featureTag, count({ max: 99 }))),
  letterSpacing: v.optional(templateLength(['em'], { least: -1, example: '0.05em' })),
  /** The height of drawings among the words. */
  iconHeight: v.optional(templateLength(['em'], { least: 0.2 })),
  color: v.optional(text()),
}

const lineEntries = {
  /** A factor of the font size. */
  lineHeight: v.optional(number({ min: 0.5, max: 5 })),
  textAlign: v.optional(
    oneOf(['start', 'center', 'end', 'justify'], { left: 'start', right: 'end' }),
  ),
  hangingPunctuation: v.optional(keywords(['first', 'last', 'force-end'], 'none')),
  textWrap: v.optional(oneOf(['wrap', 'balance'])),
  hyphens: v.optional(oneOf(['auto', 'none'])),
}

/** The distance between the lines of a baseline grid; `none` for words that stand on none. */
export const baselineGrid: v.GenericSchema<string, TemplateLength> = templateLength(
  ['pt'],
  {
    least: 2,
    named: { none: { value: 0, unit: 'pt' } },
  },
)

/** The CSS properties of the text of a box, by their CSS names. */
export const textStyleEntries = {
  ...letterEntries,
  ...lineEntries,
  /** The distance of the lines that the text stands on, from the top of the side; it scales with the format. */
  baselineGrid: v.optional(baselineGrid),
  /** How many lines high the first letter of the text is. */
  initialLetter: v.optional(count({ min: 1, max: 8 })),
  /** The preferred size; it scales with the format. */
  fontSize: v.optional(templateLength(['pt'], { least: LEAST_SIZE })),
  /** The smallest size for copyfitting; it does not scale with the format. */
  minFontSize: v.optional(templateLength(['pt'], { least: LEAST_SIZE })),
  /** The size up to which text grows where there is room; it scales with the format. */
  maxFontSize: v.optional(templateLength(['pt'], { least: LEAST_SIZE })),
  /** What is done with the height that the text leaves free. */
  fill: v.optional(listOf(fillWord)),
  /** Which cards of a kind share one size of this text. */
  sizes: v.optional(oneOf(SIZE_SHARINGS)),
}

/** Rules for the text of a box. */
export const textStyle = v.strictObject(textStyleEntries)

/** A style as written: only the properties that it sets. */
export type TextStyleRules = v.InferOutput<typeof textStyle>

/** A named style of the theme; `extends` names its base style. */
export const namedStyle = v.strictObject({
  extends: v.optional(text()),
  ...textStyleEntries,
  /** Rules for cards that are wider than high. */
  landscape: v.optional(textStyle),
  /** Rules for a format or fold, by its name. */
  formats: v.optional(v.record(v.string(), textStyle)),
})

/** A named style as written. */
export type WrittenStyle = v.InferOutput<typeof namedStyle>

/** A font size relative to the surrounding text. */
const innerSize = { fontSize: v.optional(templateLength(['em'], { least: 0.2 })) }

const distance = v.optional(templateLength(['em']))

const paragraphEntries = { ...letterEntries, ...lineEntries, ...innerSize }

const letters = v.strictObject(letterEntries)
const marker = v.strictObject({ ...letterEntries, ...innerSize })
const note = v.strictObject(paragraphEntries)
const paragraph = v.strictObject({
  ...paragraphEntries,
  spaceBefore: distance,
  spaceAfter: distance,
})
/** `auto`, `none` or `box`, or the sign that is printed in place of bullets. */
const listSign = v.pipe(
  text(),
  v.check(
    (sign) => ['auto', 'none', 'box'].includes(sign) || Array.from(sign).length <= 3,
    'must be “auto”, “none”, “box”, or a sign of at most three characters',
  ),
)
const list = v.strictObject({
  ...paragraphEntries,
  spaceBefore: distance,
  /** From the edge to the text; the marker hangs before it. */
  indent: distance,
  /** Between the items. */
  gap: distance,
  listStyleType: v.optional(listSign),
  /** A picture beside the template in place of bullets, and its colour. */
  picture: v.optional(text()),
  pictureColor: v.optional(text()),
})
const quotation = v.strictObject({
  ...paragraphEntries,
  spaceBefore: distance,
  spaceAfter: distance,
  backgroundColor: v.optional(solidGround),
  borderRadius: distance,
  padding: distance,
  /** A picture beside the template that hangs before the text, and its colour. */
  picture: v.optional(text()),
  pictureColor: v.optional(text()),
})

const table = v.strictObject({
  ...paragraphEntries,
  spaceBefore: distance,
  spaceAfter: distance,
  /** Between the columns. */
  gap: distance,
  /** Above and below the words of each row. */
  padding: distance,
  /** Where the words of a cell stand in the height of its row. */
  verticalAlign: v.optional(oneOf(['top', 'middle', 'bottom'])),
  /** Of the rules between the rows. */
  borderWidth: distance,
  borderColor: v.optional(text()),
})
const tableHeader = v.strictObject({
  ...letterEntries,
  ...innerSize,
  backgroundColor: v.optional(solidGround),
})

/** The styles of the Markdown elements, by name; distances are relative to the font size. */
export const blockStyles = v.strictObject({
  heading1: v.optional(paragraph),
  heading2: v.optional(paragraph),
  heading3: v.optional(paragraph),
  paragraph: v.optional(paragraph),
  list: v.optional(list),
  marker: v.optional(marker),
  quotation: v.optional(quotation),
  attribution: v.optional(paragraph),
  note: v.optional(note),
  table: v.optional(table),
  tableHeader: v.optional(tableHeader),
  initial: v.optional(letters),
  strong: v.optional(letters),
  emphasis: v.optional(letters),
  link: v.optional(letters),
})

/** The styles of the Markdown elements. */
export type BlockRules = v.InferOutput<typeof blockStyles>
