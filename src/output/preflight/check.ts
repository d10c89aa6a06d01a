import type { Problem } from '../../base/problems/problem.ts'
import type { CheckedDeck } from './checked-deck.ts'

/** A check of the laid-out sides of a deck. */
export interface Check {
  readonly run: (deck: CheckedDeck) => readonly Problem[]
}
