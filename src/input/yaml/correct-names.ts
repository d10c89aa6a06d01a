import { suggest } from '../../base/problems/suggest.ts'
import type { UnknownKey } from './schema-input.ts'
import type { ValuePath } from './value-path.ts'
import type { SourceEntry, SourceMap, SourceValue } from './value.ts'

/** What is wrong in a value. */
export interface Corrections {
  readonly unknown: readonly UnknownKey[]
  /** Where values stand that are to be left out. */
  readonly wrong: readonly ValuePath[]
}

/** A value whose unknown names are those that were probably meant, without those that resemble none and what is wrong. */
export function correctNames(
  root: SourceValue,
  { unknown, wrong }: Corrections,
): SourceValue {
  const known = new Map(unknown.map((key) => [keyOf(key.path), key.known]))
  const left = new Set(wrong.map(keyOf))
  const mended = (value: SourceValue, path: ValuePath): SourceValue => {
    if (value.kind === 'text') return value
    if (value.kind === 'list') return { ...value, items: itemsOf(value.items, path) }
    return { ...value, entries: new Map(entriesOf(value, path)) }
  }
  const itemsOf = (
    items: readonly SourceValue[],
    path: ValuePath,
  ): readonly SourceValue[] =>
    items.flatMap((item, index) => {
      const way = [...path, index]
      return left.has(keyOf(way)) ? [] : [mended(item, way)]
    })
  const entriesOf = (map: SourceMap, path: ValuePath): readonly NamedEntry[] =>
    [...map.entries].flatMap(([name, entry]): readonly NamedEntry[] => {
      const way = [...path, name]
      if (left.has(keyOf(way))) return []
      const names = known.get(keyOf(way))
      const meant = names ? correctedName(map, name, names) : name
      return meant === undefined
        ? []
        : [[meant, { ...entry, value: mended(entry.value, way) }]]
    })
  return mended(root, [])
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
