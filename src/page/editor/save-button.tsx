import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'

import type { FieldWords } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import type { FieldStatus } from './draft.ts'
import { useFocusFallback } from './use-focus-fallback.ts'

/** What can be saved though it is in the file already: so one says that it fits the source. */
const DOUBTED: readonly FieldStatus[] = ['same', 'stale', 'differs']

/** What can be saved because it is not in the file; while it is being saved, the button stays under the pointer. */
const UNSAVED: readonly FieldStatus[] = ['unsaved', 'refused', 'saving']

/** The words of a field that can be saved, and how they stand. */
export interface SaveButtonProps {
  /** Of the field itself. */
  readonly id: string
  readonly written: FieldWords
  readonly status: FieldStatus
  /** Whether the field has the focus. */
  readonly isHeld: boolean
}

/** Saves the words of a field, where there is a reason to. */
export function SaveButton(props: SaveButtonProps): JSX.Element | null {
  const { status } = props
  const isNeeded = DOUBTED.includes(status) || UNSAVED.includes(status)
  return isNeeded ? <Saving {...props} /> : null
}

function Saving({ id, written, status, isHeld }: SaveButtonProps): JSX.Element {
  const { words, drafts } = useWorkspace()
  const button = useRef<HTMLButtonElement>(null)
  useFocusFallback(button, id)
  const isDoubted = DOUBTED.includes(status)
  const isSaving = status === 'saving'
  return (
    <div class="buttons">
      <button
        type="button"
        ref={button}
        // Leaving the field saves it: the Tab key goes on to the next one, not to a button that is about to go.
        tabIndex={isHeld && !isDoubted ? -1 : 0}
        aria-disabled={isSaving}
        onClick={() => {
          if (!isSaving) void drafts.save(written)
        }}
      >
        {isDoubted ? words.desk.saveAsItIs : words.desk.save}
      </button>
    </div>
  )
}
