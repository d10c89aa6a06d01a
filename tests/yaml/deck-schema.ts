import * as v from 'valibot'

import { number, count, listOf, oneOf, text } from '../../src/input/yaml/schemas.ts'

const name = v.pipe(text(), v.regex(/^[a-z0-9-]+$/, 'may hold small letters only'))
/** A colour for both worlds. */
export const color = v.strictObject({ cmyk: v.array(number()), srgb: text() })
/** A card or a leaflet. */
export const piece = v.strictObject({
  kind: oneOf(['card', 'leaflet']),
  title: v.optional(text()),
  quantity: v.optional(count({ min: 1, max: 999 })),
  folds: v.optional(listOf(text())),
  accent: v.optional(v.union([text(), color])),
})
/** A small deck. */
export const deck = v.strictObject({ source: text(), pieces: v.record(name, piece) })
