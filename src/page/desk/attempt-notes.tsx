import type { JSX } from 'preact'

import { useWorkspace } from '../workspace.ts'
import { FieldProblem } from './field-problem.tsx'
import type { Attempt } from './use-attempt.ts'

/** What came of something that the program was asked to do, told to those who listen as well. */
export function AttemptNotes({
  attempt: { isBusy, answer, failure },
  done = '',
}: {
  readonly attempt: Attempt
  /** What to say where it was done. */
  readonly done?: string
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="attempt-notes" role="status">
      {isBusy && done && <p>{words.desk.busy}</p>}
      {answer?.done && done && <p>{done}</p>}
      {failure && <p class="flaw">{words.unanswered(failure.status)}</p>}
      {answer?.problems.map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}
