import { mergeLetters } from './merge-letters.ts'
import type { Problem, Sighting } from './problem.ts'

/**
 * Problems with one cause, such as a box of a template that is wrong on every card, as one: the worst of them, with a
 * count of the others. What has been merged before can be merged again with more.
 */
export function mergeCauses(problems: readonly Problem[]): readonly Problem[] {
  const merged = new Map<Problem | string, Problem>()
  for (const problem of problems) {
    const { code, span, seen } = problem
    const key = seen ? JSON.stringify([code, span, seen.cause]) : problem
    const known = merged.get(key)
    merged.set(key, known ? together(known, problem) : problem)
  }
  return mergeLetters([...merged.values()].map(counted))
}

function together(one: Problem, other: Problem): Problem {
  if (!one.seen || !other.seen) return one
  const worst = other.seen.badness > one.seen.badness ? other : one
  const sightings = [...one.seen.sightings, ...other.seen.sightings]
  return { ...worst, seen: { ...one.seen, ...worst.seen, sightings } }
}

function counted(problem: Problem): Problem {
  const { seen } = problem
  return seen
    ? { ...problem, message: [seen.message, ...tailOf(seen.sightings)].join(' ') }
    : problem
}

function tailOf(sightings: readonly Sighting[]): readonly string[] {
  const sides = distinct(sightings.map((one) => JSON.stringify(one)))
  if (sides.length < 2) return []
  const formats = distinct(sightings.map(({ format }) => format))
  const languages = distinct(sightings.map(({ language }) => language))
  const subjects = distinct(sightings.flatMap(({ subject }) => subject ?? []))
  const where = [
    ...(formats.length > 1 ? [` on ${list(formats)}`] : []),
    ...(languages.length > 1 ? [` in ${list(languages)}`] : []),
    ...(subjects.length > 1 ? [` with ${list(subjects)}`] : []),
  ]
  return [
    `It is the worst of ${sides.length} places${where.length > 0 ? `,${where.join(',')}` : ''}.`,
  ]
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** The most names that are spelt out. */
const MOST = 4

function list(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST ? MOST - 1 : MOST)
  const more = names.length - shown.length
  return more > 0
    ? `${shown.join(', ')} and ${more} more`
    : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
