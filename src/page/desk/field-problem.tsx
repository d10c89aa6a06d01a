import type { JSX } from 'preact'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { useWorkspace } from '../workspace.ts'

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
