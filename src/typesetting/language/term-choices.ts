import type { Deck, Words } from '../../input/deck/deck.ts'
import { usualTerms } from './choose-terms.ts'

/** A name in the texts of a deck, the term that stands for it where nothing else is asked for, and all that may. */
export interface TermChoices {
  readonly name: string
  readonly usual: string
  readonly choices: readonly string[]
}

/** The names in the texts of a deck, with the terms that some words have for them. */
export function termChoices(
  { terms: own }: Pick<Deck, 'terms'>,
  { terms }: Pick<Words, 'terms'>,
): readonly TermChoices[] {
  const first = usualTerms(terms)
  return Array.from(terms, ([name, choices]) => ({
    name,
    usual: own.get(name)?.value ?? first.get(name) ?? '',
    choices: [...choices.keys()],
  }))
}
