import type {
  EditorFacts,
  EditorField,
  EditorPiece,
} from '../../preview/protocol/editor.ts'
import type { State } from '../state/state.ts'

/** The part of the desk that has no words: the settings of the deck. */
export const SETTINGS = 'settings'

/**
 * The words that lie on the desk: those of a part that belongs to no piece, or of the piece that is looked at, or of
 * the first one. Undefined for the settings.
 */
export function partOf(
  { pieces }: Pick<EditorFacts, 'pieces'>,
  { part, piece }: Pick<State, 'part' | 'piece'>,
): EditorPiece | undefined {
  if (part === SETTINGS) return undefined
  const own = pieces.filter(({ id }) => id !== '')
  return (
    pieces.find(({ id, title }) => part !== '' && id === '' && title === part) ??
    own.find(({ id }) => id === piece) ??
    own[0] ??
    pieces[0]
  )
}

/** How to have a part on the desk; of a piece the card is looked at, too. */
export const openPart = ({
  id,
  title,
}: EditorPiece): Pick<State, 'part'> & Partial<State> =>
  id === '' ? { part: title } : { part: '', piece: id, side: '' }

/** The part so many further on, at most the first or last. */
export function steppedPart(
  { pieces }: Pick<EditorFacts, 'pieces'>,
  part: EditorPiece,
  by: number,
): EditorPiece {
  const at = pieces.indexOf(part) + by
  return pieces[Math.min(Math.max(at, 0), pieces.length - 1)] ?? part
}

/** How many of some fields are not done. */
export const toDoIn = (fields: readonly Pick<EditorField, 'state'>[]): number =>
  fields.filter(({ state }) => state !== 'done' && state !== 'source').length
