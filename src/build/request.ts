import type { Length } from '../base/geometry/length.ts'
import type { FlipEdge } from '../output/imposition/flip.ts'
import type { AskedTerm } from '../typesetting/language/choose-terms.ts'

export type { AskedTerm } from '../typesetting/language/choose-terms.ts'

/** What a build can make. */
export const TARGETS = ['press', 'sheets'] as const
export type Target = (typeof TARGETS)[number]

/** What is asked of a build; names are as the user typed them. */
export interface BuildRequest {
  /** The deck; the project's first one where absent. */
  readonly deck: string | undefined
  /** `all`, or tags; the deck's source language where empty. */
  readonly languages: readonly string[]
  /** `all` that the deck offers, or names; the deck's own format where empty. */
  readonly formats: readonly string[]
  readonly targets: readonly Target[]
  /** Terms for names in the texts, instead of the deck's own. */
  readonly terms: readonly AskedTerm[]
  /** Whether each other term is laid out too. */
  readonly everyTerm: boolean
  /** Whether it is an error that a translation lacks marks or links of its source; else it is said and no more. */
  readonly strict: boolean
  readonly paper: string
  readonly flip: FlipEdge
  /** Piece ids; all where empty. */
  readonly pieces: readonly string[]
  /** How many whole decks are wanted. */
  readonly copies: number
  /** Whether press files hold each piece as often as it is wanted; else once, and it is said how often to print it. */
  readonly repeat: boolean
  /** Instead of the format's own. */
  readonly bleed: Length | undefined
  /** Printers' marks on press pages. */
  readonly marks: boolean
  readonly output: string
  /** The date that files carry. */
  readonly date: Date
}
