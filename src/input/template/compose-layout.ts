import type { Report } from '../../base/problems/problem.ts'
import { mapEntries, withoutKeys } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { withLengths } from './lengths.ts'
import type { NamedLengths } from './lengths.ts'
import { expandBox } from './parts.ts'
import type { Parts } from './parts.ts'
import { mapSides, patchBoxes } from './patch-boxes.ts'

/** What a layout is made with. */
export interface Composing {
  readonly parts: Parts
  /** The lengths of the theme. */
  readonly lengths: NamedLengths
  readonly report: Report
}

/**
 * The layout of a kind, from its files in the template that is extended and in those that extend it, in this order: sides
 * of a later file replace those before, and its `boxes` change boxes by name. Parts stand where they are used, and lengths
 * instead of their names. A single file with nothing of all that is given back as it is.
 */
export function composeLayout(
  [first, ...others]: readonly [SourceValue, ...SourceValue[]],
  { parts, lengths, report }: Composing,
): SourceValue {
  const finished = (layer: SourceValue, before?: SourceMap): SourceValue => {
    if (layer.kind !== 'map') return layer
    const expand = (box: SourceValue): SourceValue => expandBox(box, { parts, report })
    const expanded = mapSides(layer, expand)
    const layout = before ? overlay(before, expanded) : expanded
    const patches = expanded.entries.get('boxes')?.value
    return patches?.kind === 'map'
      ? patchBoxes(withoutKeys(layout, ['boxes']), mapEntries(patches, expand), report)
      : layout
  }
  const composed = others.reduce<SourceValue>(
    (before, layer) => finished(layer, before.kind === 'map' ? before : undefined),
    finished(first),
  )
  return withLengths(composed, lengths, report)
}

const CARD = ['front', 'back']
const LEAFLET = ['panels', 'flow']

/** A later file over an earlier one: of sides and panels with one name the later one counts. */
function overlay(base: SourceMap, later: SourceMap): SourceMap {
  const isNow = (keys: readonly string[]): boolean =>
    keys.some((key) => later.entries.has(key))
  const gone = isNow(CARD) ? LEAFLET : isNow(LEAFLET) ? CARD : []
  const entries = new Map(withoutKeys(base, gone).entries)
  for (const [key, entry] of later.entries)
    entries.set(key, key === 'panels' ? withPanels(entries.get(key), entry) : entry)
  return { ...later, entries }
}

function withPanels(before: SourceEntry | undefined, entry: SourceEntry): SourceEntry {
  const { value } = entry
  if (before?.value.kind !== 'map' || value.kind !== 'map') return entry
  const entries = new Map([...before.value.entries, ...value.entries])
  return { ...entry, value: { ...value, entries } }
}
