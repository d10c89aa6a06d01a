import { collectProblems } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { NOT_EDITABLE } from './edit-problems.ts'
import { readSource } from './read.ts'
import type { TextEdit } from './text-edit.ts'
import { deepestAt } from './value-path.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceValue } from './value.ts'

/** What a file says, and the errors in it. */
export interface ReadResult {
  /** Undefined where the file is empty or cannot be read. */
  readonly value: SourceValue | undefined
  readonly errors: readonly Problem[]
}

/** Reads a YAML file as every build reads it. */
export function readResult(contents: string, file = ''): ReadResult {
  const { problems, report } = collectProblems()
  const value = readSource(file, contents, report)
  return { value, errors: problems.filter(({ severity }) => severity === 'error') }
}

/**
 * Proves that an edited file says what it said before, but for the texts that were written. Gives problems where it
 * does not: a limit is passed now, errors that the file had before are in the way, or it was not written right.
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

/** Whether the texts are read back as they were written, and all others as they were before. */
function readsBackAsWritten(
  edits: readonly TextEdit[],
  { value: before, errors }: ReadResult,
  after: ReadResult,
): boolean {
  // That it was empty was an error too.
  const known = before ? errors.length : errors.length - 1
  if (!after.value || after.errors.length > known) return false
  const old = new Map(before && leavesOf(before))
  const now = new Map(leavesOf(after.value))
  const written = new Map(edits.map(({ path, value }) => [keyOf(path), value]))
  if (Array.from(written).some(([key, text]) => textOf(now.get(key)) !== text))
    return false
  // What repeats a written text by `*`, or a group with one in it, changes with it.
  const repeated = new Set(Array.from(written.keys(), (key) => now.get(key)))
  const outer = new Set(
    edits.flatMap(({ path }) => (before ? valuesAlong(before, path) : [])),
  )
  const isLost = Array.from(old).some(([key, leaf]) => {
    const found = now.get(key)
    const isSame = found?.kind === leaf.kind && textOf(found) === textOf(leaf)
    return !isSame && !written.has(key) && !repeated.has(found) && !outer.has(leaf)
  })
  const isStrange = Array.from(now).some(
    ([key, leaf]) => !old.has(key) && !written.has(key) && !repeated.has(leaf),
  )
  return !isLost && !isStrange
}

const textOf = (value: SourceValue | undefined): string | undefined =>
  value?.kind === 'text' ? value.value : undefined

const keyOf = (path: ValuePath): string => JSON.stringify(path)

/** The texts of a value, and the groups and lists with nothing in them, each with the way to it. */
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

/** The values on the way to a text, as far as there are any, without the text. */
const valuesAlong = (root: SourceValue, path: ValuePath): readonly SourceValue[] =>
  path.flatMap((_, length) => {
    const found = deepestAt(root, path.slice(0, length))
    return found.path.length === length ? [found.value] : []
  })
