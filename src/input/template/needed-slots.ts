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
  const sides = [front, ...(back && !isFrontOnly ? [back] : [])]
  return new Set([...sides.flatMap(slotsIn), ...sides.flatMap(slotsInTurn)])
}

const slotsIn = (box: TemplateBox): readonly string[] =>
  box.when ? [] : slotsWhereMet(box)

/** The slots of a box that is there. */
const slotsWhereMet = ({
  text,
  qr,
  optional,
  children,
}: TemplateBox): readonly string[] =>
  optional === true
    ? []
    : [...[text, qr].flatMap((slot) => slot ?? []), ...(children ?? []).flatMap(slotsIn)]

/** The slots that stand in one box where the card has something, and in another where it lacks that. */
function slotsInTurn(side: TemplateBox): readonly string[] {
  const conditional = boxesIn(side).flatMap((box) => {
    const [only, ...others] = Object.entries(box.when ?? {})
    return only && others.length === 0
      ? [{ condition: only[0], name: String(only[1]), slots: slotsWhereMet(box) }]
      : []
  })
  return conditional.flatMap(({ condition, name, slots }) =>
    condition === 'has'
      ? slots.filter((slot) =>
          conditional.some(
            (other) =>
              other.condition === 'lacks' &&
              other.name === name &&
              other.slots.includes(slot),
          ),
        )
      : [],
  )
}

const boxesIn = (box: TemplateBox): readonly TemplateBox[] => [
  box,
  ...(box.children ?? []).flatMap(boxesIn),
]
