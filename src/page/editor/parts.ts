import type {
  EditorFacts,
  EditorField,
  EditorPiece,
} from '../../preview/protocol/editor.ts'
import type { State } from '../state/state.ts'

/** The name of the part without fields: the settings of the deck. */
export const SETTINGS = 'settings'

/**
 * The selected part: one that belongs to no piece, the selected piece, or the first piece. Undefined for the settings.
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

/** The state that selects a part; of a piece, the card is selected too. */
export const openPart = ({
  id,
  title,
}: EditorPiece): Pick<State, 'part'> & Partial<State> =>
  id === '' ? { part: title } : { part: '', piece: id, side: '' }

/** The part a number of steps further on, at most the first or last. */
export function steppedPart(
  { pieces }: Pick<EditorFacts, 'pieces'>,
  part: EditorPiece,
  by: number,
): EditorPiece {
  const at = pieces.indexOf(part) + by
  return pieces[Math.min(Math.max(at, 0), pieces.length - 1)] ?? part
}

/** How many fields are not done. */
export const toDoIn = (fields: readonly Pick<EditorField, 'state'>[]): number =>
  fields.filter(({ state }) => state !== 'done' && state !== 'source').length
