import type { EditorFacts, FieldWords } from '../../preview/protocol/editor.ts'
import { isUnsaved } from './draft.ts'
import type { Drafts } from './drafts.ts'

/** The words of a desk. */
interface SeenWords {
  readonly deck: string
  readonly desk: Pick<EditorFacts, 'language' | 'pieces'>
}

/**
 * All words that are not in their files: the drafts, and those of the desk that were written before this page was
 * opened.
 */
export function unsavedIn(
  seen: SeenWords | undefined,
  drafts: Pick<Drafts, 'of' | 'unsaved'>,
): readonly FieldWords[] {
  const fields = seen?.desk.pieces.flatMap((part) => part.fields) ?? []
  const found = fields.flatMap(({ id, value, saved }) => {
    const place = {
      deck: seen?.deck ?? '',
      language: seen?.desk.language ?? '',
      field: id,
    }
    const words = { ...place, value, before: saved }
    return isUnsaved(words) && !drafts.of(place) ? [words] : []
  })
  return [...drafts.unsaved(), ...found]
}
