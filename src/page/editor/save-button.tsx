import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { FieldWords } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import type { FieldStatus } from './draft.ts'
import { useFocusFallback } from './use-focus-fallback.ts'

/** Saved words that can be saved once more, to confirm that they fit the source. */
const TO_CONFIRM: readonly FieldStatus[] = ['same', 'stale', 'differs']

/** Unsaved words. While they are being saved, the button stays where it is. */
const UNSAVED: readonly FieldStatus[] = ['unsaved', 'refused', 'saving']

/** The words to save, and their status. */
export interface SaveButtonProps {
  /** The id of the field. */
  readonly id: string
  readonly written: FieldWords
  readonly status: FieldStatus
  /** Whether the field has the focus. */
  readonly isFocused: boolean
}

/** The Save button of a field, where there is something to save or confirm. */
export function SaveButton(props: SaveButtonProps): JSX.Element | null {
  const { status } = props
  const isNeeded = TO_CONFIRM.includes(status) || UNSAVED.includes(status)
  return isNeeded ? <Button {...props} /> : null
}

function Button({ id, written, status, isFocused }: SaveButtonProps): JSX.Element {
  const { words, drafts } = useWorkspace()
  const button = useRef<HTMLButtonElement>(null)
  useFocusFallback(button, id)
  const isToConfirm = TO_CONFIRM.includes(status)
  const isSaving = status === 'saving'
  return (
    <div class="buttons">
      <button
        type="button"
        ref={button}
        // Tab saves the field and goes on to the next one, not to this button, which is about to disappear.
        tabIndex={isFocused && !isToConfirm ? -1 : 0}
        aria-disabled={isSaving}
        onClick={() => {
          if (!isSaving) void drafts.save(written)
        }}
      >
        {isToConfirm ? words.editor.saveAsItIs : words.editor.save}
      </button>
      {!isToConfirm && !isSaving && <DiscardButton id={id} written={written} />}
    </div>
  )
}

/** Goes back to the words in the file, and into the field. */
function DiscardButton({
  id,
  written,
}: Pick<SaveButtonProps, 'id' | 'written'>): JSX.Element {
  const { words, drafts } = useWorkspace()
  return (
    <button
      type="button"
      tabIndex={-1}
      // The field would lose the focus, and save its words first.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        void drafts.discard(written, written.before)
        document.getElementById(id)?.focus()
      }}
    >
      {words.editor.discard}
    </button>
  )
}
