import * as v from 'valibot'

import { deckSchema } from '../deck/read-deck.ts'
import { tableSchema } from '../deck/read-from.ts'
import { organisationSchema } from '../deck/read-organisation.ts'
import { pieceSchema } from '../deck/read-piece.ts'
import { wordsSchema } from '../deck/read-words.ts'
import { foldsSchema } from '../format/folds.ts'
import { formatsSchema } from '../format/formats.ts'
import { sheetsSchema } from '../format/papers.ts'
import { cardFile, leafletFile, partSchema } from '../template/layouts.ts'
import { overrideSchema } from '../template/override.ts'
import { paletteSchema } from '../template/palette.ts'
import { extendingThemeSchema, themeSchema } from '../template/theme.ts'
import { text } from '../yaml/schemas.ts'

/** `deck.yaml`, whose pieces may come from a table, at least some of them. */
const deckFile = v.strictObject({
  ...deckSchema(0).entries,
  pieces: v.objectWithRest(
    { from: v.optional(v.union([text(), tableSchema])) },
    v.strictObject({ ...pieceSchema.entries, override: v.optional(overrideSchema) }),
  ),
})

/** The schema of each kind of YAML file that people write, by the name of the JSON Schema made of it (`bin/schemas.js`). */
export const FILE_SCHEMAS = {
  deck: deckFile,
  words: wordsSchema,
  theme: v.union([themeSchema, extendingThemeSchema]),
  colors: paletteSchema,
  organisation: organisationSchema,
  layout: v.union([cardFile, leafletFile]),
  part: partSchema,
  formats: formatsSchema,
  folds: foldsSchema,
  sheets: sheetsSchema,
} as const satisfies Readonly<Record<string, v.GenericSchema>>
