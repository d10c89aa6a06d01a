import type { View } from './protocol/view.ts'

/** A view without the sides that are the same objects in one before. */
export function changeSince(view: View, before: View | undefined): View {
  if (!before) return view
  const known = new Map(before.sides.map((side, index) => [side, index]))
  const places = view.sides.map((side) => known.get(side) ?? -1)
  const sides = view.sides.filter((side) => !known.has(side))
  return { ...view, sides, kept: { since: before.generation, places } }
}

/** A whole view; the sides that were left out are those of the view before. */
export function wholeView({ kept, ...view }: View, before: View | undefined): View {
  if (!kept) return view
  const sent = view.sides.values()
  const sides = kept.places.flatMap((place) => {
    const side = place < 0 ? sent.next().value : before?.sides[place]
    return side ? [side] : []
  })
  return { ...view, sides }
}
