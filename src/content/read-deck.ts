import * as v from 'valibot'

import type { Report } from '../problems/problem.ts'
import { decode, keySpanAt, spanAt, textAt } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { count, listOf, text } from '../source/schemas.ts'
import type { SourceValue } from '../source/value.ts'
import type { Deck, Piece, Text } from './deck.ts'

const NAME = /^[a-z0-9][a-z0-9-]{0,79}$/

/** Names become parts of file names, so they are kept to what every system accepts. */
const name = v.pipe(
  text(),
  v.regex(NAME, 'may hold small letters, digits and hyphens only (a–z, 0–9, -)'),
)

const pieceSchema = v.strictObject({
  kind: text(),
  accent: v.optional(text()),
  picture: v.optional(text()),
  quantity: v.optional(count({ min: 1, max: 999 })),
  folds: v.optional(listOf(text())),
})

const deckSchema = v.strictObject({
  source: text(),
  template: text(),
  format: v.optional(text()),
  formats: v.optional(listOf(text())),
  pieces: v.record(name, pieceSchema),
})

/** The most pieces a deck may have; each is laid out for every language and format. */
const MOST_PIECES = 2000

/** Reads `deck.yaml`; undefined (and problems) where it cannot be used. */
export function readDeck(
  { name: deckName, folder, file }: { name: string; folder: string; file: string },
  contents: string,
  report: Report,
): Deck | undefined {
  const source = readSource(file, contents, report)
  const deck = source && decode(deckSchema, source, report)
  if (!source || !deck) return undefined
  const ids = Object.keys(deck.pieces)
  if (ids.length === 0 || ids.length > MOST_PIECES) {
    report({
      code: 'wrong-value',
      severity: 'error',
      message: `A deck has from 1 to ${MOST_PIECES} pieces, not ${ids.length}.`,
      span: spanAt(source, ['pieces']),
    })
    return undefined
  }
  const at = (path: readonly (string | number)[], value: string): Text =>
    textAt(source, path) ?? { value, raw: value, span: spanAt(source, path) }
  const formats = (deck.formats ?? []).map((format, index) =>
    at(formatPath(source, index), format),
  )
  const format = at(['format'], deck.format ?? formats[0]?.value ?? 'a6')
  return {
    name: deckName,
    folder,
    source: deck.source,
    template: at(['template'], deck.template),
    format,
    formats: formats.length > 0 ? formats : [format],
    pieces: ids.map((id) => readPiece(id, source, deck.pieces[id], at)),
  }
}

/** `formats: a6` is a list of one. */
const formatPath = (source: SourceValue, index: number): readonly (string | number)[] =>
  textAt(source, ['formats']) ? ['formats'] : ['formats', index]

function readPiece(
  id: string,
  source: SourceValue,
  piece: v.InferOutput<typeof pieceSchema> | undefined,
  at: (path: readonly (string | number)[], value: string) => Text,
): Piece {
  const path = ['pieces', id]
  const optional = (
    key: 'accent' | 'picture',
  ): { [key in 'accent' | 'picture']?: Text } =>
    piece?.[key] === undefined ? {} : { [key]: at([...path, key], piece[key]) }
  const single = textAt(source, [...path, 'folds'])
  return {
    id,
    span: keySpanAt(source, path),
    kind: at([...path, 'kind'], piece?.kind ?? ''),
    ...optional('accent'),
    ...optional('picture'),
    quantity: piece?.quantity ?? 1,
    folds: (piece?.folds ?? []).map((fold, index) =>
      at(single ? [...path, 'folds'] : [...path, 'folds', index], fold),
    ),
  }
}
