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
  // The rules that some box with the style has not itself.
  const used = new Map<string, Set<string>>()
  const change = (box: SourceValue): SourceValue => {
    if (box.kind !== 'map') return box
    if (!box.entries.has('text') && !box.entries.has('flow'))
      return mapEntries(box, (value, key) =>
        key === 'children' && value.kind === 'list' ? mapItems(value, change) : value,
      )
    const name = styleOf(box)
    const rules = styles.entries.get(name)?.value
    const keys = used.get(name) ?? new Set()
    for (const [key, { value }] of rules?.kind === 'map' ? rules.entries : [])
      if (value.kind === 'map' || !box.entries.has(key)) keys.add(key)
    used.set(name, keys)
    return rules?.kind === 'map' ? mergeRules(rules, box) : box
  }
  const changed = mapSides(layout, change)
  for (const [name, entry] of styles.entries) {
    const keys = used.get(name)
    if (!keys) report(unusedStyle(name, entry, used.keys()))
    else if (entry.value.kind === 'map')
      for (const [key, rule] of entry.value.entries)
        if (!keys.has(key)) report(overruled(key, rule))
  }
  return changed
}

function styleOf({ entries }: SourceMap): string {
  const value = entries.get('style')?.value
  return value?.kind === 'text' ? value.value : BODY
}

const overruled = (rule: string, { key }: SourceEntry): Problem => ({
  code: 'no-effect',
  severity: 'warning',
  message: `“${excerpt(rule)}” does nothing: the boxes with this style have one of their own.`,
  hint: 'Write it under “boxes”, by the name of the box.',
  span: key,
})

const unusedStyle = (
  name: string,
  { key }: SourceEntry,
  used: Iterable<string>,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `No words of this piece have the style “${excerpt(name)}”.`,
  hint: didYouMean(name, used),
  span: key,
})
