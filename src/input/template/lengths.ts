import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { suggest } from '../../base/problems/suggest.ts'
import { mapEntries, mapItems } from '../yaml/change-values.ts'
import type { SourceText, SourceValue } from '../yaml/value.ts'
import { LENGTH_KEYS, SHORT_FORMS } from './length-keys.ts'

/** Lengths as they are written in the theme, by name. */
export type NamedLengths = ReadonlyMap<string, string>

/** A name of a length; `-gutter` is its negative. */
const NAME = /^(-?)([A-Za-z][\w-]*)$/

/** Puts lengths in the place of their names, wherever a key takes a length. Reports names that are nearly right. */
export function withLengths(
  value: SourceValue,
  lengths: NamedLengths,
  report: Report,
  key = '',
): SourceValue {
  if (lengths.size === 0) return value
  switch (value.kind) {
    case 'text':
      return LENGTH_KEYS.has(key) ? withLengthsIn(value, key, lengths, report) : value
    case 'list':
      return mapItems(value, (item) => withLengths(item, lengths, report, key))
    case 'map':
      return mapEntries(value, (inner, name) => withLengths(inner, lengths, report, name))
  }
}

function withLengthsIn(
  text: SourceText,
  key: string,
  lengths: NamedLengths,
  report: Report,
): SourceText {
  const isShort = SHORT_FORMS.has(key)
  const words = text.value.split(/(\s+)/).map((word) => {
    const [, sign = '', name = ''] = NAME.exec(word) ?? []
    const length = lengths.get(name)
    // In a short form the other words are colours and styles.
    const meant =
      length === undefined && !isShort ? suggest(name, lengths.keys()) : undefined
    if (meant !== undefined)
      report({
        code: 'wrong-value',
        severity: 'error',
        message: `The theme has no length “${excerpt(name)}”.`,
        hint: `Did you mean “${excerpt(meant)}”?`,
        span: text.span,
      })
    const written = length ?? (meant === undefined ? undefined : lengths.get(meant))
    return written === undefined ? word : signed(sign, written)
  })
  const value = words.join('')
  return value === text.value ? text : { ...text, value }
}

const signed = (sign: string, length: string): string =>
  sign === '' ? length : length.startsWith('-') ? length.slice(1) : `-${length}`
