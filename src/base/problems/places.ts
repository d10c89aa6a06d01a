import { listNames } from './list-names.ts'
import type { Occurrence } from './problem.ts'

/** In what the places of a cause differ, for the end of a sentence: `on a6 and a5`, `in nl and en`. */
export const placesOf = (occurrences: readonly Occurrence[]): readonly string[] => [
  ...differing(
    'on',
    occurrences.map(({ format }) => format),
  ),
  ...differing(
    'in',
    occurrences.map(({ language }) => language),
  ),
]

/** What is wrong there, where it is more than one thing: `with a.jpg and b.jpg`. */
export const subjectsOf = (occurrences: readonly Occurrence[]): readonly string[] =>
  differing(
    'with',
    occurrences.flatMap(({ subject }) => subject ?? []),
  )

function differing(preposition: string, names: readonly string[]): readonly string[] {
  const distinct = [...new Set(names)]
  return distinct.length > 1 ? [`${preposition} ${listNames(distinct)}`] : []
}
