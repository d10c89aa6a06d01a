import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Deck, Term, Terms, Words } from '../../input/deck/deck.ts'

/** A term that is asked for by name: `client=resident`. */
export interface TermChoice {
  readonly name: string
  readonly term: string
  /** Where it stands, when it stands in a file. */
  readonly span?: Span
}

/** The term that stands for each name. */
export type ChosenTerms = ReadonlyMap<string, string>

/** The terms to use in a language: those asked for, else those of deck.yaml, else the first of each name. */
export function chooseTerms(
  { terms: usual }: Deck,
  { terms, file }: Words,
  asked: readonly TermChoice[],
  report: Report,
): ChosenTerms {
  const chosen = new Map(usualTerms(terms))
  const wanted: readonly TermChoice[] = [
    ...Array.from(usual, ([name, { value, span }]) => ({ name, term: value, span })),
    ...asked,
  ]
  for (const { name, term, span } of wanted) {
    const known = terms.get(name)
    if (known?.has(term)) chosen.set(name, term)
    else
      report({
        code: 'unknown-term',
        severity: 'error',
        message: known
          ? `${file} has no term “${excerpt(term)}” for “${excerpt(name)}”.`
          : `${file} has no terms for “${excerpt(name)}”.`,
        hint: known ? didYouMean(term, known.keys()) : didYouMean(name, terms.keys()),
        span,
      })
  }
  return chosen
}

/** The first term of each name. */
export const usualTerms = (terms: Terms): ChosenTerms =>
  new Map([...terms].flatMap(([name, known]) => firstOf(name, known)))

function firstOf(
  name: string,
  known: ReadonlyMap<string, Term>,
): readonly (readonly [string, string])[] {
  const [first] = known.keys()
  return first === undefined ? [] : [[name, first]]
}

/** Every choice that differs from a choice in one term, and the choice itself first. */
export const everyTerm = (terms: Terms, chosen: ChosenTerms): readonly ChosenTerms[] => [
  chosen,
  ...[...terms].flatMap(([name, known]) =>
    [...known.keys()]
      .filter((term) => term !== chosen.get(name))
      .map((term) => new Map([...chosen, [name, term]])),
  ),
]

/** The chosen terms that are not those of deck.yaml, nor the first of their name where it has none. */
export const unusualTerms = (
  { terms: usual }: Deck,
  terms: Terms,
  chosen: ChosenTerms,
): readonly TermChoice[] =>
  [...chosen].flatMap(([name, term]) =>
    (usual.get(name)?.value ?? usualTerms(terms).get(name)) === term
      ? []
      : [{ name, term }],
  )
