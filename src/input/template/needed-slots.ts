import type { TemplateBox } from './box.ts'
import type { KindLayout } from './layouts.ts'

/**
 * The slots that a layout shows wherever it is used, so that their words must be there; those of its front only, for cards
 * with another back.
 */
export const neededSlots = (
  layout: KindLayout,
  isFrontOnly = false,
): ReadonlySet<string> => {
  if (layout.type === 'leaflet')
    return new Set([
      ...[...layout.panels.values()].flatMap(slotsIn),
      ...layout.flow.flatMap(({ slot }) => slot ?? []),
    ])
  const { front, back } = layout
  return new Set([...slotsIn(front), ...(back && !isFrontOnly ? slotsIn(back) : [])])
}

const slotsIn = ({
  text,
  qr,
  optional,
  when,
  children,
}: TemplateBox): readonly string[] =>
  when || optional === true
    ? []
    : [...[text, qr].flatMap((slot) => slot ?? []), ...(children ?? []).flatMap(slotsIn)]
