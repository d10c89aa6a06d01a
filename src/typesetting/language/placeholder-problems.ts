import type { Problem } from '../../base/problems/problem.ts'
import type { Deck, Text, Words } from '../../input/deck/deck.ts'
import { chooseTerms, everyTerm } from './choose-terms.ts'
import { expandTerms } from './expand-terms.ts'

/** The problems with the placeholders of each text, without duplicates. */
export type PlaceholderProblems = ReadonlyMap<Text, readonly Problem[]>

/**
 * The texts of a language whose placeholders cannot be filled, with the problems that a check of the deck reports: all
 * terms are tried in turn.
 */
export function placeholderProblems(deck: Deck, words: Words): PlaceholderProblems {
  const found = new Map<Text, Problem[]>()
  const add = (problem: Problem, text?: Text): void => {
    if (!text) return
    const known = found.get(text)
    if (!known) found.set(text, [problem])
    else if (!known.some(({ message }) => message === problem.message))
      known.push(problem)
  }
  // Terms that deck.yaml asks for and a language has not are told of with deck.yaml.
  const chosen = chooseTerms(deck, words, [], () => undefined)
  for (const choice of everyTerm(words.terms, chosen)) expandTerms(words, choice, add)
  return found
}
