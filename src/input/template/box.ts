import * as v from 'valibot'

import { SEPARABLE_BLEND_MODES } from '../../base/color/blend-modes.ts'
import type { Span } from '../../base/problems/problem.ts'
import { readBy } from '../format/schemas.ts'
import { count, flag, oneOf, text, number } from '../yaml/schemas.ts'
import { borderLine } from './border.ts'
import { conflictsIn } from './box-conflicts.ts'
import { cornerRadii } from './corners.ts'
import { gradient } from './gradient.ts'
import { insets } from './insets.ts'
import { groundColor } from './palette-color.ts'
import { position } from './position.ts'
import { shorthandEntries } from './shorthands.ts'
import { AUTO, lengthOr, templateLength } from './template-length.ts'
import { blockStyles, textStyleEntries } from './text-style.ts'
import { whenSchema } from './when.ts'
import type { When } from './when.ts'

const JUSTIFY = [
  'flex-start',
  'center',
  'flex-end',
  'space-between',
  'space-around',
  'space-evenly',
] as const
const ALIGN = ['auto', 'flex-start', 'center', 'flex-end', 'stretch'] as const
/** What CSS calls the two ends as well. */
const ENDS = { start: 'flex-start', end: 'flex-end' } as const

const BLEND_MODES = ['normal', ...SEPARABLE_BLEND_MODES] as const

const distance = v.optional(templateLength(['pt', '%']))
const size = v.optional(lengthOr('auto', ['pt', '%']))
const most = v.optional(lengthOr('none', ['pt', '%']))
/** May be negative: the box may extend past its container. */
const offset = v.optional(lengthOr('auto', ['pt', '%'], { least: -1000 }))
/** A margin may be negative, or take the room that is left. */
const MARGIN = { least: -1000, named: { auto: AUTO } }
const margin = v.optional(templateLength(['pt', '%'], MARGIN))
/** An angle in degrees: `90`, `-12deg`. */
const angle = readBy((found) => {
  const [, degrees] = /^(-?\d{1,3}(?:\.\d{1,3})?)(?:deg)?$/.exec(found.trim()) ?? []
  return degrees === undefined || Math.abs(Number(degrees)) > 360
    ? 'must be an angle in degrees such as 90, -90 or 12.5deg'
    : Number(degrees)
})

/** A width divided by a height: `1.5`, `3 / 2`; `auto` for none. */
const ratio = readBy((found) => {
  if (found.trim() === 'auto') return undefined
  const [, width, height = '1'] =
    /^(\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})(?:\s*\/\s*(\d{1,4}(?:\.\d{1,6})?))?$/.exec(
      found.trim(),
    ) ?? []
  const value = Number(width) / Number(height)
  return value >= 0.01 && value <= 100
    ? value
    : 'must be the width divided by the height, from 0.01 to 100, such as 1.5 or 3/2'
})

/** From nothing to solid: `0.8`, `80%`. */
const opacity = readBy((found) => {
  const [, amount, percent] = /^(\d{0,3}\.?\d{1,6})(%?)$/.exec(found.trim()) ?? []
  const value = Number(amount) / (percent ? 100 : 1)
  return value <= 1 ? value : 'must be from 0 to 1, such as 0.8 or 80%'
})

const factor = v.optional(number({ min: 0, max: 1000 }))

/** The placement of a box: CSS names with CSS meaning; left and right are exchanged in right-to-left languages. */
const placement = {
  position: v.optional(oneOf(['relative', 'absolute'])),
  top: offset,
  right: offset,
  bottom: offset,
  left: offset,
  width: size,
  height: size,
  minWidth: size,
  minHeight: size,
  maxWidth: most,
  maxHeight: most,
  aspectRatio: v.optional(ratio),
  flexDirection: v.optional(oneOf(['row', 'column', 'row-reverse', 'column-reverse'])),
  flexGrow: factor,
  flexShrink: factor,
  flexBasis: size,
  justifyContent: v.optional(oneOf(JUSTIFY, ENDS)),
  alignItems: v.optional(oneOf(ALIGN, ENDS)),
  alignSelf: v.optional(oneOf(ALIGN, ENDS)),
  gap: distance,
  rowGap: distance,
  /** Between boxes that stand side by side, and between the columns of a text. */
  columnGap: v.optional(templateLength(['pt'])),
  flexWrap: v.optional(oneOf(['nowrap', 'wrap', 'wrap-reverse'])),
  alignContent: v.optional(oneOf([...JUSTIFY, 'stretch'], ENDS)),
  /** By how many degrees it is turned clockwise; on its side, its width and height change places. */
  rotate: v.optional(angle),
  /** Boxes of higher numbers are painted over those beside them. */
  zIndex: v.optional(number({ min: -1000, max: 1000 })),
  padding: v.optional(insets({})),
  paddingTop: distance,
  paddingRight: distance,
  paddingBottom: distance,
  paddingLeft: distance,
  margin: v.optional(insets(MARGIN)),
  marginTop: margin,
  marginRight: margin,
  marginBottom: margin,
  marginLeft: margin,
}

