import type * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Span } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { cssReplacement } from './css-names.ts'
import { choicesOf, nameOf, messageFor, expectsText } from './issue-message.ts'
import type { UnknownKey } from './schema-input.ts'
import { QUOTE_IT } from './syntax-problems.ts'
import { deepestAt, keySpanAt, writtenPath } from './value-path.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceValue } from './value.ts'

/** An issue of valibot, with the path from the root. */
export interface PlacedIssue {
  readonly issue: v.BaseIssue<unknown>
  readonly path: ValuePath
  readonly about: 'value' | 'key' | 'missing-key' | 'unknown-key'
}

/** Adds the path to an issue. Of a union, the issues of its options say more than that none of them fits. */
export function placeIssue(
  issue: v.BaseIssue<unknown>,
  root: SourceValue,
  outer: ValuePath = [],
): readonly PlacedIssue[] {
  const path = [...outer, ...(issue.path ?? []).map(({ key }) => stepOf(key))]
  const inner =
    issue.type === 'union' ? (issue.issues ?? []).filter((nested) => nested.path) : []
  return inner.length > 0
    ? inner.flatMap((nested) => placeIssue(nested, root, path))
    : [{ issue, path: writtenPath(root, path), about: subjectOf(issue) }]
}

const stepOf = (key: unknown): string | number =>
  typeof key === 'number' ? key : String(key)

function subjectOf(issue: v.BaseIssue<unknown>): PlacedIssue['about'] {
  const last = issue.path?.at(-1)
  if (last && issue.kind === 'schema' && issue.input === undefined) return 'missing-key'
  if (!last || !('origin' in last) || last.origin !== 'key') return 'value'
  return issue.type === 'strict_object' ? 'unknown-key' : 'key'
}

/** The problem of a wrong value, or of a wrong name where the user chooses the names. */
export function wrongValue(
  { issue, path, about }: PlacedIssue,
  root: SourceValue,
): Problem {
  const place = deepestAt(root, path)
  const key = about === 'key' ? String(path.at(-1)) : undefined
  const found = key === undefined ? place.value : undefined
  const text = key ?? (found?.kind === 'text' ? found.value : undefined)
  const hint = hintFor(issue, text)
  const isVisible = found && found.span.end > found.span.start
  const problem: Problem = {
    code: 'wrong-value',
    severity: 'error',
    message: messageFor(issue, nameOf(place.path), found),
    ...(hint !== undefined && { hint }),
    span: isVisible ? found.span : keySpanAt(root, place.path),
  }
  // Who writes one name so writes others so.
  return key === undefined
    ? problem
    : repeated(problem, `name ${issue.message} ${root.span.file}`, excerpt(key))
}

function hintFor(
  issue: v.BaseIssue<unknown>,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return expectsText(issue) ? QUOTE_IT : undefined
  const meant = suggest(text, choicesOf(issue) ?? [])
  return meant && `Did you mean “${meant}”?`
}

/** For what is left of a value in parentheses after its comma. */
const CUT_OFF =
  'Between “{” and “}” a comma ends a value: put a value that has commas between quotes.'

/** The problem of a name that a schema does not know. */
export function unknownKey({ path, known }: UnknownKey, root: SourceValue): Problem {
  const name = String(path.at(-1))
  const hint = name.endsWith(')')
    ? CUT_OFF
    : (cssReplacement(name, known) ?? didYouMean(name, known))
  return {
    code: 'unknown-key',
    severity: 'error',
    message: `“${excerpt(name)}” is not known in ${nameOf(path.slice(0, -1))}.`,
    ...(hint !== undefined && { hint }),
    span: keySpanAt(root, path),
  }
}

/** The problem of a name that a group lacks; its place is the group's first name. */
export function missingKey(path: ValuePath, root: SourceValue): Problem {
  const group = deepestAt(root, path.slice(0, -1))
  return {
    code: 'missing-key',
    severity: 'error',
    message: `${nameOf(path)} is missing in ${nameOf(group.path)}.`,
    span: firstKeyOf(group.value) ?? group.value.span,
  }
}

function firstKeyOf(value: SourceValue): Span | undefined {
  if (value.kind !== 'map') return undefined
  const [first] = value.entries.values()
  return first?.key
}
