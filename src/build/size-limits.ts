import type { SizeLimit } from '../typesetting/layout/fit/size-limits.ts'
import type { LaidOutDeck } from './lay-out-words.ts'

/** Few cards that keep the words of the others small, or are set smaller than those, in a language on a format. */
export interface SizeLimitFact extends SizeLimit {
  readonly language: string
  /** The terms that are not the defaults. */
  readonly terms: readonly string[]
  readonly format: string
}

/** What keeps words small on the cards of a laid-out deck. */
export const limitsOf = ({
  language,
  terms,
  cards,
}: LaidOutDeck): readonly SizeLimitFact[] =>
  cards.flatMap(({ format, limits }) =>
    limits().map((limit) => ({ ...limit, language, terms, format: format.name })),
  )
