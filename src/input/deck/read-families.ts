import * as v from 'valibot'

import { text } from '../yaml/schemas.ts'
import { keysAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { MAIN_PICTURE } from './deck.ts'
import type { Family } from './deck.ts'
import { textOf, textsOf } from './named-text.ts'
import { id } from './piece-name.ts'

/** Picture files by the names that templates use for them. */
export const picturesSchema = v.record(id, text())

/** `families:` of deck.yaml. */
export const familiesSchema = v.record(
  id,
  v.strictObject({
    accent: v.optional(text()),
    icon: v.optional(text()),
    picture: v.optional(text()),
    pictures: v.optional(picturesSchema),
  }),
)

/** The families of a deck that fits the schema, in the order of the file. */
export const readFamilies = (
  source: SourceValue,
  families: v.InferOutput<typeof familiesSchema> = {},
): readonly Family[] =>
  keysAt(source, ['families']).flatMap((name) => {
    const family = families[name]
    if (!family) return []
    const path = ['families', name]
    const { accent, icon, picture } = family
    const named = (key: string, value: string | undefined, as: string) =>
      value === undefined ? [] : ([[as, textOf(source, [...path, key], value)]] as const)
    return [
      {
        id: name,
        ...(accent !== undefined && {
          accent: textOf(source, [...path, 'accent'], accent),
        }),
        pictures: new Map([
          ...textsOf(source, [...path, 'pictures'], family.pictures),
          ...named('picture', picture, MAIN_PICTURE),
          ...named('icon', icon, 'icon'),
        ]),
      },
    ]
  })
