import type * as v from 'valibot'

import type { Corners } from '../../base/geometry/corners.ts'
import { fourLengths } from './four-lengths.ts'
import { lengthReader } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

/** The radii of the corners in a file: one to four lengths as in CSS, clockwise from the top left, in a text or a list. */
export const cornerRadii: v.GenericSchema<unknown, Corners<TemplateLength>> = fourLengths(
  lengthReader(['pt', '%']),
  'the corner at the top left',
  (topLeft, topRight, bottomRight, bottomLeft) => ({
    topLeft,
    topRight,
    bottomRight,
    bottomLeft,
  }),
)
