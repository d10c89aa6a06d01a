import * as v from 'valibot'

import { plain } from '../problems/plain.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { decode, keySpanAt, textAt } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { oneOf, text } from '../source/schemas.ts'
import type { SourceValue } from '../source/value.ts'
import type { Deck, Slots, Text, Words } from './deck.ts'

/** The most characters that one slot may hold: several times what fits on any leaflet. */
const LONGEST = 20_000

const words = v.pipe(
  text({ empty: true }),
  v.maxLength(LONGEST, `is longer than ${LONGEST} characters`),
)
const slots = v.record(v.string(), words)

const wordsSchema = v.strictObject({
  review: v.optional(oneOf(['draft', 'approved'])),
  deck: v.optional(slots),
  pieces: v.record(v.string(), slots),
  notes: v.optional(slots),
})

/** Reads `<language>.yaml` of a deck; undefined (and problems) where it cannot be used. */
export function readWords(
  { language, file, deck }: { language: string; file: string; deck: Deck },
  contents: string,
  report: Report,
): Words | undefined {
  const source = readSource(file, contents, report)
  const data = source && decode(wordsSchema, source, report)
  if (!source || !data) return undefined
  const ids = deck.pieces.map((piece) => piece.id)
  for (const id of Object.keys(data.pieces)) {
    if (ids.includes(id)) continue
    const hint = didYouMean(id, ids)
    report({
      code: 'unknown-piece',
      severity: 'error',
      message: `deck.yaml has no piece “${plain(id)}”.`,
      ...(hint !== undefined && { hint }),
      span: keySpanAt(source, ['pieces', id]),
    })
  }
  return {
    language,
    file,
    review: data.review ?? 'draft',
    deck: slotsAt(source, ['deck'], data.deck),
    pieces: new Map(
      Object.entries(data.pieces).map(([id, piece]) => [
        id,
        slotsAt(source, ['pieces', id], piece),
      ]),
    ),
    notes: slotsAt(source, ['notes'], data.notes),
  }
}

function slotsAt(
  source: SourceValue,
  path: readonly string[],
  data: Readonly<Record<string, string>> | undefined,
): Slots {
  const entries = Object.keys(data ?? {}).map((slot): [string, Text | undefined] => [
    slot,
    textAt(source, [...path, slot]),
  ])
  return new Map(
    entries.filter((entry): entry is [string, Text] => entry[1] !== undefined),
  )
}
