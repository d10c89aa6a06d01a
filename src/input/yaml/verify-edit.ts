import { collectProblems } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { NOT_EDITABLE } from './edit-problems.ts'
import { readSource } from './read.ts'
import type { TextEdit } from './text-edit.ts'
import { deepestAt } from './value-path.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceValue } from './value.ts'

/** The value of a file, and its errors. */
export interface ReadResult {
  /** Undefined if the file is empty or cannot be read. */
  readonly value: SourceValue | undefined
  readonly errors: readonly Problem[]
}

/** Reads a YAML file as a build does. */
export function readResult(contents: string, file = ''): ReadResult {
  const { problems, report } = collectProblems()
  const value = readSource(file, contents, report)
  return { value, errors: problems.filter(({ severity }) => severity === 'error') }
}

/**
 * Checks that only the written texts of an edited file have changed. Returns problems if others have: the file is over a
 * limit now, its earlier errors are in the way, or the edit went wrong.
 */
export function verifyEdit(
  edits: readonly TextEdit[],
  before: ReadResult,
  after: ReadResult,
): readonly Problem[] {
  const limits = after.errors.filter(({ code }) => code === 'yaml-limit')
  if (limits.length > 0) return limits
  if (readsBackAsWritten(edits, before, after)) return []
  const reasons = before.value ? before.errors : after.errors
  return reasons.length > 0 ? reasons : [NOT_EDITABLE]
}

/** Whether the written texts read back as written, and all others as before. */
function readsBackAsWritten(
  edits: readonly TextEdit[],
  { value: before, errors }: ReadResult,
  after: ReadResult,
): boolean {
  // An empty file has an error for that.
  const known = before ? errors.length : errors.length - 1
  if (!after.value || after.errors.length > known) return false
  const old = new Map(before && leavesOf(before))
  const now = new Map(leavesOf(after.value))
  const written = new Map(edits.map(({ path, value }) => [keyOf(path), value]))
  if (Array.from(written).some(([key, text]) => textOf(now.get(key)) !== text))
    return false
  // Aliases of a written text, or of a group that contains one, change with it.
  const repeated = new Set(Array.from(written.keys(), (key) => now.get(key)))
  const outer = new Set(
    edits.flatMap(({ path }) => (before ? valuesAlong(before, path) : [])),
  )
  const isLost = Array.from(old).some(([key, leaf]) => {
    const found = now.get(key)
    const isSame = found?.kind === leaf.kind && textOf(found) === textOf(leaf)
    return !isSame && !written.has(key) && !repeated.has(found) && !outer.has(leaf)
  })
  const isUnexpected = Array.from(now).some(
    ([key, leaf]) => !old.has(key) && !written.has(key) && !repeated.has(leaf),
  )
  return !isLost && !isUnexpected
}

const textOf = (value: SourceValue | undefined): string | undefined =>
  value?.kind === 'text' ? value.value : undefined

const keyOf = (path: ValuePath): string => JSON.stringify(path)

/** The texts and the empty groups and lists of a value, each with its path. */
function* leavesOf(
  value: SourceValue,
  path: ValuePath = [],
): Generator<[string, SourceValue]> {
  const inner = childrenOf(value)
  if (inner.length === 0) yield [keyOf(path), value]
  for (const [key, child] of inner) yield* leavesOf(child, [...path, key])
}

function childrenOf(
  value: SourceValue,
): readonly (readonly [string | number, SourceValue])[] {
  if (value.kind === 'text') return []
  return value.kind === 'list'
    ? Array.from(value.items.entries())
    : Array.from(value.entries, ([key, entry]) => [key, entry.value])
}

/** The existing values along the path to a text, without the text. */
const valuesAlong = (root: SourceValue, path: ValuePath): readonly SourceValue[] =>
  path.map((_, length) => deepestAt(root, path.slice(0, length)).value)
