import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { useKeys } from '../keys/use-keys.ts'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'
import { EditorTools } from './editor-tools.tsx'
import { FieldList } from './field-list.tsx'
import { LiveCards } from './live-cards.tsx'
import { PartList } from './part-list.tsx'
import { openPart, partOf, steppedPart } from './parts.ts'
import { DeckSettings } from './settings/deck-settings.tsx'
import type { NewLanguageState } from './settings/new-language.tsx'
import { useChangesOf } from './use-drafts.ts'
import { useEditor } from './use-editor.ts'
import type { LoadedEditor } from './use-editor.ts'

/** The trainer's desk: the words of the deck to be written, beside the cards that show them. */
export function EditorView(): JSX.Element {
  const { words, project, drafts } = useWorkspace()
  const answer = useEditor()
  useChangesOf(drafts)
  const [begun, setBegun] = useState('')
  const seen = answer.value
  return (
    <>
      <ViewTools>
        <EditorTools seen={seen} />
      </ViewTools>
      {seen ? (
        <EditorColumns seen={seen} begun={begun} onBegin={setBegun} />
      ) : (
        <p class="nothing" role="status">
          {!project.editable
            ? words.desk.closed
            : answer.isWaiting
              ? words.opening
              : words.desk.unreadable}
        </p>
      )}
    </>
  )
}

/** What lies on the desk: parts to choose from, the words of one or the settings, and its cards. */
function EditorColumns({
  seen,
  begun,
  onBegin,
}: { readonly seen: LoadedEditor } & NewLanguageState): JSX.Element {
  const { state } = useWorkspace()
  const [slot, setSlot] = useState('')
  const part = partOf(seen.desk, state)
  usePartKeys(seen)
  useEffect(() => {
    if (part) onBegin('')
  }, [part])
  return (
    <div class="desk">
      <div class="desk-columns">
        <PartList seen={seen} current={part} />
        <div
          class="desk-words"
          onFocusIn={({ target }) => setSlot(slotOf(target))}
          onFocusOut={() => setSlot('')}
        >
          {part ? (
            <FieldList
              key={`${seen.deck} ${seen.desk.language} ${part.id || part.title}`}
              seen={seen}
              part={part}
            />
          ) : (
            <DeckSettings {...{ seen, begun, onBegin }} />
          )}
        </div>
        <LiveCards part={part} slot={slot} />
      </div>
    </div>
  )
}

/** The slot that is written in, in an element that has the focus; empty in all but fields. */
const slotOf = (target: EventTarget | null): string =>
  (target instanceof HTMLElement && target.dataset['slot']) || ''

/** Goes from one part of the desk to the next by key. */
function usePartKeys({ desk }: LoadedEditor): void {
  const { state, change } = useWorkspace()
  const step = (by: number): void => {
    const part = partOf(desk, state)
    if (part) change(openPart(steppedPart(desk, part, by)))
  }
  useKeys({
    previous: () => step(-1),
    next: () => step(1),
    first: () => step(-desk.pieces.length),
    last: () => step(desk.pieces.length),
  })
}
