import type { Problem } from '../../base/problems/problem.ts'
import type { CheckedDeck } from './checked-deck.ts'

/** A rule over laid-out sides: a fact that it looks for, and the problems that it finds. */
export interface Check {
  /** What it proves, in a few words. */
  readonly about: string
  readonly run: (deck: CheckedDeck) => readonly Problem[]
}
