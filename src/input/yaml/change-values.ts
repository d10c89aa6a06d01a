import type { SourceList, SourceMap, SourceValue } from './value.ts'

/** A group with each of its values changed; undefined leaves one out. The group itself where nothing changes. */
export function mapEntries(
  map: SourceMap,
  change: (value: SourceValue, key: string) => SourceValue | undefined,
): SourceMap {
  const entries = [...map.entries].flatMap(([key, entry]) => {
    const value = change(entry.value, key)
    if (!value) return []
    return [[key, value === entry.value ? entry : { ...entry, value }] as const]
  })
  const isSame =
    entries.length === map.entries.size &&
    entries.every(([key, entry]) => map.entries.get(key) === entry)
  return isSame ? map : { ...map, entries: new Map(entries) }
}

/** A list with each of its items changed; undefined leaves one out. The list itself where nothing changes. */
export function mapItems(
  list: SourceList,
  change: (item: SourceValue) => SourceValue | undefined,
): SourceList {
  const items = list.items.flatMap((item) => change(item) ?? [])
  const isSame =
    items.length === list.items.length &&
    items.every((item, index) => item === list.items[index])
  return isSame ? list : { ...list, items }
}

/** A group without some of its keys. */
export const withoutKeys = (map: SourceMap, keys: readonly string[]): SourceMap =>
  mapEntries(map, (value, key) => (keys.includes(key) ? undefined : value))
