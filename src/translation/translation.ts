import type { Deck, Words } from '../input/deck/deck.ts'
import type { Lock } from './lock.ts'

/** The words of a deck in a language, with what they are compared to: the source and the lock. */
export interface Translation {
  readonly deck: Deck
  /** In the language that the others are translated from. */
  readonly source: Words
  readonly words: Words
  readonly lock: Lock
}
