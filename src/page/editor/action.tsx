import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import type { Outcome, ProblemFacts } from '../../preview/protocol/problem.ts'
import { Told } from '../problems/told.tsx'
import { useLabels } from '../problems/use-labels.ts'
import { RequestError } from '../server/request.ts'
import { useWorkspace } from '../workspace.ts'

/** The state of a request that changes something. */
export interface ActionState {
  readonly isBusy: boolean
  readonly answer?: Outcome
  readonly failure?: RequestError
}

/** Runs requests after all earlier ones, and keeps the outcome of the last. `run` tells whether it was done. */
export function useAction(): ActionState & {
  readonly run: (work: () => Promise<Outcome>) => Promise<boolean>
} {
  const { drafts } = useWorkspace()
  const [action, setAction] = useState<ActionState>({ isBusy: false })
  const run = async (work: () => Promise<Outcome>): Promise<boolean> => {
    setAction({ isBusy: true })
    try {
      const answer = await drafts.inTurn(work)
      setAction({ isBusy: false, answer })
      return answer.done
    } catch (failure) {
      if (!(failure instanceof RequestError)) throw failure
      setAction({ isBusy: false, failure })
      return false
    }
  }
  return { ...action, run }
}

/** The outcome of a request, which screen readers announce. */
export function ActionNotes({
  action: { isBusy, answer, failure },
  done = '',
}: {
  readonly action: ActionState
  /** The message on success. */
  readonly done?: string
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="action-notes" role="status">
      {isBusy && done && <p>{words.editor.busy}</p>}
      {answer?.done && done && <p>{done}</p>}
      {failure && <p class="flaw">{words.unanswered(failure.status)}</p>}
      {answer?.problems.filter(isNotToWrite).map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}

/** Words that are still to be written stand with their fields; what was done here has nothing to do with them. */
const isNotToWrite = ({ code }: ProblemFacts): boolean => code !== 'missing-words'

/** A problem, in a line beside the field that has it. */
export function FieldProblem({
  problem: { severity, message, hint },
}: {
  readonly problem: ProblemFacts
}): JSX.Element {
  const { words } = useWorkspace()
  const label = useLabels()
  return (
    <p class="field-problem" data-severity={severity}>
      <strong class="severity">{words.severity[severity]}</strong>{' '}
      <Told text={message} words={words} label={label} />{' '}
      {hint && <Told text={hint} words={words} label={label} />}
    </p>
  )
}
