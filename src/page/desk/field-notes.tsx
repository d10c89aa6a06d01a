import type { JSX } from 'preact'

import type { EditorField } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'
import { useWorkspace } from '../workspace.ts'
import type { Draft, FieldStatus } from './draft.ts'
import { FieldProblem } from './field-problem.tsx'
import { RoomNote } from './room-note.tsx'
import { isWorthSaying } from './rooms.ts'

/** How the words of a field stand: whether they are saved, how much room there is, what there is to do. */
export function FieldNotes({
  id,
  field,
  room,
  problems,
  failure,
  status,
}: {
  readonly id: string
  readonly field: EditorField
  readonly room: SideSlack | undefined
  readonly problems: readonly ProblemFacts[]
  readonly failure: Draft['failure']
  readonly status: FieldStatus
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="field-notes" id={id}>
      <p>
        <span class="field-status" data-status={status}>
          {words.desk.status[status]}
        </span>
        {room && isWorthSaying(field, room) && <RoomNote room={room} />}
      </p>
      {field.advice && <p class="advice">{field.advice}</p>}
      {failure && <p class="flaw">{words.unanswered(failure.status)}</p>}
      {problems.map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}
