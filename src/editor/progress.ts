import { openTranslation } from '../build/translated-deck.ts'
import type { Slots } from '../input/deck/deck.ts'
import type { EditorFacts, EditorField } from '../preview/protocol/editor.ts'
import { countApproved } from '../translation/approvals.ts'
import type { Translation } from '../translation/translation.ts'
import type { EditableDeck } from './editable-deck.ts'
import { fieldStatuses } from './field-status.ts'
import { fieldGroups } from './fields.ts'

/** The progress of a translation. */
type Progress = EditorFacts['progress']

/** How many fields are done, of those that need words. */
export function progressOf(all: readonly Pick<EditorField, 'state'>[]): Progress {
  const fields = all.filter(({ state }) => state !== 'optional')
  const done = fields.filter(({ state }) => state === 'done' || state === 'source')
  return { done: done.length, all: fields.length }
}

/** The progress of each language of a deck, without those that cannot be read. */
export async function languageProgress(
  editable: EditableDeck,
): Promise<EditorFacts['languages']> {
  const { source, languages } = editable
  const all = await Promise.all(
    [source.language, ...languages].map(async (tag) => {
      const translation = await openTranslation(editable, tag, () => undefined)
      if (!translation) return []
      const { approved, texts } = countApproved(translation)
      const approvable = tag === source.language ? 0 : texts
      const progress = cachedProgress(translation, editable)
      return [{ tag, ...progress, approved, approvable }]
    }),
  )
  return all.flat()
}

/** A progress and what it was computed from, which stays the same objects until a file is read again. */
interface CachedProgress {
  readonly from: readonly object[]
  readonly progress: Progress
}

/** The key is the words of the whole deck, which stay one object until their file changes. */
const progressByWords = new WeakMap<Slots, CachedProgress>()

function cachedProgress(translation: Translation, editable: EditableDeck): Progress {
  const { deck, source, lock, template } = editable
  const from = [deck, source.deck, lock, ...template.kinds.values()]
  const before = progressByWords.get(translation.words.deck)
  if (before && sameAs(before.from, from)) return before.progress
  const groups = fieldGroups(editable, translation.words)
  const fields = groups.flatMap((group) => group.fields)
  const progress = progressOf(fieldStatuses(fields, translation))
  progressByWords.set(translation.words.deck, { from, progress })
  return progress
}

const sameAs = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])
