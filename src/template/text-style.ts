import * as v from 'valibot'

import { amount, count, oneOf, text } from '../source/schemas.ts'
import { measure } from './measure.ts'

/** The CSS properties of text, by their CSS names; what is absent is inherited. */
export const textStyleEntries = {
  fontFamily: v.optional(text()),
  fontWeight: v.optional(count({ min: 1, max: 1000 })),
  fontStyle: v.optional(oneOf(['normal', 'italic'])),
  /** The size where there is room; `em` follows the text around it. */
  fontSize: v.optional(measure('em')),
  /** The smallest readable size: it does not shrink with the format. */
  minFontSize: v.optional(measure()),
  /** A factor of the font size. */
  lineHeight: v.optional(amount()),
  letterSpacing: v.optional(measure('em')),
  textAlign: v.optional(oneOf(['start', 'center', 'end'])),
  textWrap: v.optional(oneOf(['wrap', 'balance'])),
  hyphens: v.optional(oneOf(['auto', 'none'])),
  color: v.optional(text()),
}

const textStyle = v.strictObject(textStyleEntries)

/** A style as it stands in a file: only what it sets. */
export type TextStyleRules = v.InferOutput<typeof textStyle>

/** A named style of the theme; `extends` names the one that it adds to. */
export const namedStyle = v.strictObject({
  extends: v.optional(text()),
  ...textStyleEntries,
})

const space = {
  spaceBefore: v.optional(measure('em')),
  spaceAfter: v.optional(measure('em')),
}
const plainBlock = v.strictObject({ ...textStyleEntries, ...space })

const blockEntries = {
  heading1: v.optional(plainBlock),
  heading2: v.optional(plainBlock),
  heading3: v.optional(plainBlock),
  paragraph: v.optional(plainBlock),
  list: v.optional(
    v.strictObject({
      ...textStyleEntries,
      ...space,
      /** From the edge to the words; the marker hangs before them. */
      indent: v.optional(measure('em')),
      /** Between the items. */
      gap: v.optional(measure('em')),
      listStyleType: v.optional(oneOf(['auto', 'none'])),
    }),
  ),
  marker: v.optional(plainBlock),
  quotation: v.optional(
    v.strictObject({
      ...textStyleEntries,
      ...space,
      backgroundColor: v.optional(text()),
      borderRadius: v.optional(measure('em')),
      padding: v.optional(measure('em')),
      /** A picture beside the template that hangs before the words, and the colour it takes. */
      picture: v.optional(text()),
      pictureColor: v.optional(text()),
    }),
  ),
  attribution: v.optional(plainBlock),
  note: v.optional(plainBlock),
  strong: v.optional(textStyle),
  emphasis: v.optional(textStyle),
  link: v.optional(textStyle),
}

/** How each part of Markdown is set, by its name. */
export const blockStyles = v.strictObject(blockEntries)

/** Rules for the parts of Markdown. */
export type BlockRules = v.InferOutput<typeof blockStyles>
