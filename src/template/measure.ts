import * as v from 'valibot'

import { lengthProblem } from '../format/length-schema.ts'
import { parseLength } from '../geometry/length.ts'

/**
 * A distance in a template. `pt` grows and shrinks with the format, `em` follows the size of the text
 * around it, `%` follows the box around it.
 */
export interface Measure {
  readonly value: number
  readonly unit: 'pt' | 'em' | '%'
}

const RELATIVE = /^(-?\d{1,4}(?:\.\d{1,4})?) ?(em|%)$/

/** Reads `9mm`, `24pt`, `1.2em`, `60%` or `0`. */
export function parseMeasure(text: string): Measure | undefined {
  const trimmed = text.trim()
  if (trimmed === '0') return { value: 0, unit: 'pt' }
  const relative = RELATIVE.exec(trimmed)
  if (relative)
    return { value: Number(relative[1]), unit: relative[2] === 'em' ? 'em' : '%' }
  const absolute = parseLength(trimmed)
  return absolute === undefined ? undefined : { value: absolute, unit: 'pt' }
}

/** A distance in a file: a length with a unit, or one of the relative units allowed here. */
export const measure = (
  ...relative: readonly ('em' | '%')[]
): v.GenericSchema<string, Measure> =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parseMeasure(dataset.value)
      if (value && (value.unit === 'pt' || relative.includes(value.unit))) return value
      addIssue({
        message: value
          ? `cannot be in ${value.unit} here`
          : lengthProblem(dataset.value, true),
      })
      return NEVER
    }),
  )
