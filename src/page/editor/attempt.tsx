import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { Outcome, ProblemFacts } from '../../preview/protocol/problem.ts'
import { RequestError } from '../server/request.ts'
import { useWorkspace } from '../workspace.ts'

/** How far something is that the program was asked to do. */
export interface Attempt {
  readonly isBusy: boolean
  readonly answer?: Outcome
  readonly failure?: RequestError
}

/** Has something done after what was begun before, and keeps what came of the last one; whether it was done. */
export function useAttempt(): Attempt & {
  readonly begin: (work: () => Promise<Outcome>) => Promise<boolean>
} {
  const { drafts } = useWorkspace()
  const [attempt, setAttempt] = useState<Attempt>({ isBusy: false })
  const begin = async (work: () => Promise<Outcome>): Promise<boolean> => {
    setAttempt({ isBusy: true })
    try {
      const answer = await drafts.inTurn(work)
      setAttempt({ isBusy: false, answer })
      return answer.done
    } catch (failure) {
      if (!(failure instanceof RequestError)) throw failure
      setAttempt({ isBusy: false, failure })
      return false
    }
  }
  return { ...attempt, begin }
}

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

/** What is wrong, in a line beside where it is. */
export function FieldProblem({
  problem: { severity, message, hint },
}: {
  readonly problem: ProblemFacts
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <p class="field-problem" data-severity={severity}>
      <strong class="severity">{words.severity[severity]}</strong> {message} {hint}
    </p>
  )
}
