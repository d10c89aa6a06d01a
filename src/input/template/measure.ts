import * as v from 'valibot'

import { mm, parseLength } from '../../base/geometry/length.ts'
import { either, exampleOf, unreadable } from '../format/schemas.ts'
import type { WrittenUnit } from '../format/schemas.ts'

/**
 * A distance in a template. `pt` grows and shrinks with the format, `em` follows the size of the text
 * around it, `%` follows the box around it.
 */
export interface Measure {
  readonly value: number
  readonly unit: MeasureUnit
}

type MeasureUnit = 'pt' | 'em' | '%'

const RELATIVE = /^(-?\d{1,4}(?:\.\d{1,4})?) ?(em|%)$/

/** Reads `9mm`, `24pt`, `1.2em`, `60%` or `0`, which is taken to be in the given unit. */
export function parseMeasure(text: string, unit: MeasureUnit): Measure | undefined {
  const trimmed = text.trim()
  if (trimmed === '0') return { value: 0, unit }
  const relative = RELATIVE.exec(trimmed)
  if (relative)
    return { value: Number(relative[1]), unit: relative[2] === 'em' ? 'em' : '%' }
  const absolute = parseLength(trimmed)
  return absolute === undefined ? undefined : { value: absolute, unit: 'pt' }
}

/** Longer than any sheet; in em and percent, more than anything is of anything. */
const LONGEST: Readonly<
  Record<MeasureUnit, { readonly value: number; readonly written: string }>
> = {
  pt: { value: mm(2000), written: '2000mm' },
  em: { value: 100, written: '100em' },
  '%': { value: 1000, written: '1000%' },
}

/** How the units are written in a file. */
const WRITTEN: Readonly<Record<MeasureUnit, readonly WrittenUnit[]>> = {
  pt: ['mm', 'pt'],
  em: ['em'],
  '%': ['%'],
}

/** What a distance in a file may be besides a number with a unit. */
interface Allowance {
  readonly least?: number
  /** Words that stand for a distance. */
  readonly named?: Readonly<Record<string, Measure>>
}

/** A distance in a file: in one of the units given, from `least` (0, or any negative one) up. */
export function measure(
  units: readonly [MeasureUnit, ...MeasureUnit[]],
  { least = 0, named = {} }: Allowance = {},
): v.GenericSchema<string, Measure> {
  const [usual] = units
  const written = units.flatMap((unit) => WRITTEN[unit])
  const faultOf = ({ value, unit }: Measure): string | undefined => {
    const longest = LONGEST[unit]
    if (!units.includes(unit))
      return `must be in ${either(written)} here, such as ${exampleOf(written)}`
    if (value < least) return `must be ${least}${least === 0 ? '' : unit} or more`
    return value > longest.value ? `must be ${longest.written} or less` : undefined
  }
  const read = (found: string): Measure | string => {
    if (Object.hasOwn(named, found)) return named[found] ?? found
    const value = parseMeasure(found, usual)
    return value ? (faultOf(value) ?? value) : unreadable(found, written)
  }
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value)
      if (typeof value !== 'string') return value
      addIssue({ message: value })
      return NEVER
    }),
  )
}
