import type { Problem } from '../../base/problems/problem.ts'
import type { Reading } from './edit-reading.ts'
import type { TextEdit } from './edit.ts'
import { deepestAt } from './place.ts'
import type { Path } from './place.ts'
import type { SourceValue } from './value.ts'

/**
 * Proves that an edited file says what it said before, but for the texts that were written. Gives problems where a
 * limit is passed now, or where errors that the file had before are in the way; throws where it is not as it should
 * be all the same, which is a mistake of ours.
 */
export function prove(
  edits: readonly TextEdit[],
  before: Reading,
  after: Reading,
): readonly Problem[] {
  const limits = after.errors.filter(({ code }) => code === 'yaml-limit')
  if (limits.length > 0) return limits
  const difference = differenceBetween(edits, before, after)
  if (difference === undefined) return []
  const reasons = before.value ? before.errors : after.errors
  if (reasons.length > 0) return reasons
  throw new Error(`An edited file does not say what it should: ${difference}.`)
}

/** What is not as it should be, or the first place that is not. */
function differenceBetween(
  edits: readonly TextEdit[],
  { value: before, errors }: Reading,
  after: Reading,
): string | undefined {
  // That it was empty was an error too.
  const known = before ? errors.length : errors.length - 1
  if (!after.value || after.errors.length > known)
    return after.errors[0]?.message ?? 'it is empty'
  const old = new Map(before && leavesOf(before))
  const now = new Map(leavesOf(after.value))
  const written = new Map(edits.map(({ path, value }) => [keyOf(path), value]))
  const wrong = Array.from(written).find(([key, text]) => textOf(now.get(key)) !== text)
  if (wrong) return wrong[0]
  // What repeats a written text by `*`, or a group with one in it, changes with it.
  const repeated = new Set(Array.from(written.keys(), (key) => now.get(key)))
  const outer = new Set(
    edits.flatMap(({ path }) => (before ? valuesAlong(before, path) : [])),
  )
  const lost = Array.from(old).find(([key, leaf]) => {
    const found = now.get(key)
    const isSame = found?.kind === leaf.kind && textOf(found) === textOf(leaf)
    return !isSame && !written.has(key) && !repeated.has(found) && !outer.has(leaf)
  })
  const strange = Array.from(now).find(
    ([key, leaf]) => !old.has(key) && !written.has(key) && !repeated.has(leaf),
  )
  return (lost ?? strange)?.[0]
}

const textOf = (value: SourceValue | undefined): string | undefined =>
  value?.kind === 'text' ? value.value : undefined

const keyOf = (path: Path): string => JSON.stringify(path)

/** The texts of a value, and the groups and lists with nothing in them, each with the way to it. */
function* leavesOf(
  value: SourceValue,
  path: Path = [],
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
const valuesAlong = (root: SourceValue, path: Path): readonly SourceValue[] =>
  path.flatMap((_, length) => {
    const found = deepestAt(root, path.slice(0, length))
    return found.path.length === length ? [found.value] : []
  })
