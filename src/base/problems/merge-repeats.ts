import { listNames } from './list-names.ts'
import { placesOf } from './places.ts'
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
    const [first, ...others] = group.flatMap((one) => [one, ...othersOf(one)])
    const names = first ? namesIn([first, ...others], languageOf(first)) : []
    if (names.length <= MOST_APART) return [problem]
    return group[0] === problem ? [mergeAll(problem, others, names)] : []
  })
}

const keyOf = ({ code, severity, repeats }: Problem): string | undefined =>
  repeats && JSON.stringify([code, severity, repeats.key])

/** The names of the pieces, each once; those in another language than the first say which. */
function namesIn(
  problems: readonly Problem[],
  usual: string | undefined,
): readonly string[] {
  const names = problems.map((problem) => {
    const language = languageOf(problem)
    const { name = '' } = problem.repeats ?? {}
    return language === usual ? name : `${name} in ${language}`
  })
  return [...new Set(names)]
}

const languageOf = ({ cause }: Problem): string | undefined =>
  cause?.occurrences[0]?.language

function mergeAll(
  problem: Problem,
  others: readonly Problem[],
  [, ...rest]: readonly string[],
): Problem {
  const { repeats } = problem
  if (!repeats) return problem
  const { message } = repeats
  const occurrences = [problem, ...others].flatMap(
    ({ cause }) => cause?.occurrences ?? [],
  )
  const where = [`${rest.length} others`, ...placesOf(occurrences)].join(', ')
  return {
    ...problem,
    message: `${message} It is the same with ${where}: ${listNames(rest, mostOf(rest))}.`,
    repeats: { ...repeats, others },
  }
}

/** The problems that were merged into one. */
export const othersOf = ({ repeats }: Problem): readonly Problem[] =>
  repeats?.others ?? []

/** How long a list of names may be, in characters, before it ends in a number: about two lines of a terminal. */
const LONGEST_LIST = 160

/** How many of some names are listed. */
function mostOf(names: readonly string[]): number {
  let length = 0
  const tooMany = names.findIndex((name) => (length += name.length + 2) > LONGEST_LIST)
  return tooMany < 0 ? names.length : Math.max(LEAST_LISTED, tooMany)
}

const LEAST_LISTED = 4
