import type {
  EditorField,
  EditorPiece,
  FieldWords,
} from '../../../src/preview/protocol/editor.ts'

/** A field as the server tells it. */
export const field = (slot: string, over: Partial<EditorField> = {}): EditorField => ({
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
  ...fields: readonly EditorField[]
): EditorPiece => ({ id, title, fields })

/** Words as the page sends them. */
export const words = (over: Partial<FieldWords> = {}): FieldWords => ({
  deck: 'mine',
  language: 'de',
  field: 'title',
  value: 'Words',
  before: 'Words',
  ...over,
})
