import { mergeLetters } from './merge-letters.ts'
import { mergeRepeats } from './merge-repeats.ts'
import { placesOf, subjectsOf } from './places.ts'
import type { Occurrence, Problem } from './problem.ts'

/**
 * Merges problems with the same cause, such as a box of a template that is wrong on every card, into the worst of them,
 * with a count of the others. A merged problem can be merged again.
 */
export function mergeCauses(problems: readonly Problem[]): readonly Problem[] {
  const merged = new Map<Problem | string, Problem>()
  for (const problem of problems) {
    const { code, span, cause } = problem
    const key = cause ? JSON.stringify([code, span, cause.key]) : problem
    const earlier = merged.get(key)
    merged.set(key, earlier ? mergeTwo(earlier, problem) : problem)
  }
  return mergeRepeats(mergeLetters([...merged.values()].map(withCount)))
}

function mergeTwo(one: Problem, other: Problem): Problem {
  if (!one.cause || !other.cause) return one
  const worst = other.cause.badness > one.cause.badness ? other : one
  const occurrences = [...one.cause.occurrences, ...other.cause.occurrences]
  return { ...worst, cause: { ...one.cause, ...worst.cause, occurrences } }
}

function withCount(problem: Problem): Problem {
  const { cause } = problem
  return cause
    ? { ...problem, message: [cause.message, ...tailOf(cause.occurrences)].join(' ') }
    : problem
}

function tailOf(occurrences: readonly Occurrence[]): readonly string[] {
  const sides = new Set(occurrences.map((one) => JSON.stringify(one)))
  if (sides.size < 2) return []
  const where = [
    `${sides.size} places`,
    ...placesOf(occurrences),
    ...subjectsOf(occurrences),
  ].join(', ')
  return [`It is the worst of ${where}.`]
}
