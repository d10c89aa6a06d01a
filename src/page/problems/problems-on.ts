import type { ProblemFacts } from '../../preview/protocol/problem.ts'

/** The problems of a side, each with what it says of that one: the list has those of many sides once. */
export const problemsOn = (
  side: string,
  problems: readonly ProblemFacts[],
): readonly ProblemFacts[] =>
  problems.flatMap((problem) => {
    const own = problem.onSides?.find((one) => one.side === side)
    if (own) return [{ ...problem, ...own }]
    return problem.side === side ? [problem] : []
  })
