import type { Slots } from '../../input/deck/deck.ts'

/** The slot that says what a piece's picture shows, or the icon of a family; plain words without marks. */
export const ALTERNATIVE = 'alt'

/** Whether a slot says what a picture shows: `alt` of the main one, `alt.map` of the one named `map`. */
export const isAlternative = (slot: string): boolean =>
  slot === ALTERNATIVE || slot.startsWith(`${ALTERNATIVE}.`)

/** The slot of the whole deck that says what the logo shows; plain words without marks. */
export const LOGO = 'logo'

/** The slot of the whole deck that says what a drawing within words says; plain words without marks. */
const iconSlot = (name: string): string => `icon.${name}`

/** Whether a slot of the whole deck says what the logo or a drawing within words shows. */
export const isOfWholeDeck = (slot: string): boolean =>
  slot === LOGO || slot.startsWith(iconSlot(''))

/** What drawings within words say in a language: the words of the deck, or else their names. */
export const iconWords = (
  names: Iterable<string>,
  deck: Slots,
): ReadonlyMap<string, string> =>
  new Map(
    Array.from(names, (name) => [
      name,
      deck.get(iconSlot(name))?.value.trim() || name.replaceAll(/[-_]+/g, ' '),
    ]),
  )

/** Whether the words at the end of a way through a file of words (`deck`, `logo`) say what a picture shows. */
export const describesPicture = (path: readonly string[]): boolean =>
  path[0] === 'deck'
    ? isOfWholeDeck(path[1] ?? '')
    : (path[0] === 'pieces' || path[0] === 'families') && isAlternative(path.at(-1) ?? '')
