import type {
  EditorFacts,
  EditorField,
  EditorPiece,
} from '../../preview/protocol/editor.ts'
import type { State } from '../state/state.ts'

/** The id of the button of the selected part. */
export const CURRENT_PART = 'current-part'

/** The parts without fields: the colours, the organisation, and what else is set for a deck. */
export const SETTING_PARTS = ['colours', 'organisation', 'settings'] as const
export type SettingPart = (typeof SETTING_PARTS)[number]

/** The selected part with settings; undefined where one with fields is selected. */
export const settingPartOf = ({ part }: Pick<State, 'part'>): SettingPart | undefined =>
  SETTING_PARTS.find((name) => name === part)

/**
 * The selected part: one that belongs to no piece, the selected piece, or the first piece. Undefined for settings.
 */
export function partOf(
  { pieces }: Pick<EditorFacts, 'pieces'>,
  { part, piece }: Pick<State, 'part' | 'piece'>,
): EditorPiece | undefined {
  if (settingPartOf({ part })) return undefined
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
  fields.filter(({ state }) => !DONE.includes(state)).length

const DONE: readonly EditorField['state'][] = ['done', 'source', 'optional']
