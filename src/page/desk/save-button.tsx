import type { JSX } from 'preact'

import type { DeskWords } from '../../protocol/desk.ts'
import { useWorkspace } from '../workspace.ts'
import type { FieldStatus } from './draft.ts'

/** What can be saved though it is in the file already: so one says that it fits the source. */
const DOUBTED: readonly FieldStatus[] = ['same', 'stale', 'differs']

/** Saves the words of a field, where there is a reason to. */
export function SaveButton({
  written,
  status,
}: {
  readonly written: DeskWords
  readonly status: FieldStatus
}): JSX.Element | null {
  const { words, drafts } = useWorkspace()
  const isDoubted = DOUBTED.includes(status)
  if (!isDoubted && status !== 'unsaved' && status !== 'refused') return null
  return (
    <div class="buttons">
      <button type="button" onClick={() => void drafts.save(written)}>
        {isDoubted ? words.desk.saveAsItIs : words.desk.save}
      </button>
    </div>
  )
}
