import type * as v from 'valibot'

import { plain } from '../../base/problems/plain.ts'
import type { Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { spanAt } from '../yaml/place.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { namedStyle, TextStyleRules } from './text-style.ts'

/** Styles as they stand in a file, by name. */
type NamedStyles = Readonly<Record<string, v.InferOutput<typeof namedStyle>>>

/** Follows `extends`, which may only name a style that stands above it: so there are no circles. */
export function resolveStyles(
  entries: NamedStyles,
  source: SourceValue,
  report: Report,
): ReadonlyMap<string, TextStyleRules> {
  const styles = new Map<string, TextStyleRules>()
  for (const [name, { extends: base, ...own }] of Object.entries(entries)) {
    const inherited = base === undefined ? {} : styles.get(base)
    if (!inherited && base !== undefined)
      report({
        code: 'wrong-value',
        severity: 'error',
        message: Object.hasOwn(entries, base)
          ? `“${plain(base)}” must stand above “${plain(name)}”, which extends it.`
          : `There is no style “${plain(base)}” above “${plain(name)}”.`,
        hint: didYouMean(base, styles.keys()),
        span: spanAt(source, ['styles', name, 'extends']),
      })
    styles.set(name, { ...inherited, ...own })
  }
  return styles
}
