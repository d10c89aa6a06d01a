import type { CardText } from './card-text.ts'

/** A deck to begin. */
export interface NewDeck {
  /** The folder of the project; it is made if it is not there. */
  readonly folder: string
  /** Its title, such as `Our garden`. */
  readonly title: string
  /** The name of its folder under `content`; by default made of its title. */
  readonly name?: string
  /** The tag of the language that it is written in. */
  readonly language: string
  readonly template: string
  /** By default that of the template's starter. */
  readonly format?: string | undefined
  readonly cards: NewCards
  /** The names of the files of pictures that are still to come: a card each, unless its words name pictures. */
  readonly pictures?: readonly string[]
}

/** The cards of a new deck: 1 to 999 of the template's, one for each of some texts, or those of a table. */
export type NewCards =
  | { readonly count: number }
  | { readonly texts: readonly CardText[] }
  | { readonly table: TableFile }

/** A table whose columns a deck reads as they are, and the name of its file in the deck. */
export interface TableFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The number of cards that stand in files of YAML. */
export const countOf = (cards: NewCards): number =>
  'count' in cards ? cards.count : 'texts' in cards ? cards.texts.length : 0

/** The most cards that a deck can begin with. */
export const MOST_CARDS = 999

/** Whether a text is such a number of cards. */
export const isCardCount = (cards: string): boolean =>
  /^\d{1,3}$/.test(cards.trim()) && Number(cards) > 0
