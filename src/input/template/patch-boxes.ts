import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { mapEntries, mapItems } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { mergeRules } from './merge-rules.ts'

/** Keys by which a box is known, the clearest first; messages use the same. */
const NAMES = ['name', 'text', 'picture', 'qr']

/** The name of a box: its own, or that of its words or picture; undefined if it has none. */
function nameOf({ entries }: SourceMap): string | undefined {
  const [value] = NAMES.flatMap((key) => entries.get(key)?.value ?? [])
  return value?.kind === 'text' ? value.value : undefined
}

/** Changes each box of a layout, with what it holds. */
export const mapSides = (
  layout: SourceMap,
  change: (side: SourceValue) => SourceValue | undefined,
): SourceMap =>
  mapEntries(layout, (value, key) => {
    if (key === 'front' || key === 'back') return change(value)
    return key === 'panels' && value.kind === 'map' ? mapEntries(value, change) : value
  })

/** A layout with rules for some boxes, by their names; `none` takes a box away. Reports names that no box has. */
export function patchBoxes(
  layout: SourceMap,
  patches: SourceMap,
  report: Report,
): SourceMap {
  const usable = new Map([...patches.entries].filter(([, entry]) => isPatch(entry)))
  const names = new Set<string>()
  const patch = (box: SourceValue): SourceValue | undefined => {
    if (box.kind !== 'map') return box
    const name = nameOf(box)
    if (name !== undefined) names.add(name)
    const inner = mapEntries(box, (value, key) =>
      key === 'children' && value.kind === 'list' ? mapItems(value, patch) : value,
    )
    const rules = name === undefined ? undefined : usable.get(name)?.value
    if (!rules) return inner
    return rules.kind === 'map' ? mergeRules(inner, rules) : undefined
  }
  const patched = mapSides(layout, patch)
  for (const [name, entry] of patches.entries) {
    if (!usable.has(name)) report(notRules(name, entry))
    else if (!names.has(name)) report(unknownBox(name, entry, names))
  }
  return patched
}

const isPatch = ({ value }: SourceEntry): boolean =>
  value.kind === 'map' || (value.kind === 'text' && value.value === 'none')

const notRules = (name: string, { value }: SourceEntry): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `“${excerpt(name)}” must be a group of rules for this box, or “none” to take it away.`,
  span: value.span,
})

const unknownBox = (
  name: string,
  { key }: SourceEntry,
  names: ReadonlySet<string>,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `There is no box “${excerpt(name)}” in this layout.`,
  hint:
    didYouMean(name, names) ??
    'A box is known by its “name”, or else by its “text”, “picture” or “qr”.',
  span: key,
})
