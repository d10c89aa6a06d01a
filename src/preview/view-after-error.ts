import { CardpressError } from '../base/problems/problem.ts'
import type { ProblemFacts } from './protocol/problem.ts'
import type { View } from './protocol/view.ts'

/** A view that could not be made: the one before, with what went wrong. */
export const viewAfterError = (
  error: unknown,
  before: View | undefined,
  generation: number,
): View => ({
  generation,
  sides: before?.sides ?? [],
  problems: problemsOf(error),
  stale: before !== undefined,
})

function problemsOf(error: unknown): readonly ProblemFacts[] {
  if (!(error instanceof CardpressError)) return [INTERNAL_ERROR]
  return error.problems.map(({ code, severity, message, hint }) => ({
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
  }))
}

const INTERNAL_ERROR: ProblemFacts = {
  code: 'fault',
  severity: 'error',
  message: 'This is a bug in cardpress, not a mistake in your files.',
  hint: 'Please report it with what you changed last. cardpress build tells more.',
}
