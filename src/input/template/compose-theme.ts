import { withoutKeys } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { mergeDeep, mergeRules } from './merge-rules.ts'

/** The name of the file in the folder of a template. */
export const THEME_FILE = 'theme.yaml'

/**
 * The theme of a template, from the file of the template that is extended and those of the templates that extend it, in
 * this order: colours and lengths are replaced by name, styles and parts of Markdown key by key, and all else as a whole. A
 * single file is given back as it is.
 */
export function composeTheme([first, ...others]: readonly [
  SourceValue,
  ...SourceValue[],
]): SourceValue {
  return others.reduce<SourceValue>(
    (before, later) =>
      before.kind === 'map' && later.kind === 'map'
        ? overlay(before, withoutKeys(later, ['extends']))
        : later,
    first.kind === 'map' ? withoutKeys(first, ['extends']) : first,
  )
}

function overlay(base: SourceMap, later: SourceMap): SourceMap {
  const entries = new Map(base.entries)
  for (const [key, entry] of later.entries) {
    const before = base.entries.get(key)
    entries.set(key, before ? mergeEntries(key, before, entry) : entry)
  }
  return { ...later, entries }
}

/** The groups of a theme whose entries are replaced by name. */
const BY_NAME = ['palette', 'lengths', 'fontFallback', 'emphasisByScript', 'sizes']

function mergeEntries(key: string, before: SourceEntry, after: SourceEntry): SourceEntry {
  const [one, other] = [before.value, after.value]
  if (one.kind !== 'map' || other.kind !== 'map') return after
  if (BY_NAME.includes(key))
    return {
      ...after,
      value: { ...other, entries: new Map([...one.entries, ...other.entries]) },
    }
  if (key === 'styles') return { ...after, value: mergeStyles(one, other) }
  return key === 'blocks' ? { ...after, value: mergeDeep(one, other) } : after
}

function mergeStyles(base: SourceMap, later: SourceMap): SourceMap {
  const entries = new Map(base.entries)
  for (const [name, entry] of later.entries) {
    const before = base.entries.get(name)?.value
    const isChange = before?.kind === 'map' && entry.value.kind === 'map'
    entries.set(
      name,
      isChange && entry.value.kind === 'map'
        ? { ...entry, value: mergeRules(before, entry.value) }
        : entry,
    )
  }
  return { ...later, entries }
}