/** The appearance of a box. */
const appearance = {
  backgroundColor: v.optional(groundColor),
  /** A gradient over the background. */
  backgroundImage: v.optional(gradient),
  /** How solid the box is with all that is in it, from 0 (nothing) to 1. */
  opacity: v.optional(opacity),
  /** How its colours mix with those below it. */
  mixBlendMode: v.optional(oneOf(BLEND_MODES)),
  /** Whether what is in the box is cut at its edges. */
  overflow: v.optional(oneOf(['visible', 'hidden'])),
  border: v.optional(borderLine),
  borderTop: v.optional(borderLine),
  borderRight: v.optional(borderLine),
  borderBottom: v.optional(borderLine),
  borderLeft: v.optional(borderLine),
  borderRadius: v.optional(cornerRadii),
  borderTopLeftRadius: distance,
  borderTopRightRadius: distance,
  borderBottomRightRadius: distance,
  borderBottomLeftRadius: distance,
}

/** The distance that text keeps from the trim; `none` waives it. */
const safe = templateLength(['pt'], { named: { none: { value: 0, unit: 'pt' } } })

/** How much of a QR code may be damaged: 7, 15, 25 or 30 percent. */
const QR_LEVELS = ['L', 'M', 'Q', 'H'] as const

/** The content of a box: text, a picture or the flow of a leaflet. */
const content = {
  /** The slot of the text. */
  text: v.optional(text()),
  /** The named style of the theme for the text. */
  style: v.optional(text()),
  blocks: v.optional(blockStyles),
  /** Leave the box out if the piece has no such text or picture. */
  optional: v.optional(flag()),
  /** `piece` for the piece's own picture, `logo` for the deck's logo, or a file beside the template. */
  picture: v.optional(text()),
  /** The text that a QR code holds, named as that of `text`. */
  qr: v.optional(text()),
  /** The box is a rule: a line along its length. */
  line: v.optional(borderLine),
  /** How much of a QR code may be damaged. */
  errorCorrection: v.optional(oneOf(QR_LEVELS)),
  /** The empty space around a QR code, in modules. */
  quietZone: v.optional(number({ min: 0, max: 20 })),
  objectFit: v.optional(oneOf(['contain', 'cover', 'fill'])),
  /** Where a picture sits in its box. */
  objectPosition: v.optional(position),
  /** Where the text stands in the height of its box. */
  verticalAlign: v.optional(oneOf(['top', 'middle', 'bottom'])),
  /** The text runs through so many columns of one height. */
  columns: v.optional(count({ min: 1, max: 6 })),
  /** The most lines of the text. */
  maxLines: v.optional(count({ min: 1, max: 1000 })),
  /** The text of a leaflet flows through the boxes with this, panel after panel. */
  flow: v.optional(flag()),
  /** The safe area for the text in this box and its children, instead of that of the format. */
  safe: v.optional(safe),
  /** The text is a decoration that nobody needs to read. */
  decoration: v.optional(flag()),
}

/** Every key for the placement, the appearance and the content of a box. */
export const boxEntries = { ...placement, ...appearance, ...content, ...textStyleEntries }
const { optional: _optional, flow: _flow, ...overriding } = boxEntries

const override = v.strictObject({ ...overriding, ...shorthandEntries })
const rulesSchema = v.strictObject(boxEntries)

/** The rules of one box. */
export type BoxRules = v.InferOutput<typeof rulesSchema>

/** Rules with the conditions under which they hold. */
interface BoxCase extends BoxRules {
  readonly when: When
}

/** A box of a template: its rules, and the boxes in it. */
export interface TemplateBox extends BoxRules {
  /** A short name for messages and goldens. */
  readonly name?: string | undefined
  /** The part that it is, as written: where a layout is finished, the part stands in its place. */
  readonly use?: string | undefined
  /** Values for the parameters of that part. */
  readonly with?: Readonly<Record<string, unknown>> | undefined
  /** Rules for sides that are wider than high. */
  readonly landscape?: BoxRules | undefined
  /** Rules for a format or fold, by its name. */
  readonly formats?: Readonly<Record<string, BoxRules>> | undefined
  /** When it is shown at all. */
  readonly when?: When | undefined
  /** Rules that hold when their conditions are met; the later ones win. */
  readonly cases?: readonly BoxCase[] | undefined
  readonly children?: readonly TemplateBox[] | undefined
  /** Its place in the layout file. */
  readonly span?: Span | undefined
  /** Where other files say more of it: a template that extends that of the file, a deck that changes it for a piece. */
  readonly changedAt?: readonly Span[] | undefined
  /** The box of which it is a change for one piece, if their texts are to have one size. */
  readonly like?: TemplateBox | undefined
}

/** The keys of a box in a file. */
export const boxChange = v.strictObject({
  name: v.optional(text()),
  use: v.optional(text()),
  with: v.optional(v.record(v.string(), v.unknown())),
  ...boxEntries,
  ...shorthandEntries,
  landscape: v.optional(override),
  formats: v.optional(v.record(v.string(), override)),
  when: v.optional(whenSchema),
  cases: v.optional(v.array(v.strictObject({ when: whenSchema, ...override.entries }))),
  children: v.optional(v.array(v.lazy((): v.GenericSchema<unknown, TemplateBox> => box))),
})

/** A box in a file. */
export const box: v.GenericSchema<unknown, TemplateBox> = v.pipe(
  boxChange,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { path, message } of conflictsIn(dataset.value)) {
      const [first, ...rest] = path.map(stepTo)
      addIssue({ message, ...(first && { path: [first, ...rest] }) })
    }
  }),
)

const stepTo = (key: string | number): v.UnknownPathItem => ({
  type: 'unknown',
  origin: 'value',
  input: undefined,
  key,
  value: undefined,
})
