import type { Problem } from '../../base/problems/problem.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'

/** A check of a laid-out side of a deck. */
export interface Check {
  readonly run: (side: CheckedSide, deck: CheckedDeck) => readonly Problem[]
}
