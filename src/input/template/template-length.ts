import type * as v from 'valibot'

import { mm, parseLength } from '../../base/geometry/length.ts'
import { either, exampleOf, readBy, unreadable } from '../format/schemas.ts'
import type { WrittenUnit } from '../format/schemas.ts'

/**
 * A length in a template. `pt` scales with the format, `em` is relative to the font size, `%` to the parent box; `auto`, of
 * margins only, is the room that is left.
 */
export interface TemplateLength {
  readonly value: number
  readonly unit: TemplateUnit | 'auto'
}

type TemplateUnit = 'pt' | 'em' | '%'

/** A margin that takes the room that is left, as in CSS. */
export const AUTO: TemplateLength = { value: 0, unit: 'auto' }

const RELATIVE = /^(-?\d{1,4}(?:\.\d{1,4})?) ?(em|%)$/

/** Reads `9mm`, `24pt`, `1.2em`, `60%` or `0`, which gets the given unit. */
export function parseTemplateLength(
  text: string,
  unit: TemplateUnit,
): TemplateLength | undefined {
  const trimmed = text.trim()
  if (trimmed === '0') return { value: 0, unit }
  const relative = RELATIVE.exec(trimmed)
  if (relative)
    return { value: Number(relative[1]), unit: relative[2] === 'em' ? 'em' : '%' }
  const absolute = parseLength(trimmed)
  return absolute === undefined ? undefined : { value: absolute, unit: 'pt' }
}

/** The largest values: longer than any sheet, and far more than any use in em and percent. */
const LONGEST: Readonly<
  Record<TemplateUnit, { readonly value: number; readonly written: string }>
> = {
  pt: { value: mm(2000), written: '2000mm' },
  em: { value: 100, written: '100em' },
  '%': { value: 1000, written: '1000%' },
}

/** How the units are written in a file. */
const WRITTEN: Readonly<Record<TemplateUnit, readonly WrittenUnit[]>> = {
  pt: ['mm', 'pt'],
  em: ['em'],
  '%': ['%'],
}

/** Further limits of a length in a file. */
export interface LengthLimits {
  readonly least?: number
  /** Keywords that stand for a length. */
  readonly named?: Readonly<Record<string, TemplateLength>>
  /** A usual value, for messages. */
  readonly example?: string
}

/** A length in a file, in one of the given units, from `least` (0 or negative) up. */
export const templateLength = (
  units: readonly [TemplateUnit, ...TemplateUnit[]],
  limits: LengthLimits = {},
): v.GenericSchema<string, TemplateLength> =>
  markLength(readBy(lengthReader(units, limits), singleOf(units, limits)))

/** The same, or a word that takes away a length which another rule of the box gives, as `auto` and `none` do in CSS. */
export const lengthOr = (
  unset: string,
  units: readonly [TemplateUnit, ...TemplateUnit[]],
  limits: LengthLimits = {},
): v.GenericSchema<string, TemplateLength | undefined> => {
  const read = lengthReader(units, limits)
  return markLength(
    readBy(
      (found) => (found.trim() === unset ? undefined : read(found)),
      singleOf(units, limits),
    ),
  )
}

const singleOf = (units: readonly TemplateUnit[], { example }: LengthLimits): string =>
  `must be one length, such as ${example ?? exampleOf(units.flatMap((unit) => WRITTEN[unit]))}`

const lengthSchemas = new WeakSet<object>()

/** Marks a schema whose text is a length of a template, or has one in it: there the name of a length may stand. */
export function markLength<Schema extends v.GenericSchema>(schema: Schema): Schema {
  lengthSchemas.add(schema)
  return schema
}

/** The properties of valibot schemas that matter here; which of them exist depends on their type. */
interface SchemaNode {
  readonly wrapped?: object
  readonly options?: unknown
}

/** Whether a schema, or one in it, is marked as that of a length. */
export const takesLength = (schema: SchemaNode): boolean =>
  lengthSchemas.has(schema) ||
  (schema.wrapped !== undefined && takesLength(schema.wrapped)) ||
  (Array.isArray(schema.options) && schema.options.some(takesLength))

/** Reads such a length; gives what is wrong with it, to follow its name, where it cannot. */
export function lengthReader(
  units: readonly [TemplateUnit, ...TemplateUnit[]],
  { least = 0, named = {}, example }: LengthLimits = {},
): (found: string) => TemplateLength | string {
  const [usual] = units
  const written = units.flatMap((unit) => WRITTEN[unit])
  const faultOf = ({ value, unit }: TemplateLength): string | undefined => {
    if (unit === 'auto' || !units.includes(unit))
      return `must be in ${either(written)} here, such as ${example ?? exampleOf(written)}`
    const longest = LONGEST[unit]
    if (value < least) return `must be ${least}${least === 0 ? '' : unit} or more`
    return value > longest.value ? `must be ${longest.written} or less` : undefined
  }
  return (found) => {
    if (Object.hasOwn(named, found)) return named[found] ?? found
    const value = parseTemplateLength(found, usual)
    return value ? (faultOf(value) ?? value) : unreadable(found, written)
  }
}
