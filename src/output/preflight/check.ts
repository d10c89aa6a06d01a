import type { Problem } from '../../base/problems/problem.ts'
import type { CheckedDeck } from './checked-deck.ts'

/** A rule over the laid-out sides of a deck. */
export interface Check {
  readonly run: (deck: CheckedDeck) => readonly Problem[]
}
