import type { Slots, Term, Terms, Text, Words } from '../input/deck/deck.ts'
import {
  USUAL_FORM,
  formOf,
  placeholdersIn,
} from '../typesetting/language/placeholder.ts'
import type { Placeholder } from '../typesetting/language/placeholder.ts'
import { lowered } from '../typesetting/language/term-problems.ts'
import type { Unit } from './unit.ts'

/** The group of a file of words that holds the terms. */
export const TERMS = 'terms'

/** A form of a term to translate, and a place where a text uses it. */
export interface TermUnit extends Unit {
  readonly use: TermUse | undefined
}

/** A placeholder in a text of the translation, or of the source where that has none. */
interface TermUse {
  /** The way to the text: `pieces`, `welcome`, `body`. */
  readonly path: readonly string[]
  readonly placeholder: Placeholder
}

/**
 * The forms of a deck's terms with their translations. A language has forms of its own: those that its texts use and its
 * terms have, or those of the source as long as it has no terms. What the source has no such form of is translated from
 * its usual one.
 */
export function termUnits(source: Words, words: Words | undefined): readonly TermUnit[] {
  const [used, usedBySource] = [usesIn(words), usesIn(source)]
  return [...source.terms].flatMap(([name, terms]) => {
    const translated = words?.terms.get(name)
    const forms = new Set([
      ...formNames(translated ?? terms),
      ...(used.get(name)?.keys() ?? []),
    ])
    return [...terms].flatMap(([id, term]) =>
      Array.from(forms).flatMap((form): readonly TermUnit[] => {
        const from = sourceOf(term, form)
        const use = used.get(name)?.get(form) ?? usedBySource.get(name)?.get(form)
        const translation = translated?.get(id)?.forms.get(form)
        return from
          ? [{ path: [TERMS, name, id, form], source: from, translation, use }]
          : []
      }),
    )
  })
}

/** What a form is translated from. */
const sourceOf = ({ forms }: Term, form: string): Text | undefined =>
  forms.get(form) ?? forms.get(USUAL_FORM) ?? forms.values().next().value

const formNames = (terms: ReadonlyMap<string, Term> = new Map()): ReadonlySet<string> =>
  new Set([...terms.values()].flatMap(({ forms }) => [...forms.keys()]))

/** The first use of each form in the texts of a language, by the name of the terms and by the form. */
function usesIn(
  words: Words | undefined,
): ReadonlyMap<string, ReadonlyMap<string, TermUse>> {
  const uses = new Map<string, Map<string, TermUse>>()
  for (const [path, text] of words ? textsOf(words) : [])
    for (const placeholder of placeholdersIn(text.value)) {
      const name = nameIn(placeholder, words?.terms)
      const form = formOf(placeholder)
      const known = uses.get(name) ?? new Map<string, TermUse>()
      if (!known.has(form)) uses.set(name, known.set(form, { path, placeholder }))
    }
  return uses
}

/** The name of terms that a placeholder has; a capital at the beginning is one of the sentence. */
const nameIn = ({ name }: Placeholder, terms: Terms = new Map()): string =>
  terms.has(name) ? name : lowered(name)

/** All texts of a language that are printed, with the way to each. */
const textsOf = ({
  deck,
  pieces,
  variants,
  families,
  notes,
}: Words): readonly (readonly [path: readonly string[], text: Text])[] => [
  ...below(['deck'], deck),
  ...[...pieces].flatMap(([id, slots]) => [
    ...below(['pieces', id], slots),
    ...[...(variants.get(id) ?? [])].flatMap(([term, own]) =>
      below(['pieces', id, 'variants', term], own),
    ),
  ]),
  ...[...families].flatMap(([id, slots]) => below(['families', id], slots)),
  ...below(['notes'], notes),
]

const below = (path: readonly string[], slots: Slots) =>
  Array.from(slots, ([slot, text]) => [[...path, slot], text] as const)
