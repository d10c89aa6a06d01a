import { listNames } from './list-names.ts'
import type { Occurrence } from './problem.ts'

/** What the places of a cause differ in, for the end of a sentence: `on a6 and a5`, `in nl and en`. */
export const placesOf = (occurrences: readonly Occurrence[]): readonly string[] => [
  ...differing(
    'on',
    occurrences.map(({ format }) => format),
  ),
  ...differing(
    'in',
    occurrences.map(({ language }) => language),
  ),
  ...differing(
    'with',
    occurrences.flatMap(({ subject }) => subject ?? []),
  ),
]

function differing(preposition: string, names: readonly string[]): readonly string[] {
  const distinct = [...new Set(names)]
  return distinct.length > 1 ? [`${preposition} ${listNames(distinct)}`] : []
}
