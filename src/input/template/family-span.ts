import type { Span } from '../../base/problems/problem.ts'
import type { SourceValue } from '../yaml/value.ts'

/** Where a theme names a family first; undefined where a layout or a deck does. */
export function familyIn(source: SourceValue, family: string): Span | undefined {
  if (source.kind === 'text') return undefined
  if (source.kind === 'list')
    return source.items.map((item) => familyIn(item, family)).find(Boolean)
  for (const [key, { value }] of source.entries) {
    const isNamed =
      key === 'fontFamily' && value.kind === 'text' && value.value === family
    const span = isNamed ? value.span : familyIn(value, family)
    if (span) return span
  }
  return undefined
}
