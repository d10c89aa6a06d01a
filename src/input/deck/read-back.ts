import * as v from 'valibot'

import { text } from '../yaml/schemas.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { CommonBack } from './deck.ts'
import { textOf } from './named-text.ts'

/** `back:` of deck.yaml: a picture file, or a picture and a colour. */
export const backSchema = v.union([
  text(),
  v.pipe(
    v.strictObject({ picture: v.optional(text()), color: v.optional(text()) }),
    v.check(
      ({ picture, color }) => (picture ?? color) !== undefined,
      'must have a “picture” or a “color”',
    ),
  ),
])

/** The common back of a deck that fits the schema. */
export function readBack(
  source: SourceValue,
  back: v.InferOutput<typeof backSchema>,
): CommonBack {
  if (typeof back === 'string') return { picture: textOf(source, ['back'], back) }
  const { picture, color } = back
  return {
    ...(picture !== undefined && {
      picture: textOf(source, ['back', 'picture'], picture),
    }),
    ...(color !== undefined && { color: textOf(source, ['back', 'color'], color) }),
  }
}
