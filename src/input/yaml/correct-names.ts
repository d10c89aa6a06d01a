import { suggest } from '../../base/problems/suggest.ts'
import type { UnknownKey } from './schema-input.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceEntry, SourceMap, SourceValue } from './value.ts'

/** What to correct in a value. */
export interface Corrections {
  readonly unknown: readonly UnknownKey[]
  /** The paths of values to leave out. */
  readonly wrong: readonly ValuePath[]
}

/** A value with unknown names replaced by those that were probably meant, without names like none of them and without wrong values. */
export function correctNames(
  root: SourceValue,
  { unknown, wrong }: Corrections,
): SourceValue {
  const known = new Map(unknown.map((key) => [keyOf(key.path), key.known]))
  const omitted = new Set(wrong.map(keyOf))
  const corrected = (value: SourceValue, path: ValuePath): SourceValue => {
    if (value.kind === 'text') return value
    if (value.kind === 'list') return { ...value, items: itemsOf(value.items, path) }
    return { ...value, entries: new Map(entriesOf(value, path)) }
  }
  const itemsOf = (
    items: readonly SourceValue[],
    path: ValuePath,
  ): readonly SourceValue[] =>
    items.flatMap((item, index) => {
      const inner = [...path, index]
      return omitted.has(keyOf(inner)) ? [] : [corrected(item, inner)]
    })
  const entriesOf = (map: SourceMap, path: ValuePath): readonly NamedEntry[] =>
    [...map.entries].flatMap(([name, entry]): readonly NamedEntry[] => {
      const inner = [...path, name]
      if (omitted.has(keyOf(inner))) return []
      const names = known.get(keyOf(inner))
      const meant = names ? correctedName(map, name, names) : name
      return meant === undefined
        ? []
        : [[meant, { ...entry, value: corrected(entry.value, inner) }]]
    })
  return corrected(root, [])
}

type NamedEntry = readonly [string, SourceEntry]

const keyOf = (path: ValuePath): string => JSON.stringify(path)

function correctedName(
  { entries }: SourceMap,
  name: string,
  known: readonly string[],
): string | undefined {
  const meant = suggest(name, known)
  return meant !== undefined && entries.has(meant) ? undefined : meant
}
