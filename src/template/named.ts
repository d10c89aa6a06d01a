import type { SourceText, SourceValue } from '../source/value.ts'

/** A name that a template uses, by the key that it stands under. */
export interface NamedValue {
  readonly key: string
  readonly text: SourceText
}

/** Every text in a file of a template with its key, wherever it stands. */
export function* namedValues(value: SourceValue, key = ''): Generator<NamedValue> {
  switch (value.kind) {
    case 'text':
      yield { key, text: value }
      break
    case 'list':
      for (const item of value.items) yield* namedValues(item, key)
      break
    case 'map':
      for (const [name, entry] of value.entries) yield* namedValues(entry.value, name)
      break
  }
}
