import type {
  DeskField,
  DeskPiece,
  DeskWords,
} from '../../../src/preview/protocol/desk.ts'

/** A field as the server tells it. */
export const field = (slot: string, over: Partial<DeskField> = {}): DeskField => ({
  id: slot,
  slot,
  isLong: false,
  source: 'Bron',
  value: 'Words',
  saved: 'Words',
  state: 'done',
  ...over,
})

/** A piece with fields of those slots, or, with an empty id, what belongs to none. */
export const piece = (
  id: string,
  title: string,
  ...fields: readonly DeskField[]
): DeskPiece => ({ id, title, fields })

/** Words as the page sends them. */
export const words = (over: Partial<DeskWords> = {}): DeskWords => ({
  deck: 'mine',
  language: 'de',
  field: 'title',
  value: 'Words',
  before: 'Words',
  ...over,
})
