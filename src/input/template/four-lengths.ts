import * as v from 'valibot'

import { markLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'

/** Clockwise, from the side or corner that is named first in CSS. */
type Four = readonly [TemplateLength, TemplateLength, TemplateLength, TemplateLength]

/**
 * One to four lengths in a file, as CSS writes them: the second one is that of the first where it is missing, the third that
 * of the first, the fourth that of the second. In a text, or in a list.
 */
export const fourLengths = <T>(
  read: (found: string) => TemplateLength | string,
  from: string,
  build: (...four: Four) => T,
): v.GenericSchema<unknown, T> =>
  markLength(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const { value } = dataset
        const words = typeof value === 'string' ? value.trim().split(/\s+/) : value
        const lengths = words.map(read)
        const wrong = lengths.find((one) => typeof one === 'string')
        const [one, two = one, three = one, four = two] = lengths.filter(
          (length) => typeof length === 'object',
        )
        if (wrong === undefined && lengths.length <= 4 && one && two && three && four)
          return build(one, two, three, four)
        addIssue({
          message: wrong ?? `must be one to four lengths, clockwise from ${from}`,
        })
        return NEVER
      }),
    ),
  )
