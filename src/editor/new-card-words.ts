import { TO_WRITE } from '../base/text/to-write.ts'
import type { Piece } from '../input/deck/deck.ts'
import { layoutFor } from '../input/project/templates.ts'
import { neededPictures } from '../input/template/needs-picture.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { ALTERNATIVE, isAlternative } from '../typesetting/language/alternative.ts'
import type { EditableDeck } from './editable-deck.ts'

/** The words of a new card, and the slots of its model that it does not take over. */
export interface NewCardWords {
  readonly edits: readonly TextEdit[]
  readonly dropped: readonly string[]
}

/**
 * The words of a card that is added after another one: its title, and in each other slot a sign that words are to be
 * written. It has no picture, unless its layout needs one.
 */
export function newCardWords(
  piece: Piece,
  { id, title }: { readonly id: string; readonly title: string },
  { source, template }: EditableDeck,
): NewCardWords {
  const slots = [...(source.pieces.get(piece.id) ?? [])]
  const layout = layoutFor(piece, template)
  const needsPicture = layout !== undefined && neededPictures(layout).has('piece')
  const edits = slots
    .filter(([slot]) => !isAlternative(slot))
    .map(([slot, { value }]) => ({
      path: ['pieces', id, slot],
      value: slot === 'title' ? title : placeholder(value),
    }))
  const dropped = slots
    .map(([slot]) => slot)
    .filter((slot) => isAlternative(slot) && !needsPicture)
  return {
    edits,
    dropped: needsPicture ? dropped : [...new Set([...dropped, ALTERNATIVE])],
  }
}

/** A text to be written, like another one: a list where that begins as one. */
const placeholder = (value: string): string =>
  `${/^\s*[-*] /.test(value) ? `- ${TO_WRITE}` : TO_WRITE}${value.endsWith('\n') ? '\n' : ''}`
