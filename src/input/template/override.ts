import * as v from 'valibot'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { mapEntries, mapItems } from '../yaml/change-values.ts'
import { decode } from '../yaml/decode.ts'
import type { SourceEntry, SourceMap, SourceValue } from '../yaml/value.ts'
import { boxChange } from './box.ts'
import { mergeRules } from './merge-rules.ts'
import { BODY } from './named-styles.ts'
import { expandBox } from './parts.ts'
import type { Parts } from './parts.ts'
import { mapSides, patchBoxes } from './patch-boxes.ts'
import { textStyle } from './text-style.ts'

/** Rules for boxes by name, or `none` to take one away. */
export const boxChanges = v.optional(
  v.record(v.string(), v.union([boxChange, v.literal('none')])),
)

/** How a deck changes the layout of one piece. */
export const overrideSchema = v.strictObject({
  styles: v.optional(v.record(v.string(), textStyle)),
  boxes: boxChanges,
})

/** Only its groups: what is in them is decoded as part of the layout. */
const groups = v.strictObject({
  styles: v.optional(v.record(v.string(), v.unknown())),
  boxes: v.optional(v.record(v.string(), v.unknown())),
})

/**
 * The layout of a kind as a deck changes it for one piece: rules of a style go before those that the style has, on the boxes
 * that have it, and `boxes` changes boxes by name. Undefined, with problems, if the change cannot be read.
 */
export function overrideLayout(
  layout: SourceMap,
  override: SourceValue,
  { parts, report }: { readonly parts: Parts; readonly report: Report },
): SourceMap | undefined {
  if (!decode(groups, override, report) || override.kind !== 'map') return undefined
  const { styles, boxes } = Object.fromEntries(
    Array.from(override.entries, ([key, { value }]) => [key, value] as const),
  )
  const styled = styles?.kind === 'map' ? overrideStyles(layout, styles, report) : layout
  if (boxes?.kind !== 'map') return styled
  const expanded = mapEntries(boxes, (box) => expandBox(box, { parts, report }))
  return patchBoxes(styled, expanded, report)
}

function overrideStyles(layout: SourceMap, styles: SourceMap, report: Report): SourceMap {
  const used = new Set<string>()
  const change = (box: SourceValue): SourceValue => {
    if (box.kind !== 'map') return box
    if (!box.entries.has('text') && !box.entries.has('flow'))
      return mapEntries(box, (value, key) =>
        key === 'children' && value.kind === 'list' ? mapItems(value, change) : value,
      )
    const name = styleOf(box)
    used.add(name)
    const rules = styles.entries.get(name)?.value
    return rules?.kind === 'map' ? mergeRules(rules, box) : box
  }
  const changed = mapSides(layout, change)
  for (const [name, entry] of styles.entries)
    if (!used.has(name)) report(unusedStyle(name, entry, used))
  return changed
}

function styleOf({ entries }: SourceMap): string {
  const value = entries.get('style')?.value
  return value?.kind === 'text' ? value.value : BODY
}

const unusedStyle = (
  name: string,
  { key }: SourceEntry,
  used: ReadonlySet<string>,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `No words of this piece have the style “${excerpt(name)}”.`,
  hint: didYouMean(name, used),
  span: key,
})
