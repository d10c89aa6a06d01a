import type { SourceEntry, SourceText, SourceValue } from '../yaml/value.ts'

/** A name that a template uses, by the key that it stands under. */
export interface NamedValue {
  readonly key: string
  readonly text: SourceText
}

const gathered = new WeakMap<SourceValue, readonly NamedValue[]>()

/** Every text in a file of a template with its key, wherever it stands. */
export function namedValues(source: SourceValue): readonly NamedValue[] {
  const before = gathered.get(source)
  if (before) return before
  const named: NamedValue[] = []
  gather(source, '', named)
  gathered.set(source, named)
  return named
}

function gather(value: SourceValue, key: string, named: NamedValue[]): void {
  switch (value.kind) {
    case 'text':
      named.push({ key, text: value })
      break
    case 'list':
      for (const item of value.items) gather(item, key, named)
      break
    case 'map':
      for (const [name, entry] of value.entries) gather(entry.value, name, named)
      break
  }
}

/** Every entry of the groups that stand under a key, wherever that is: `square` of `formats: { square: … }`. */
export function* entriesUnder(
  key: string,
  value: SourceValue,
): Generator<readonly [string, SourceEntry]> {
  if (value.kind === 'text') return
  if (value.kind === 'list') {
    for (const item of value.items) yield* entriesUnder(key, item)
    return
  }
  for (const [name, entry] of value.entries) {
    if (name === key && entry.value.kind === 'map') yield* entry.value.entries
    yield* entriesUnder(key, entry.value)
  }
}
