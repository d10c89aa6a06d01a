import * as v from 'valibot'

import { grouped } from '../../base/problems/display.ts'
import type { Report } from '../../base/problems/problem.ts'
import { decode } from '../yaml/decode.ts'
import type { SourceMap } from '../yaml/value.ts'
import type { Deck, Piece, Slots, TableSource, Words } from './deck.ts'
import { id } from './piece-name.ts'
import { MOST_PIECES } from './read-deck.ts'
import { pieceSchema, readPiece } from './read-piece.ts'
import { inCells, tablePieces } from './table-pieces.ts'
import type { Table } from './table.ts'

const schema = v.strictObject({ pieces: v.record(id, pieceSchema) })

/** A deck with the pieces and words of its table; undefined, with problems, if some of them cannot be used. */
export function withTable(
  deck: Deck,
  source: TableSource,
  table: Table,
  report: Report,
): Deck | undefined {
  const found = tablePieces(table, source, report)
  const { span } = found.pieces
  const root: SourceMap = {
    kind: 'map',
    entries: new Map([['pieces', { key: span, value: found.pieces }]]),
    span,
  }
  const reportHere = inCells(table, report)
  const data = decode(schema, root, reportHere)
  if (!data) return undefined
  const context = {
    source: root,
    families: deck.families,
    hasBack: deck.back !== undefined,
    report: reportHere,
  }
  const ids = new Set(deck.pieces.map((piece) => piece.id))
  const rows = [...found.pieces.entries.keys()].flatMap((name): readonly Piece[] => {
    const piece = data.pieces[name]
    return piece && !ids.has(name) ? [readPiece(name, piece, context)] : []
  })
  const pieces = deck.pieces.toSpliced(source.at, 0, ...rows)
  if (pieces.length > MOST_PIECES) {
    report({
      code: 'wrong-value',
      severity: 'error',
      message: `A deck has no more than ${grouped(MOST_PIECES)} pieces, and this table makes it ${grouped(pieces.length)}.`,
      span: source.file.span,
    })
    return undefined
  }
  return { ...deck, pieces, tableWords: found.words }
}

const NONE: Slots = new Map()

/** Words together with those of the deck's table, which give way to those of the file. */
export function withTableWords(words: Words, { tableWords, pieces }: Deck): Words {
  const ofTable = tableWords.get(words.language)
  if (!ofTable) return words
  const spans = new Map(pieces.map((piece) => [piece.id, piece.span]))
  const ids = new Set([...ofTable.keys(), ...words.pieces.keys()])
  return {
    ...words,
    pieces: new Map(
      Array.from(ids, (name) => [
        name,
        new Map([...(ofTable.get(name) ?? NONE), ...(words.pieces.get(name) ?? NONE)]),
      ]),
    ),
    pieceSpans: new Map([
      ...[...ofTable.keys()].flatMap((name) => {
        const span = spans.get(name)
        return span ? [[name, span] as const] : []
      }),
      ...words.pieceSpans,
    ]),
  }
}

/** The words of a language that only the table of a deck has. */
export const onlyTableWords = (language: string, deck: Deck): Words =>
  withTableWords(
    {
      language,
      file: deck.table?.file.value ?? '',
      review: 'approved',
      deck: NONE,
      pieces: new Map(),
      families: new Map(),
      variants: new Map(),
      pieceSpans: new Map(),
      variantSpans: new Map(),
      notes: NONE,
      terms: new Map(),
      hyphenation: [],
    },
    deck,
  )
