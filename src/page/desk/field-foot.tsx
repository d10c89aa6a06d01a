import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { isConflict, statusOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { FieldNotes } from './field-notes.tsx'
import { SaveButton } from './save-button.tsx'

/** Below a field: how its words stand and how to save them, or which words are to stay of two that are there. */
export function FieldFoot({
  id,
  field,
  draft,
  written,
  room,
  problems,
}: {
  /** Of the field itself. */
  readonly id: string
  readonly field: EditorField
  readonly draft: Draft | undefined
  readonly written: FieldWords
  readonly room: SideSlack | undefined
  readonly problems: readonly ProblemFacts[]
}): JSX.Element {
  const [isChoosing, setChoosing] = useState(false)
  if (isChoosing || isConflict(field, draft))
    return <ConflictChoice {...{ id, written, field, setChoosing }} />
  const status = statusOf(field, draft)
  return (
    <>
      <FieldNotes
        {...{ field, room, problems, status }}
        id={`${id}-notes`}
        failure={draft?.failure}
      />
      <SaveButton {...{ id, written, status }} isHeld={draft?.isHeld ?? false} />
    </>
  )
}
