import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/** Whether a layout requires the picture of its piece. */
export const needsPicture = (layout: KindLayout): boolean =>
  boxesOf(layout).some((box) => holds(box, isNeeded('piece')))

/** Whether a layout requires the logo of the deck. */
export const needsLogo = (layout: KindLayout): boolean =>
  boxesOf(layout).some((box) => holds(box, isNeeded('logo')))

/** Whether a layout has a place for the logo of the deck. */
export const showsLogo = (layout: KindLayout): boolean =>
  boxesOf(layout).some((box) => holds(box, ({ picture }) => picture === 'logo'))

const boxesOf = (layout: KindLayout): readonly TemplateBox[] =>
  layout.type === 'card' ? [layout.front, layout.back] : [...layout.panels.values()]

const isNeeded =
  (name: string) =>
  ({ picture, optional }: TemplateBox): boolean =>
    picture === name && optional !== true

const holds = (box: TemplateBox, test: (one: TemplateBox) => boolean): boolean =>
  test(box) || (box.children ?? []).some((child) => holds(child, test))
