import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { savingKeyOf, takesLetters } from '../keys/keys.ts'
import { useWorkspace } from '../workspace.ts'
import { AttemptNotes, useAttempt } from './attempt.tsx'
import { unsavedIn } from './drafts.ts'
import type { LoadedEditor } from './use-editor.ts'

/** Saves all that is written, and takes back what was saved. */
export function EditorTools({
  seen,
}: {
  readonly seen: LoadedEditor | undefined
}): JSX.Element {
  const { words, server, drafts } = useWorkspace()
  const attempt = useAttempt()
  const { canUndo = false, canRedo = false } = seen?.desk ?? {}
  const save = (): void => {
    for (const written of unsavedIn(seen, drafts)) void drafts.save(written)
  }
  const undo = (): void => void (canUndo && attempt.begin(() => server.undo()))
  const redo = (): void => void (canRedo && attempt.begin(() => server.redo()))
  useSavingKeys({ save, undo, redo })
  return (
    <>
      <div class="desk-buttons">
        <button type="button" class="main-action" onClick={save}>
          {words.desk.save}
        </button>
        <button type="button" aria-disabled={!canUndo} onClick={undo}>
          {words.desk.undo}
        </button>
        <button type="button" aria-disabled={!canRedo} onClick={redo}>
          {words.desk.redo}
        </button>
      </div>
      <SavedNote seen={seen} />
      <AttemptNotes attempt={attempt} />
    </>
  )
}

/** Whether all is saved, told to those who listen as well. */
function SavedNote({ seen }: { readonly seen: LoadedEditor | undefined }): JSX.Element {
  const { words, drafts } = useWorkspace()
  const unsaved = unsavedIn(seen, drafts)
  const refused = unsaved.filter((written) => drafts.of(written)?.outcome === 'refused')
  return (
    <p role="status" class="saved-note" data-unsaved={unsaved.length > 0}>
      {refused.length > 0
        ? words.desk.refused(refused.length)
        : unsaved.length > 0
          ? words.desk.unsaved(unsaved.length)
          : words.desk.allSaved}
    </p>
  )
}

/** Obeys Ctrl+S everywhere, and Ctrl+Z where it is not the browser's own. */
function useSavingKeys(
  does: Readonly<Record<'save' | 'undo' | 'redo', () => void>>,
): void {
  useEffect(() => {
    const obey = (event: KeyboardEvent): void => {
      const { target } = event
      const isInField = target instanceof HTMLElement && takesLetters(target)
      const wanted = savingKeyOf(event, isInField)
      if (!wanted) return
      event.preventDefault()
      does[wanted]()
    }
    addEventListener('keydown', obey)
    return () => removeEventListener('keydown', obey)
  })
}
