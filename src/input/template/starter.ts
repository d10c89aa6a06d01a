import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { listOf, text } from '../yaml/schemas.ts'

const starterSchema = v.strictObject({
  format: v.optional(text(), 'a6'),
  families: v.optional(
    v.record(
      v.string(),
      v.strictObject({ accent: text(), name: v.record(v.string(), text()) }),
    ),
    {},
  ),
  cards: v.pipe(
    listOf(
      v.strictObject({
        kind: text(),
        accent: v.optional(text()),
        family: v.optional(text()),
        facts: v.optional(v.record(v.string(), text())),
        picture: v.optional(text()),
      }),
    ),
    v.minLength(1, 'must hold one card or more'),
  ),
  words: v.pipe(
    v.record(v.string(), v.pipe(listOf(v.record(v.string(), text())), v.minLength(1))),
    v.minEntries(1, 'must hold the words of one language or more'),
  ),
})

/**
 * What a new deck of a template begins with: a format, families with their names by language, cards, taken in turn, with
 * pictures by their path in the project or the package, and for some languages the words of these cards by slot.
 */
export type Starter = v.InferOutput<typeof starterSchema>

/** The name of the file in the folder of a template. */
export const STARTER_FILE = 'starter.yaml'

/** Reads the starter of a template; undefined, with problems, if it cannot be used. */
export function readStarter(
  file: string,
  contents: string,
  report: Report,
): Starter | undefined {
  const source = readSource(file, contents, report)
  return source && decode(starterSchema, source, report)
}
