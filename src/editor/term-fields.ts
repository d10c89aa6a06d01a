import type { Slots, Terms, Words } from '../input/deck/deck.ts'
import { fieldId } from './field.ts'
import type { Field } from './field.ts'

/**
 * The forms of the terms of a language, beside those of the source: a language may need others, and do without some.
 */
export const termFields = (source: Words, words: Words): readonly Field[] =>
  namesIn(source.terms, words.terms).flatMap((name) =>
    namesIn(source.terms.get(name), words.terms.get(name)).flatMap((id) => {
      const from = formsOf(source.terms, name, id)
      const to = formsOf(words.terms, name, id)
      return namesIn(from, to).map((form): Field => {
        const path = ['terms', name, id, form]
        const text = to.get(form)
        return {
          id: fieldId(path),
          path,
          slot: `${name}: ${id}, ${form}`,
          source: from.get(form),
          text,
          isLong: false,
        }
      })
    }),
  )

const formsOf = (terms: Terms, name: string, id: string): Slots =>
  terms.get(name)?.get(id)?.forms ?? new Map()

/** The names of either, those of the source first. */
const namesIn = (
  from: ReadonlyMap<string, unknown> = new Map(),
  to: ReadonlyMap<string, unknown> = new Map(),
): readonly string[] => [...new Set([...from.keys(), ...to.keys()])]
