import * as v from 'valibot'

import type { Corners } from '../../base/geometry/corners.ts'
import { lengthReader, markLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

const readRadius = lengthReader(['pt', '%'])

/** The radii of the corners in a file: one to four lengths as in CSS, clockwise from the top left, in a text or a list. */
export const cornerRadii: v.GenericSchema<unknown, Corners<TemplateLength>> = markLength(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { value } = dataset
      const words = typeof value === 'string' ? value.trim().split(/\s+/) : value
      const radii = words.map(readRadius)
      const wrong = radii.find((one) => typeof one === 'string')
      const [topLeft, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] =
        radii.filter((one) => typeof one === 'object')
      if (wrong === undefined && radii.length <= 4)
        if (topLeft && topRight && bottomRight && bottomLeft)
          return { topLeft, topRight, bottomRight, bottomLeft }
      addIssue({
        message:
          wrong ??
          'must be one to four lengths, clockwise from the corner at the top left',
      })
      return NEVER
    }),
  ),
)
