import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import { problemsOn } from './problems-on.ts'

/** Which problems are listed; an empty name means all. */
export interface ProblemFilter {
  readonly severity: '' | ProblemFacts['severity']
  /** The name of a side. */
  readonly side: string
  /** A file: each language has its own. */
  readonly file: string
}

/** Lists all problems. */
export const NO_FILTER: ProblemFilter = { severity: '', side: '', file: '' }

/** The problems that pass a filter, in order. */
export const filterProblems = (
  problems: readonly ProblemFacts[],
  { severity, side, file }: ProblemFilter,
): readonly ProblemFacts[] =>
  problems.filter(
    (problem) =>
      (severity === '' || problem.severity === severity) &&
      (side === '' || problemsOn(side, [problem]).length > 0) &&
      (file === '' || problem.place?.file === file),
  )

/** The files of problems, in order of first occurrence. */
export const filesOf = (problems: readonly ProblemFacts[]): readonly string[] => [
  ...new Set(problems.flatMap(({ place }) => (place ? [place.file] : []))),
]

/**
 * The problem after (or with −1 before) the last one, among those that show on a side, starting again after the end.
 * Undefined where none shows on a side.
 */
export function nextProblem(
  problems: readonly ProblemFacts[],
  last: ProblemFacts | undefined,
  by: 1 | -1,
): ProblemFacts | undefined {
  const shown = problems.filter(({ side }) => side !== undefined)
  const at = last ? shown.findIndex((problem) => isSame(problem, last)) : -1
  const next = at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by
  return shown[(next + shown.length) % shown.length]
}

const isSame = (one: ProblemFacts, other: ProblemFacts): boolean =>
  one.message === other.message && one.side === other.side
