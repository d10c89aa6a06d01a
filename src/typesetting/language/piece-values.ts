import type { Deck, Piece, Slots, Text, Words } from '../../input/deck/deck.ts'

/** The names of placeholders that stand for what is known of a piece, where the deck has no terms of that name. */
const NAMES: ReadonlySet<string> = new Set([
  'fact',
  'family',
  'families',
  'organisation',
  'card',
  'cards',
])

/** Whether the name of a placeholder, in small letters, stands for what is known of a piece: `fact`, `family`, `card`, `organisation`. */
export const isPieceName = (name: string): boolean => NAMES.has(name)

/** What a placeholder prints. */
export interface PieceValue {
  readonly text: Text
  /** Whether it is words of a language, with Markdown; else it is printed as it stands, numbers in the digits of the language. */
  readonly isWords: boolean
}

/** What the placeholders of a piece print, by the name and its form: `fact.cost`, `family.name`, `card`. */
export type PieceValues = ReadonlyMap<string, PieceValue>

/**
 * Gives the values of each piece of a deck in a language: its facts, the words of its family, and its number among all
 * cards and those of its family. Leaflets are not counted.
 */
export function pieceValues(deck: Deck, words: Words): (piece: Piece) => PieceValues {
  const cards = deck.pieces.filter(isCard)
  const places = placesIn(cards)
  const families = new Map<string, readonly Piece[]>(
    deck.families.map(({ id }) => [
      id,
      cards.filter(({ family }) => family?.value === id),
    ]),
  )
  const ids = [...families.keys()]
  const placesByFamily = new Map(
    [...families.values()].flatMap((some) => [...placesIn(some)]),
  )
  return (piece) => {
    const own = piece.family && families.get(piece.family.value)
    const numbers: readonly (readonly [string, number | undefined])[] = [
      ['card', places.get(piece)],
      ['cards', cards.length],
      ['families', ids.length],
      ['family.number', piece.family && ids.indexOf(piece.family.value) + 1],
      ['family.card', placesByFamily.get(piece)],
      ['family.cards', own?.length],
    ]
    return new Map([
      ...numbers.flatMap(([name, number]) =>
        number === undefined ? [] : [[name, counted(number, piece)] as const],
      ),
      ...named('fact', piece.facts, false),
      ...named('organisation', deck.organisation?.words ?? NO_WORDS, false),
      ...named('family', words.families.get(piece.family?.value ?? '') ?? NO_WORDS, true),
    ])
  }
}

const NO_WORDS: Slots = new Map()

const isCard = ({ folds }: Piece): boolean => folds.length === 0

const placesIn = (cards: readonly Piece[]): ReadonlyMap<Piece, number> =>
  new Map(cards.map((card, index) => [card, index + 1]))

const counted = (number: number, { span }: Piece): PieceValue => {
  const value = String(number)
  return { text: { value, raw: value, span }, isWords: false }
}

const named = (group: string, slots: Slots, isWords: boolean) =>
  Array.from(slots, ([name, text]) => [`${group}.${name}`, { text, isWords }] as const)
