import * as v from 'valibot'

import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { count, flag, listOf, text } from '../yaml/schemas.ts'
import { keySpanAt, keysAt, spanAt, textAt } from '../yaml/value-path.ts'
import type { ValuePath } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { Deck, Piece, Text } from './deck.ts'
import { isLanguageTag } from './language-tag.ts'

/** Ids become parts of file names, so they are limited to what every system accepts. */
const id = v.pipe(
  text(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,79}$/,
    'may hold small letters (a–z), digits and hyphens only, and begins with a letter or digit',
  ),
)

const language = v.pipe(
  text(),
  v.check(isLanguageTag, 'must be a language tag, such as nl, en or pt-BR'),
)

const pieceSchema = v.strictObject({
  kind: text(),
  accent: v.optional(text()),
  picture: v.optional(text()),
  mirror: v.optional(flag()),
  quantity: v.optional(count({ min: 1, max: 999 })),
  folds: v.optional(listOf(text())),
})

/** The most pieces a deck may have; each is laid out for every language and format. */
const MOST_PIECES = 10_000

const deckSchema = v.strictObject({
  source: language,
  template: text(),
  format: v.optional(text()),
  formats: v.optional(listOf(text())),
  logo: v.optional(text({ empty: true })),
  terms: v.optional(v.record(v.string(), text())),
  keep: v.optional(listOf(text())),
  pieces: v.pipe(
    v.record(id, pieceSchema),
    v.minEntries(1, 'must name one piece or more'),
    v.maxEntries(
      MOST_PIECES,
      `must name no more than ${MOST_PIECES.toLocaleString('en')} pieces`,
    ),
  ),
})

/**
 * Whether a wrong value may be replaced by its default to check the rest of the deck. An accent may not: without one
 * there would be further problems.
 */
const isIndependent = ([key, , inner]: ValuePath): boolean =>
  key === 'keep' || (key === 'pieces' && (inner === 'quantity' || inner === 'mirror'))

/** The format of a deck that names none. */
const DEFAULT_FORMAT = 'a6'

/** Reads `deck.yaml`; undefined, with problems, if it cannot be used. */
export function readDeck(
  { name, folder, file }: { name: string; folder: string; file: string },
  contents: string,
  report: Report,
): Deck | undefined {
  const source = readSource(file, contents, report)
  const deck = source && decode(deckSchema, source, report, { mayOmit: isIndependent })
  if (!source || !deck) return undefined
  const named = (deck.formats ?? []).map((format, index) =>
    textOf(source, ['formats', index], format),
  )
  const usual = deck.format ?? deck.formats?.[0] ?? DEFAULT_FORMAT
  const format = textOf(source, ['format'], usual)
  return {
    name,
    folder,
    source: deck.source,
    sourceSpan: spanAt(source, ['source']),
    template: textOf(source, ['template'], deck.template),
    format,
    formats: named.some(({ value }) => value === format.value)
      ? named
      : [format, ...named],
    ...(deck.logo !== undefined &&
      deck.logo !== '' && { logo: textOf(source, ['logo'], deck.logo) }),
    // In the order of the file: an object puts names such as “10” before the others.
    pieces: keysAt(source, ['pieces']).flatMap((key) => {
      const piece = deck.pieces[key]
      return piece ? [readPiece(key, piece, source)] : []
    }),
    terms: new Map(
      Object.entries(deck.terms ?? {}).map((entry) => [
        entry[0],
        textOf(source, ['terms', entry[0]], entry[1]),
      ]),
    ),
    keep: new Set(deck.keep),
  }
}

function readPiece(
  key: string,
  { kind, accent, picture, mirror, quantity, folds }: v.InferOutput<typeof pieceSchema>,
  source: SourceValue,
): Piece {
  const path = ['pieces', key]
  return {
    id: key,
    span: keySpanAt(source, path),
    kind: textOf(source, [...path, 'kind'], kind),
    ...(accent !== undefined && { accent: textOf(source, [...path, 'accent'], accent) }),
    ...(picture !== undefined && {
      picture: textOf(source, [...path, 'picture'], picture),
    }),
    mirror: mirror ?? false,
    quantity: quantity ?? 1,
    folds: (folds ?? []).map((fold, index) =>
      textOf(source, [...path, 'folds', index], fold),
    ),
  }
}

/** A value with its span; a value that the file leaves out has the span of what it is missing from. */
function textOf(
  source: SourceValue,
  path: readonly (string | number)[],
  value: string,
): Text {
  const { raw, span } = textAt(source, path) ?? { raw: value, span: spanAt(source, path) }
  return { value, raw, span }
}
