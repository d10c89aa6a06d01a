import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/** The pictures that a layout requires, by their names in it. */
export const neededPictures = (layout: KindLayout): ReadonlySet<string> =>
  new Set(boxesOf(layout).flatMap(neededIn))

const neededIn = (box: TemplateBox): readonly string[] => [
  ...(box.picture === undefined || box.optional === true ? [] : [box.picture]),
  ...(box.children ?? []).flatMap(neededIn),
]

/** Whether a layout requires the logo of the deck. */
export const needsLogo = (layout: KindLayout): boolean =>
  neededPictures(layout).has('logo')

/** Whether a layout has a place for the logo of the deck. */
export const showsLogo = (layout: KindLayout): boolean =>
  boxesOf(layout).some((box) => holds(box, ({ picture }) => picture === 'logo'))

const boxesOf = (layout: KindLayout): readonly TemplateBox[] =>
  layout.type === 'card' ? [layout.front, layout.back] : [...layout.panels.values()]

const holds = (box: TemplateBox, test: (one: TemplateBox) => boolean): boolean =>
  test(box) || (box.children ?? []).some((child) => holds(child, test))
