import { spanAt, textAt } from '../yaml/value-path.ts'
import type { ValuePath } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { Slots, Text } from './deck.ts'

/** A value with its span; a value that the file leaves out has the span of what it is missing from. */
export function textOf(source: SourceValue, path: ValuePath, value: string): Text {
  const { raw, span } = textAt(source, path) ?? { raw: value, span: spanAt(source, path) }
  return { value, raw, span }
}

/** The values of a group by their names, in the order of the file. */
export const textsOf = (
  source: SourceValue,
  path: ValuePath,
  values: Readonly<Record<string, string>> = {},
): Slots =>
  new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      textOf(source, [...path, name], value),
    ]),
  )
