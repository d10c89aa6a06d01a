import type { Span } from '../../base/problems/problem.ts'
import type { SourceEntry, SourceMap, SourceText, SourceValue } from './value.ts'

/** The path to a value from the root: keys in groups, indexes in lists; a value on its own is item 0 of a list of one. */
export type ValuePath = readonly (string | number)[]

/** The deepest value along a path, and the part of the path that leads to it. */
export function deepestAt(
  value: SourceValue,
  path: ValuePath,
): { readonly value: SourceValue; readonly path: ValuePath } {
  const steps = stepsAlong(value, path)
  return { value: steps.at(-1)?.value ?? value, path: path.slice(0, steps.length) }
}

/** The span of the deepest value along a path. */
export const spanAt = (value: SourceValue, path: ValuePath): Span =>
  deepestAt(value, path).value.span

/** The span of the key of a value; in lists and for missing values, that of the deepest value along the path. */
export function keySpanAt(value: SourceValue, path: ValuePath): Span {
  const steps = stepsAlong(value, path)
  const entry = steps.length === path.length ? steps.at(-1) : undefined
  return entry?.key ?? spanAt(value, path)
}

/** The text at a path; undefined if there is none. */
export function textAt(value: SourceValue, path: ValuePath): SourceText | undefined {
  const found = deepestAt(value, path)
  return found.path.length === path.length && found.value.kind === 'text'
    ? found.value
    : undefined
}

/** The keys of the group at a path, in file order; none if there is no group. */
export function keysAt(value: SourceValue, path: ValuePath): readonly string[] {
  const found = deepestAt(value, path)
  return found.path.length === path.length && found.value.kind === 'map'
    ? [...found.value.entries.keys()]
    : []
}

/** The first key of a group from each file that says something of it. */
export function keyOfEachFile({ entries }: SourceMap): readonly Span[] {
  const keys = Array.from(entries.values(), ({ key }) => key)
  return [...new Map(keys.toReversed().map((key) => [key.file, key])).values()]
}

type Step = Pick<SourceEntry, 'value'> & Partial<SourceEntry>

function stepsAlong(value: SourceValue, path: ValuePath): readonly Step[] {
  const steps: Step[] = []
  let at = value
  for (const key of path) {
    const step = stepTo(at, key)
    if (!step) break
    steps.push(step)
    at = step.value
  }
  return steps
}

function stepTo(value: SourceValue, key: string | number): Step | undefined {
  if (typeof key === 'string')
    return value.kind === 'map' ? value.entries.get(key) : undefined
  if (isListOfOne(value, key)) return { value }
  const item = value.kind === 'list' ? value.items[key] : undefined
  return item && { value: item }
}

/** A value on its own is the first item of a list of one, as `listOf` reads it. */
const isListOfOne = (value: SourceValue, key: string | number): boolean =>
  key === 0 && value.kind !== 'list'

/** A path without its steps into lists that are not written as lists. */
export function writtenPath(root: SourceValue, path: ValuePath): ValuePath {
  const written: (string | number)[] = []
  let value: SourceValue | undefined = root
  for (const key of path) {
    if (value && isListOfOne(value, key)) continue
    written.push(key)
    value = value && stepTo(value, key)?.value
  }
  return written
}
