import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { savingKeyOf, takesLetters } from '../keys/keys.ts'
import { useWorkspace } from '../workspace.ts'
import { ActionNotes, useAction } from './action.tsx'
import { unsavedIn } from './drafts.ts'
import type { LoadedEditor } from './use-editor.ts'

/** Saves all unsaved words; undoes and redoes saves. */
export function EditorTools({
  editor,
}: {
  readonly editor: LoadedEditor | undefined
}): JSX.Element {
  const { words, server, drafts } = useWorkspace()
  const action = useAction()
  const { canUndo = false, canRedo = false } = editor?.facts ?? {}
  const save = (): void => {
    for (const written of unsavedIn(editor, drafts)) void drafts.save(written)
  }
  const undo = (): void => void (canUndo && action.run(() => server.undo()))
  const redo = (): void => void (canRedo && action.run(() => server.redo()))
  useSavingKeys({ save, undo, redo })
  return (
    <>
      <div class="editor-buttons">
        <button type="button" class="main-action" onClick={save}>
          {words.editor.save}
        </button>
        <button type="button" aria-disabled={!canUndo} onClick={undo}>
          {words.editor.undo}
        </button>
        <button type="button" aria-disabled={!canRedo} onClick={redo}>
          {words.editor.redo}
        </button>
      </div>
      <SavedNote editor={editor} />
      <ActionNotes action={action} />
    </>
  )
}

/** How many texts are unsaved; screen readers announce it. */
function SavedNote({
  editor,
}: {
  readonly editor: LoadedEditor | undefined
}): JSX.Element {
  const { words, drafts } = useWorkspace()
  const unsaved = unsavedIn(editor, drafts)
  const refused = unsaved.filter((written) => drafts.of(written)?.outcome === 'refused')
  return (
    <p role="status" class="saved-note" data-unsaved={unsaved.length > 0}>
      {refused.length > 0
        ? words.editor.refused(refused.length)
        : unsaved.length > 0
          ? words.editor.unsaved(unsaved.length)
          : words.editor.allSaved}
    </p>
  )
}

/** Handles Ctrl+S everywhere, and Ctrl+Z outside of text fields, where the browser does not. */
function useSavingKeys(
  commands: Readonly<Record<'save' | 'undo' | 'redo', () => void>>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event
      const isInField = target instanceof HTMLElement && takesLetters(target)
      const command = savingKeyOf(event, isInField)
      if (!command) return
      event.preventDefault()
      commands[command]()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}
