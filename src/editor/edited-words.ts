import type { Report } from '../base/problems/problem.ts'
import { shownSlots } from '../build/shown-slots.ts'
import { withoutRepeats } from '../build/without-repeats.ts'
import type { Words } from '../input/deck/deck.ts'
import { matchPieces } from '../input/deck/match-pieces.ts'
import { readWords } from '../input/deck/read-words.ts'
import { chooseTerms, everyTerm } from '../typesetting/language/choose-terms.ts'
import { expandTerms } from '../typesetting/language/expand-terms.ts'
import { resolveDeck } from '../typesetting/language/resolve.ts'
import type { EditableDeck } from './editable-deck.ts'
import { wordsAt } from './field.ts'
import type { EditableField } from './find-field.ts'

/** The words of a file as it is after an edit; undefined (and problems) where it could no longer be read. */
export function readEdited(
  contents: string,
  { editable, translation, file }: EditableField,
  report: Report,
): Words | undefined {
  const { language } = translation.words
  const words = readWords({ language, file }, contents, (problem) => {
    // A text that is to be written is none.
    if (problem.code !== 'missing-words') report(problem)
  })
  return words && matchPieces(words, editable.deck, ignore)
}

/** Reports what is wrong with the words of one field, for each term: marks, placeholders, footnotes. */
export function reportProblems(
  { field, editable }: Pick<EditableField, 'field' | 'editable'>,
  words: Words,
  report: Report,
): void {
  const span = wordsAt(words, field.path)?.span
  if (!span) return
  const tell = withoutRepeats((problem) => {
    const at = problem.span
    if (at?.file === span.file && at.start >= span.start && at.start <= span.end)
      report(problem)
  })
  const deck = deckWith(field.path, editable)
  const usual = chooseTerms(deck, words, [], ignore)
  for (const terms of everyTerm(words.terms, usual))
    resolveDeck(
      deck,
      expandTerms(words, terms, tell),
      tell,
      shownSlots(editable.template),
    )
}

/** The deck with only the piece of a path, so that problems of other pieces are not reported. */
const deckWith = (
  [group, id]: readonly string[],
  { deck }: EditableDeck,
): EditableDeck['deck'] =>
  group === 'pieces'
    ? { ...deck, pieces: deck.pieces.filter((piece) => piece.id === id) }
    : deck

const ignore = (): void => undefined
