import * as v from 'valibot'

import type { Span } from '../../base/problems/problem.ts'
import { flag, oneOf, text, number } from '../yaml/schemas.ts'
import { faultsOf } from './box-faults.ts'
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

const room = v.optional(measure(['pt', '%']))
/** Of a box that may reach out of its place. */
const shift = v.optional(measure(['pt', '%'], { least: -1000 }))
const share = v.optional(number({ min: 0, max: 1000 }))

/** Where a box goes: CSS names with CSS meaning; left and right change places in right-to-left languages. */
const placement = {
  position: v.optional(oneOf(['relative', 'absolute'])),
  top: shift,
  right: shift,
  bottom: shift,
  left: shift,
  width: room,
  height: room,
  minWidth: room,
  minHeight: room,
  maxWidth: room,
  maxHeight: room,
  aspectRatio: v.optional(number({ min: 0.01, max: 100 })),
  flexDirection: v.optional(oneOf(['row', 'column', 'row-reverse', 'column-reverse'])),
  flexGrow: share,
  flexShrink: share,
  flexBasis: room,
  justifyContent: v.optional(oneOf(JUSTIFY)),
  alignItems: v.optional(oneOf(ALIGN)),
  alignSelf: v.optional(oneOf(ALIGN)),
  gap: room,
  padding: room,
  paddingTop: room,
  paddingRight: room,
  paddingBottom: room,
  paddingLeft: room,
  margin: shift,
  marginTop: shift,
  marginRight: shift,
  marginBottom: shift,
  marginLeft: shift,
}

/** What a box looks like. */
const look = {
  backgroundColor: v.optional(text()),
  borderRadius: room,
}

/** The distance that words keep from the cut; `none` waives it. */
const safe = measure(['pt'], { named: { none: { value: 0, unit: 'pt' } } })

/** What a box shows: words, a picture or the words that run through a leaflet. */
const content = {
  /** Words of this slot. */
  text: v.optional(text()),
  /** The named style of the theme that the words start from. */
  style: v.optional(text()),
  blocks: v.optional(blockStyles),
  /** Leave the box out where the piece has no such words or picture. */
  optional: v.optional(flag()),
  /** `piece` for the piece's own picture, `logo` for the deck's logo, or a file beside the template. */
  picture: v.optional(text()),
  objectFit: v.optional(oneOf(['contain', 'cover', 'fill'])),
  /** Where a picture sits in its box: `top`, `center` or `bottom`. */
  objectPosition: v.optional(oneOf(['top', 'center', 'bottom'])),
  /** The words of a leaflet run through the boxes that say so, panel after panel. */
  flow: v.optional(flag()),
  /** Of the words in this box and in those inside of it, instead of what the format says. */
  safe: v.optional(safe),
  /** Of words that are there for the look of it: nobody has to be able to read them. */
  decoration: v.optional(flag()),
}

/** Every key that says how one box is laid out, what it looks like and what it shows. */
export const boxEntries = { ...placement, ...look, ...content, ...textStyleEntries }
const { optional: _optional, flow: _flow, ...overriding } = boxEntries

const override = v.strictObject(overriding)
const rulesSchema = v.strictObject(boxEntries)

/** The rules of one box. */
export type BoxRules = v.InferOutput<typeof rulesSchema>

/** A box of a template: its rules, and the boxes in it. */
export interface TemplateBox extends BoxRules {
  /** A short name for messages and goldens. */
  readonly name?: string | undefined
  /** Rules that replace others where the side is wider than high. */
  readonly landscape?: BoxRules | undefined
  /** Rules that replace others on a format or fold by name. */
  readonly formats?: Readonly<Record<string, BoxRules>> | undefined
  readonly children?: readonly TemplateBox[] | undefined
  /** Its line in the layout. */
  readonly span?: Span | undefined
}

/** A box in a file. */
export const box: v.GenericSchema<unknown, TemplateBox> = v.pipe(
  v.strictObject({
    name: v.optional(text()),
    ...boxEntries,
    landscape: v.optional(override),
    formats: v.optional(v.record(v.string(), override)),
    children: v.optional(v.array(v.lazy(() => box))),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { path, message } of faultsOf(dataset.value)) {
      const [first, ...rest] = path.map(stepTo)
      addIssue({ message, ...(first && { path: [first, ...rest] }) })
    }
  }),
)

const stepTo = (key: string): v.UnknownPathItem => ({
  type: 'unknown',
  origin: 'value',
  input: undefined,
  key,
  value: undefined,
})
