import * as v from 'valibot'

import { parseLength, pt } from '../geometry/length.ts'
import type { Length } from '../geometry/length.ts'

/** A length in a file of data: `3mm`, `1.5cm`, `0.25in`, `12pt`; from `least` (0) up. */
export const length = (least = 0): v.GenericSchema<string, Length> =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parseLength(dataset.value)
      if (value !== undefined && value >= least) return value
      addIssue({ message: lengthProblem(dataset.value, value === undefined) })
      return value === undefined ? NEVER : pt(least)
    }),
  )

/** What is wrong with a length, for the user. */
export function lengthProblem(found: string, unreadable: boolean): string {
  if (!unreadable) return 'is too small'
  return /^-?\d+(\.\d+)?$/.test(found.trim())
    ? `needs a unit: write ${found.trim()}mm, ${found.trim()}pt or ${found.trim()}in`
    : `must be a length with a unit, such as 3mm, 12pt or 0.25in, not “${found.slice(0, 40)}”`
}
