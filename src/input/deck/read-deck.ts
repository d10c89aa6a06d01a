import * as v from 'valibot'

import { grouped } from '../../base/problems/display.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { listOf, text } from '../yaml/schemas.ts'
import { keysAt, spanAt } from '../yaml/value-path.ts'
import type { ValuePath } from '../yaml/value-path.ts'
import type { Deck } from './deck.ts'
import { isLanguageTag } from './language-tag.ts'
import { textOf } from './named-text.ts'
import { id } from './piece-name.ts'
import { backSchema, readBack } from './read-back.ts'
import { familiesSchema, readFamilies } from './read-families.ts'
import { readFrom } from './read-from.ts'
import { pieceSchema, readPiece } from './read-piece.ts'

const language = v.pipe(
  text(),
  v.check(isLanguageTag, 'must be a language tag, such as nl, en or pt-BR'),
)

/** The most pieces a deck may have; each is laid out for every language and format. */
export const MOST_PIECES = 10_000

/** `deck.yaml` without a table; with one, there may be no pieces beside it. */
export const deckSchema = (leastPieces: 0 | 1) =>
  v.strictObject({
    source: language,
    template: text(),
    format: v.optional(text()),
    formats: v.optional(listOf(text())),
    logo: v.optional(text({ empty: true })),
    terms: v.optional(v.record(v.string(), text())),
    keep: v.optional(listOf(text())),
    back: v.optional(backSchema),
    families: v.optional(familiesSchema),
    pieces: v.pipe(
      v.record(id, pieceSchema),
      v.minEntries(leastPieces, 'must name one piece or more'),
      v.maxEntries(MOST_PIECES, `must name no more than ${grouped(MOST_PIECES)} pieces`),
    ),
  })

/**
 * Whether a wrong value may be replaced by its default to check the rest of the deck. An accent may not: without one
 * there would be further problems.
 */
const isIndependent = ([key, , inner]: ValuePath): boolean =>
  key === 'keep' ||
  (key === 'pieces' &&
    ['quantity', 'mirror', 'focus', 'fit', 'size'].includes(String(inner)))

/** The format of a deck that names none. */
const DEFAULT_FORMAT = 'a6'

/** Reads `deck.yaml`; undefined, with problems, if it cannot be used. */
export function readDeck(
  { name, folder, file }: { name: string; folder: string; file: string },
  contents: string,
  report: Report,
): Deck | undefined {
  const whole = readSource(file, contents, report)
  const from = whole && readFrom(whole, report)
  const source = from?.rest ?? whole
  const deck =
    source && decode(deckSchema(from ? 0 : 1), source, report, { mayOmit: isIndependent })
  if (!source || !deck || (from && !from.table)) return undefined
  const named = (deck.formats ?? []).map((format, index) =>
    textOf(source, ['formats', index], format),
  )
  const usual = deck.format ?? deck.formats?.[0] ?? DEFAULT_FORMAT
  const format = textOf(source, ['format'], usual)
  const families = readFamilies(source, deck.families)
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
    ...(deck.logo === '' && { withoutLogo: true }),
    ...(deck.logo !== undefined &&
      deck.logo !== '' && { logo: textOf(source, ['logo'], deck.logo) }),
    ...(deck.back !== undefined && { back: readBack(source, deck.back) }),
    families,
    // In the order of the file: an object puts names such as “10” before the others.
    pieces: keysAt(source, ['pieces']).flatMap((key) => {
      const piece = deck.pieces[key]
      const context = { source, families, hasBack: deck.back !== undefined, report }
      return piece ? [readPiece(key, piece, context)] : []
    }),
    ...(from?.table && { table: from.table }),
    tableWords: new Map(),
    terms: new Map(
      Object.entries(deck.terms ?? {}).map((entry) => [
        entry[0],
        textOf(source, ['terms', entry[0]], entry[1]),
      ]),
    ),
    keep: new Set(deck.keep),
  }
}
