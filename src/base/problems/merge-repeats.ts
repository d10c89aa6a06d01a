import { listNames } from './list-names.ts'
import type { Problem } from './problem.ts'

/** Up to so many cards with the same fault are told of one by one. */
const MOST_APART = 3

/**
 * Merges problems that many pieces have in the same way (no words for a slot, no accent) into the first of them, with the
 * names of the others. A merged problem can be merged again.
 */
export function mergeRepeats(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = keyOf(problem)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return problems.flatMap((problem) => {
    const group = groups.get(keyOf(problem) ?? '') ?? []
    const names = [...new Set(group.flatMap(({ repeats }) => repeats?.names ?? []))]
    if (names.length <= MOST_APART) return [problem]
    return group[0] === problem ? [mergeAll(problem, names)] : []
  })
}

const keyOf = ({ code, severity, repeats }: Problem): string | undefined =>
  repeats && JSON.stringify([code, severity, repeats.key])

function mergeAll(problem: Problem, names: readonly string[]): Problem {
  const { repeats } = problem
  if (!repeats) return problem
  const { message } = repeats
  const [, ...others] = names
  return {
    ...problem,
    message: `${message} It is the same with ${others.length} others: ${listNames(others)}.`,
    repeats: { ...repeats, names },
  }
}
