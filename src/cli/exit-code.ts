import type { Problem, ProblemCode } from '../base/problems/problem.ts'

/** Exit codes; `bug` is EX_SOFTWARE of sysexits.h. */
export const EXIT = { fine: 0, problems: 1, usage: 2, bug: 70 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Problems with names and flags; without a span, they were typed on the command line. */
const NAMES: readonly ProblemCode[] = [
  'unknown-deck',
  'unknown-language',
  'unknown-format',
  'unknown-paper',
  'unknown-piece',
  'usage',
]

/** The exit code for some problems. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return EXIT.fine
  const typed = errors.every(
    ({ code, span }) => span === undefined && NAMES.includes(code),
  )
  return typed ? EXIT.usage : EXIT.problems
}
