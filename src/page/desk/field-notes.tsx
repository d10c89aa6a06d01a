import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'
import { isConflict } from './draft.ts'
import type { Draft, FieldStatus } from './draft.ts'
import type { FieldProps } from './field-editor.tsx'
import { FieldProblem } from './field-problem.tsx'
import { problemsOfField } from './field-problems.ts'

/** How the words of a field stand: whether they are saved, how much room there is, what there is to do. */
export function FieldNotes({
  id,
  field,
  piece,
  rooms,
  draft,
  status,
}: FieldProps & {
  readonly id: string
  readonly draft: Draft | undefined
  readonly status: FieldStatus
}): JSX.Element {
  const { words, view } = useWorkspace()
  const problems = isConflict(field, draft)
    ? []
    : problemsOfField({ piece, slot: field.slot }, draft, view.value)
  return (
    <div class="field-notes" id={id}>
      <p>
        <span class="field-status" data-status={status}>
          {words.desk.status[status]}
        </span>
        {rooms.map(({ side, lines, millimetres }) => (
          <span class="room" key={side} data-short={millimetres < 0}>
            {words.desk.room(lines, millimetres < 0)}
          </span>
        ))}
      </p>
      {field.advice && <p class="advice">{field.advice}</p>}
      {draft?.failure && <p class="flaw">{words.unanswered(draft.failure.status)}</p>}
      {problems.map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}
