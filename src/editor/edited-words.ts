import type { Report } from '../base/problems/problem.ts'
import { canLack, shownSlots } from '../build/shown-slots.ts'
import { withoutRepeats } from '../build/without-repeats.ts'
import type { Words } from '../input/deck/deck.ts'
import { matchPieces } from '../input/deck/match-pieces.ts'
import { readWords } from '../input/deck/read-words.ts'
import { withTableWords } from '../input/deck/with-table.ts'
import { chooseTerms, everyTerm } from '../typesetting/language/choose-terms.ts'
import { expandTerms } from '../typesetting/language/expand-terms.ts'
import { resolveDeck } from '../typesetting/language/resolve.ts'
import type { EditableDeck } from './editable-deck.ts'
import { wordsAt } from './field.ts'
import type { EditableField } from './find-field.ts'

/** Reads the contents of a file after an edit; undefined (and problems) where they are no longer valid. */
export function readEdited(
  contents: string,
  { editable, translation, file }: EditableField,
  report: Report,
): Words | undefined {
  const { language } = translation.words
  const { deck } = editable
  const words = readWords({ language, file }, contents, (problem) => {
    // Texts that are still to be written are not missing.
    if (problem.code !== 'missing-words') report(problem)
  })
  return words && withTableWords(matchPieces(words, deck, ignore), deck)
}

/** Reports problems of the words of one field, with each choice of terms: marks, placeholders, footnotes. */
export function reportProblems(
  { field, editable }: Pick<EditableField, 'field' | 'editable'>,
  words: Words,
  report: Report,
): void {
  const span = wordsAt(words, field.path)?.span
  if (!span) return
  const reportOnce = withoutRepeats((problem) => {
    const at = problem.span
    if (at?.file === span.file && at.start >= span.start && at.start <= span.end)
      report(problem)
  })
  const deck = deckWithPieceOf(field.path, editable)
  const defaults = chooseTerms(deck, words, [], ignore)
  for (const terms of everyTerm(words.terms, defaults))
    resolveDeck(deck, expandTerms(words, terms, reportOnce), reportOnce, {
      shownBy: shownSlots(editable.template),
      canLack: (slot, piece) => canLack(slot, piece, editable.template),
      icons: editable.icons,
    })
}

/** The deck with only the piece of a path, so that problems of other pieces are not reported. */
const deckWithPieceOf = (
  [group, id]: readonly string[],
  { deck }: EditableDeck,
): EditableDeck['deck'] =>
  group === 'pieces'
    ? { ...deck, pieces: deck.pieces.filter((piece) => piece.id === id) }
    : deck

const ignore = (): void => undefined
