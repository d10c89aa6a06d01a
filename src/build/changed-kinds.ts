import type { Deck, Slots, Words } from '../input/deck/deck.ts'

/** The kinds of pieces in whose words something differs; all kinds where it is in words that every piece may use. */
export function changedKinds(
  { pieces }: Deck,
  before: Words,
  after: Words,
): ReadonlySet<string> {
  const notes = changedSlots(before.notes, after.notes)
  const everywhere =
    changedSlots(before.deck, after.deck).length > 0 ||
    notes.some((note) => refersTo(after.deck, note))
  const isChanged = (id: string): boolean => {
    const slots = after.pieces.get(id) ?? new Map()
    return (
      everywhere ||
      changedSlots(before.pieces.get(id) ?? new Map(), slots).length > 0 ||
      notes.some((note) => refersTo(slots, note))
    )
  }
  return new Set(pieces.filter(({ id }) => isChanged(id)).map(({ kind }) => kind.value))
}

const changedSlots = (before: Slots, after: Slots): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (slot) => before.get(slot)?.value !== after.get(slot)?.value,
  )

const refersTo = (slots: Slots, note: string): boolean =>
  [...slots.values()].some(({ value }) => value.includes(`[^${note}]`))
