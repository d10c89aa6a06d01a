import * as v from 'valibot'

import { amount } from '../yaml/schemas.ts'

/** A number within bounds, which belong to it. */
export const numberFrom = (
  least: number,
  most: number,
): v.GenericSchema<string, number> =>
  v.pipe(
    amount(),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  )
