import type * as v from 'valibot'

import type { Sides } from '../../base/geometry/box.ts'
import { fourLengths } from './four-lengths.ts'
import { lengthReader } from './template-length.ts'
import type { LengthLimits, TemplateLength } from './template-length.ts'

/** The padding or the margin of a box in a file: one to four lengths as in CSS, clockwise from the top, within limits. */
export const insets = (
  limits: LengthLimits,
): v.GenericSchema<unknown, Sides<TemplateLength>> =>
  fourLengths(
    lengthReader(['pt', '%'], limits),
    'the top',
    (top, right, bottom, left) => ({ top, right, bottom, left }),
  )
