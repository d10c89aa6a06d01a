import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/**
 * The pictures that a layout requires wherever it is used, by their names in it; those of its front only, for cards with
 * another back.
 */
export const neededPictures = (
  layout: KindLayout,
  isFrontOnly = false,
): ReadonlySet<string> =>
  new Set(
    (isFrontOnly && layout.type === 'card' ? [layout.front] : boxesOf(layout)).flatMap(
      neededIn,
    ),
  )

const neededIn = ({
  picture,
  optional,
  when,
  children,
}: TemplateBox): readonly string[] =>
  when
    ? []
    : [
        ...(picture === undefined || optional === true ? [] : [picture]),
        ...(children ?? []).flatMap(neededIn),
      ]

/** Whether a layout requires the logo of the deck. */
export const needsLogo = (layout: KindLayout): boolean =>
  neededPictures(layout).has('logo')

/** Whether a layout has a place for the logo of the deck. */
export const showsLogo = (layout: KindLayout): boolean =>
  boxesOf(layout).some((box) => holds(box, ({ picture }) => picture === 'logo'))

const boxesOf = (layout: KindLayout): readonly TemplateBox[] =>
  layout.type === 'card'
    ? [layout.front, ...(layout.back ? [layout.back] : [])]
    : [...layout.panels.values()]

const holds = (box: TemplateBox, test: (one: TemplateBox) => boolean): boolean =>
  test(box) || (box.children ?? []).some((child) => holds(child, test))
