import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { ProjectFacts } from '../../preview/protocol/project.ts'
import { useKeys } from '../keys/use-keys.ts'
import { ViewTools } from '../toolbar/view-bar.tsx'
import type { Words } from '../words/words.ts'
import { useWorkspace } from '../workspace.ts'
import { EditorTools } from './editor-tools.tsx'
import { FieldList } from './field-list.tsx'
import { LiveCards } from './live-cards.tsx'
import { PartList } from './part-list.tsx'
import { openPart, partOf, settingPartOf, steppedPart } from './parts.ts'
import { ColorSettings } from './settings/color-settings.tsx'
import { DeckSettings } from './settings/deck-settings.tsx'
import type { LanguageChange, LanguageChangeState } from './settings/new-language.tsx'
import { OrganisationSettings } from './settings/organisation-settings.tsx'
import { useDraftChanges } from './use-drafts.ts'
import { useEditor } from './use-editor.ts'
import type { LoadedEditor } from './use-editor.ts'
import { useFocus } from './use-focus.ts'
import { usePicture } from './use-picture.ts'

/** The editor: the words of the deck in fields, beside the cards that show them. */
export function EditorView(): JSX.Element {
  const { words, state, project, drafts } = useWorkspace()
  const answer = useEditor()
  useDraftChanges(drafts)
  const [changed, setChanged] = useState<LanguageChange>()
  const editor = answer.value
  const isOther = state.deck !== '' && state.deck !== project.deck
  return (
    <>
      <ViewTools>
        <EditorTools editor={editor} />
      </ViewTools>
      {editor ? (
        <EditorColumns editor={editor} changed={changed} onChange={setChanged} />
      ) : (
        <p class="nothing" role="status">
          {stateOf(words, { project, isWaiting: answer.isWaiting || isOther })}
        </p>
      )}
    </>
  )
}

/** What stands in place of the fields. */
function stateOf(
  { editor, opening }: Words,
  { project, isWaiting }: { readonly project: ProjectFacts; readonly isWaiting: boolean },
): string {
  if (isWaiting) return opening
  if (project.editable) return editor.unreadable
  return project.edits ? editor.copyFirst : editor.closed
}

/** The list of parts, the fields of the selected part or the settings, and its cards. */
function EditorColumns({
  editor,
  changed,
  onChange,
}: { readonly editor: LoadedEditor } & LanguageChangeState): JSX.Element {
  const { state } = useWorkspace()
  const [slot, setSlot] = useState('')
  const part = partOf(editor.facts, state)
  const focus = useFocus(editor, part)
  const picture = usePicture(editor, part)
  usePartKeys(editor)
  useEffect(() => {
    if (part) onChange(undefined)
  }, [part])
  return (
    <div class="editor">
      <div class="editor-columns">
        <PartList editor={editor} current={part} />
        <div
          class="editor-words"
          onFocusIn={({ target }) => setSlot(slotOf(target))}
          onFocusOut={() => setSlot('')}
        >
          {part ? (
            <FieldList
              key={`${editor.deck} ${editor.facts.language} ${part.id || part.title}`}
              editor={editor}
              part={part}
              focus={focus}
              picture={picture}
            />
          ) : (
            <Settings {...{ editor, changed, onChange }} />
          )}
        </div>
        <LiveCards part={part} slot={slot} focus={focus} picture={picture} />
      </div>
    </div>
  )
}

/** The settings of the selected part. */
function Settings(
  props: { readonly editor: LoadedEditor } & LanguageChangeState,
): JSX.Element {
  const { state } = useWorkspace()
  const part = settingPartOf(state)
  if (part === 'colours') return <ColorSettings editor={props.editor} />
  if (part === 'organisation') return <OrganisationSettings editor={props.editor} />
  return <DeckSettings {...props} />
}

/** The slot of a field; empty for other elements. */
const slotOf = (target: EventTarget | null): string =>
  (target instanceof HTMLElement && target.dataset['slot']) || ''

/** Moves between the parts by key. */
function usePartKeys({ facts }: LoadedEditor): void {
  const { state, change } = useWorkspace()
  const step = (by: number): void => {
    const part = partOf(facts, state)
    if (part) change(openPart(steppedPart(facts, part, by)))
  }
  useKeys({
    previous: () => step(-1),
    next: () => step(1),
    first: () => step(-facts.pieces.length),
    last: () => step(facts.pieces.length),
  })
}
