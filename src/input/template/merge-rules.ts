import { mapEntries, mapItems } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'

/** Groups of rules that hold only somewhere. */
const CONDITIONAL = ['landscape', 'formats', 'cases']

/** Keys of which a box has one. */
const CONTENTS = ['text', 'picture', 'qr', 'line', 'flow', 'children']

/**
 * The rules of a box or style, changed by rules that were written for it later. A later rule wins over all that was said of
 * its key, for formats and in cases too. As in CSS, `padding` takes away an earlier `paddingTop`. Another content takes the
 * place of the one that there was. The groups `landscape`, `formats` and `blocks` are merged key by key, and `cases` are added.
 */
export function mergeRules(base: SourceMap, later: SourceMap): SourceMap {
  const replaced = replacedBy([...later.entries.keys()])
  const kept = withoutRules(base, replaced)
  const entries = new Map(kept.entries)
  for (const [key, entry] of later.entries) {
    const before = kept.entries.get(key)
    const change = { ...entry, isChange: true }
    entries.set(key, before ? mergeEntries(key, before, change) : change)
  }
  return { ...later, entries }
}

function mergeEntries(key: string, before: SourceEntry, after: SourceEntry): SourceEntry {
  const [one, other] = [before.value, after.value]
  if (key === 'cases' && one.kind === 'list' && other.kind === 'list')
    return { ...after, value: { ...other, items: [...one.items, ...other.items] } }
  const isGroup = CONDITIONAL.includes(key) || key === 'blocks'
  return isGroup && one.kind === 'map' && other.kind === 'map'
    ? { ...after, value: mergeDeep(one, other) }
    : after
}

/** Two groups, merged at every depth; of two texts or lists the later one counts. */
export function mergeDeep(base: SourceMap, later: SourceMap): SourceMap {
  const entries = new Map(base.entries)
  for (const [key, entry] of later.entries) {
    const before = base.entries.get(key)?.value
    const isGroup = before?.kind === 'map' && entry.value.kind === 'map'
    entries.set(
      key,
      isGroup && entry.value.kind === 'map'
        ? { ...entry, value: mergeDeep(before, entry.value) }
        : entry,
    )
  }
  return { ...later, entries }
}

/** Whether a rule is one of those that later rules replace. */
type IsReplaced = (key: string) => boolean

function replacedBy(later: readonly string[]): IsReplaced {
  const keys = later.filter((key) => !CONDITIONAL.includes(key) && key !== 'blocks')
  const hasContent = keys.some((key) => CONTENTS.includes(key))
  const names = new Set([...keys, ...(hasContent ? CONTENTS : [])])
  return (key) => names.has(key) || names.has(shorthandOf(key))
}

/** `padding` of `paddingTop`, `borderRadius` of `borderTopLeftRadius`; the key itself where it is no part of another one. */
const shorthandOf = (key: string): string =>
  key
    .replace(/(?:Top|Bottom)(?:Left|Right)(?=Radius$)/, '')
    .replace(/(?:Top|Right|Bottom|Left)$/, '')
    .replace(/^(?:row|column)Gap$/, 'gap')

/** Rules without some of them, in the groups that hold only somewhere as well. */
const withoutRules = (rules: SourceMap, isReplaced: IsReplaced): SourceMap =>
  mapEntries(rules, (value, key) =>
    CONDITIONAL.includes(key)
      ? withoutConditional(value, key, isReplaced)
      : isReplaced(key)
        ? undefined
        : value,
  )

function withoutConditional(
  value: SourceValue,
  key: string,
  isReplaced: IsReplaced,
): SourceValue {
  const without = (one: SourceValue): SourceValue =>
    one.kind === 'map' ? withoutRules(one, isReplaced) : one
  if (value.kind === 'list') return mapItems(value, without)
  if (value.kind !== 'map') return value
  return key === 'formats' ? mapEntries(value, without) : without(value)
}
