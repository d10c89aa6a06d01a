import { openTranslation } from '../build/translated-deck.ts'
import type { Slots } from '../input/deck/deck.ts'
import type { EditorFacts, EditorField } from '../preview/protocol/editor.ts'
import type { Translation } from '../translation/translation.ts'
import type { EditableDeck } from './editable-deck.ts'
import { fieldStatuses } from './field-status.ts'
import { fieldGroups } from './fields.ts'

/** How far a translation is. */
type Progress = EditorFacts['progress']

/** How many of some fields have nothing left to do. */
export function progressOf(fields: readonly Pick<EditorField, 'state'>[]): Progress {
  const done = fields.filter(({ state }) => state === 'done' || state === 'source')
  return { done: done.length, all: fields.length }
}

/** How far each language of a deck is; one that cannot be read is left out. */
export async function languageProgress(
  editable: EditableDeck,
): Promise<EditorFacts['languages']> {
  const { source, languages } = editable
  const all = await Promise.all(
    [source.language, ...languages].map(async (tag) => {
      const translation = await openTranslation(editable, tag, () => undefined)
      return translation ? [{ tag, ...cachedProgress(translation, editable) }] : []
    }),
  )
  return all.flat()
}

/** What a progress was worked out from: it is the same as long as no file was read anew. */
interface CachedProgress {
  readonly from: readonly object[]
  readonly progress: Progress
}

/** By the words of the whole deck, which are one object until their file changes. */
const known = new WeakMap<Slots, CachedProgress>()

function cachedProgress(translation: Translation, editable: EditableDeck): Progress {
  const { deck, source, lock, template } = editable
  const from = [deck, source.deck, lock, ...template.kinds.values()]
  const before = known.get(translation.words.deck)
  if (before && sameAs(before.from, from)) return before.progress
  const groups = fieldGroups(editable, translation.words)
  const fields = groups.flatMap((group) => group.fields)
  const progress = progressOf(fieldStatuses(fields, translation))
  known.set(translation.words.deck, { from, progress })
  return progress
}

const sameAs = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])
