import { safeParse } from 'valibot'
import type * as v from 'valibot'

import { limitProblems } from '../../base/problems/limit-problems.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { suggest } from '../../base/problems/suggest.ts'
import { correctNames } from './correct-names.ts'
import { missingKey, placeIssue, unknownKey, wrongValue } from './issue-problem.ts'
import type { PlacedIssue } from './issue-problem.ts'
import { schemaInput } from './schema-input.ts'
import type { UnknownKey } from './schema-input.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceValue } from './value.ts'

/** The most problems of a kind that are reported. */
const MOST_PROBLEMS = 20

/** How values that do not fit the schema are treated. */
export interface DecodeOptions {
  /** Whether a wrong value at a path is left out, if the schema does not require it. */
  readonly mayOmit?: (path: ValuePath) => boolean
}

/**
 * Checks a value against a schema and returns plain data: texts as strings, lists as arrays, groups as objects. If it does
 * not fit, reports problems in file order and returns undefined, unless it would fit with its names corrected: then the
 * rest can be checked in the same run.
 */
export function decode<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: SourceValue,
  report: Report,
  { mayOmit = () => false }: DecodeOptions = {},
): v.InferOutput<Schema> | undefined {
  const { data, unknown } = schemaInput(schema, value)
  const result = safeParse(schema, data)
  if (result.success) return result.output
  const issues = result.issues.flatMap((issue) => placeIssue(issue, value))
  const problems = problemsOf(issues, unknown, value)
  limitProblems(MOST_PROBLEMS, report, (limited) => {
    for (const problem of problems.toSorted(byPlace)) limited(problem)
  })
  const wrong = issues.map(({ path }) => path).filter(mayOmit)
  if (unknown.length + wrong.length === 0) return undefined
  const corrected = correctNames(value, { unknown, wrong })
  const again = safeParse(schema, schemaInput(schema, corrected).data)
  return again.success ? again.output : undefined
}

/** Issues as problems, each place and name once: a misspelt name is not reported as missing too. */
function problemsOf(
  issues: readonly PlacedIssue[],
  unknown: readonly UnknownKey[],
  root: SourceValue,
): readonly Problem[] {
  const reported = new Set(unknown.map(({ path }) => JSON.stringify(path)))
  const problems = unknown.map((key, index) => {
    if (index >= MOST_PROBLEMS) return unknownKey({ ...key, known: [] }, root)
    const meant = suggest(String(key.path.at(-1)), key.known)
    if (meant !== undefined)
      reported.add(JSON.stringify([...key.path.slice(0, -1), meant]))
    return unknownKey(key, root)
  })
  for (const placedIssue of issues) {
    const { path, about } = placedIssue
    if (about === 'value' || about === 'key') problems.push(wrongValue(placedIssue, root))
    else if (reported.has(JSON.stringify(path))) continue
    else if (about === 'missing-key') problems.push(missingKey(path, root))
    else problems.push(unknownKey({ path, known: [] }, root))
  }
  return problems
}

const byPlace = (one: Problem, other: Problem): number =>
  (one.span?.start ?? 0) - (other.span?.start ?? 0)
