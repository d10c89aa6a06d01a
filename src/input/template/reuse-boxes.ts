import { isDeepStrictEqual } from 'node:util'

import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/**
 * A layout that was made of another one, with the very boxes of that one wherever they are the same: cards of both then
 * share the sizes of their words. A box with words that was changed in other ways than their size is `like` the one before.
 */
export function reuseBoxes(changed: KindLayout, original: KindLayout): KindLayout {
  const known = new Map<string, TemplateBox | undefined>()
  for (const side of sidesOf(original)) collect(side, known)
  const reuse = (box: TemplateBox): TemplateBox => reuseBox(box, known)
  return changed.type === 'card'
    ? {
        ...changed,
        front: reuse(changed.front),
        ...(changed.back && { back: reuse(changed.back) }),
      }
    : {
        ...changed,
        panels: new Map(Array.from(changed.panels, ([name, box]) => [name, reuse(box)])),
      }
}

const sidesOf = (layout: KindLayout): readonly TemplateBox[] =>
  layout.type === 'card'
    ? [layout.front, ...(layout.back ? [layout.back] : [])]
    : [...layout.panels.values()]

/** A box is known by its place in a file; one that stands in several places of a layout, by an alias, is not. */
const placeOf = ({ span }: TemplateBox): string =>
  JSON.stringify(span && [span.file, span.start, span.usedAt])

function collect(box: TemplateBox, known: Map<string, TemplateBox | undefined>): void {
  const place = placeOf(box)
  known.set(place, known.has(place) ? undefined : box)
  for (const child of box.children ?? []) collect(child, known)
}

function reuseBox(
  box: TemplateBox,
  known: ReadonlyMap<string, TemplateBox | undefined>,
): TemplateBox {
  const children = box.children?.map((child) => reuseBox(child, known))
  const changed = children ? { ...box, children } : box
  const original = known.get(placeOf(box))
  if (!original) return changed
  const areSame =
    original.children?.length === children?.length &&
    (children ?? []).every((child, index) => child === original.children?.[index])
  if (areSame && isDeepStrictEqual(rulesOf(box), rulesOf(original))) return original
  const isLike =
    box.text !== undefined &&
    SIZES.every((key) => isDeepStrictEqual(box[key], original[key]))
  return isLike ? { ...changed, like: original } : changed
}

const rulesOf = (box: TemplateBox): object => ({
  ...box,
  children: undefined,
  span: undefined,
  changedAt: undefined,
})

/** What says how large words are. */
const SIZES = [
  'text',
  'style',
  'fontSize',
  'minFontSize',
  'maxFontSize',
  'sizes',
  'landscape',
  'formats',
  'cases',
] as const
