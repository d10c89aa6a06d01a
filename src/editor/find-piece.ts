import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import type { Piece } from '../input/deck/deck.ts'
import type { EditableDeck } from './editable-deck.ts'

/** A piece of `deck.yaml` by its id; undefined, with a problem, if there is none, or if it comes from a table. */
export function pieceInFile(
  id: string,
  { deck }: EditableDeck,
  report: Report,
): Piece | undefined {
  const piece = deck.pieces.find((one) => one.id === id)
  if (!piece) {
    const known = deck.pieces.map((one) => one.id)
    report(unknownPiece(id, known))
  } else if (piece.span.file !== deck.sourceSpan.file) {
    report(inTable(deck.table?.file.value ?? ''))
    return undefined
  }
  return piece
}

const inTable = (table: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `This card stands in ${excerpt(table)}, so it is changed there.`,
  hint: 'Open the table in a spreadsheet program, and save it: the cards follow.',
})

const unknownPiece = (id: string, known: readonly string[]): Problem => ({
  code: 'unknown-piece',
  severity: 'error',
  message: `The deck has no piece “${excerpt(id)}”.`,
  hint: didYouMean(id, known),
})
