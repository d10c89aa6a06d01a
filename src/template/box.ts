import * as v from 'valibot'

import { amount, flag, listOf, oneOf, text } from '../source/schemas.ts'
import { measure } from './measure.ts'
import { blockStyles, textStyleEntries } from './text-style.ts'

const JUSTIFY = [
  'flex-start',
  'center',
  'flex-end',
  'space-between',
  'space-around',
  'space-evenly',
] as const
const ALIGN = ['auto', 'flex-start', 'center', 'flex-end', 'stretch'] as const

const distance = v.optional(measure('%'))

/** Where a box goes: CSS names with CSS meaning; left and right change places in right-to-left languages. */
const placement = {
  position: v.optional(oneOf(['relative', 'absolute'])),
  top: distance,
  right: distance,
  bottom: distance,
  left: distance,
  width: distance,
  height: distance,
  minWidth: distance,
  minHeight: distance,
  maxWidth: distance,
  maxHeight: distance,
  aspectRatio: v.optional(amount()),
  flexDirection: v.optional(oneOf(['row', 'column', 'row-reverse', 'column-reverse'])),
  flexGrow: v.optional(amount()),
  flexShrink: v.optional(amount()),
  flexBasis: distance,
  justifyContent: v.optional(oneOf(JUSTIFY)),
  alignItems: v.optional(oneOf(ALIGN)),
  alignSelf: v.optional(oneOf(ALIGN)),
  gap: distance,
  padding: distance,
  paddingTop: distance,
  paddingRight: distance,
  paddingBottom: distance,
  paddingLeft: distance,
  margin: distance,
  marginTop: distance,
  marginRight: distance,
  marginBottom: distance,
  marginLeft: distance,
}

/** What a box looks like. */
const look = {
  backgroundColor: v.optional(text()),
  borderRadius: v.optional(measure('%')),
}

/** What a box shows: one of words, a picture or tiles. */
const content = {
  /** Words of this slot. */
  text: v.optional(text()),
  /** The named style of the theme that the words start from. */
  style: v.optional(text()),
  blocks: v.optional(blockStyles),
  /** Leave the box out where the piece has no such words or picture. */
  optional: v.optional(flag()),
  /** `piece` for the piece's own picture, or a file beside the template. */
  picture: v.optional(text()),
  objectFit: v.optional(oneOf(['contain', 'cover', 'fill'])),
  /** Where a picture sits in its box: `top`, `center` or `bottom`. */
  objectPosition: v.optional(oneOf(['top', 'center', 'bottom'])),
  /** The words of a leaflet run through the boxes that say so, panel after panel. */
  flow: v.optional(flag()),
}

const rules = { ...placement, ...look, ...content, ...textStyleEntries }

const override = v.strictObject(rules)

/** The rules of one box. */
export type BoxRules = v.InferOutput<typeof override>

/** A box of a template: its rules, and the boxes in it. */
export interface TemplateBox extends BoxRules {
  /** A short name for messages and goldens. */
  readonly name?: string | undefined
  /** Rules that replace others where the side is wider than high. */
  readonly landscape?: BoxRules | undefined
  /** Rules that replace others on a format by name. */
  readonly formats?: Readonly<Record<string, BoxRules>> | undefined
  readonly children?: readonly TemplateBox[] | undefined
}

/** A box in a file. */
export const box: v.GenericSchema<unknown, TemplateBox> = v.lazy(() =>
  v.strictObject({
    name: v.optional(text()),
    ...rules,
    landscape: v.optional(override),
    formats: v.optional(v.record(v.string(), override)),
    children: v.optional(v.array(box)),
  }),
)

/** One step of the words that run through a leaflet's panels. */
export const flowStep = v.strictObject({
  /** Words of this slot… */
  slot: v.optional(text()),
  /** …or the pictures of all cards of this kind, side by side. */
  tiles: v.optional(text()),
  /** The ground of the tiles. */
  backgroundColor: v.optional(text()),
  /** The folds on which this starts on a new panel. */
  newPanel: v.optional(listOf(text())),
})
