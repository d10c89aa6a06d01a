import { alike, moveSpans } from './alike.ts'
import type { PreparedSide } from './side.ts'

/** What the sides of a card are prepared from. */
export interface CardParts {
  /** Its words, its picture and its accent. */
  readonly card: object
  /** The template, the format and whatever else is the same for all cards. */
  readonly shared: object
}

interface CachedCard extends CardParts {
  readonly sides: readonly PreparedSide[]
}

/** How many cards are kept: those of the largest decks that people edit, in a few languages. */
const MOST_CARDS = 5000

/**
 * The cards of earlier builds in one process. One of which nothing has changed but where its words stand in their file is
 * not set again, and its sides, being the same objects, are neither fitted nor composed nor checked again.
 */
export class CardCache {
  /** By name, the one that was used last at the end. */
  readonly #cards = new Map<string, CachedCard>()

  /** The sides that a card had before, if it is the same. */
  find(name: string, { card, shared }: CardParts): readonly PreparedSide[] | undefined {
    const cached = this.#cards.get(name)
    this.#cards.delete(name)
    if (!cached || !alike(cached.shared, shared) || !alike(cached.card, card))
      return undefined
    moveSpans(cached.card, card)
    this.#cards.set(name, cached)
    return cached.sides
  }

  /** Keeps the sides of a card, and gives them as they are kept. */
  keep(
    name: string,
    parts: CardParts,
    sides: readonly PreparedSide[],
  ): readonly PreparedSide[] {
    const kept = sides.map((side) => ({ ...side, fits: new Map() }))
    this.#cards.set(name, { ...parts, sides: kept })
    for (const [oldest] of this.#cards) {
      if (this.#cards.size <= MOST_CARDS) break
      this.#cards.delete(oldest)
    }
    return kept
  }
}
