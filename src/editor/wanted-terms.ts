import type { Words } from '../input/deck/deck.ts'
import { placeholdersIn } from '../typesetting/language/placeholder.ts'
import type { Field } from './field.ts'

/** The form of a placeholder that names none. */
const USUAL_FORM = 'sg'

/**
 * Tells of a form of a term whether a language must have it: some text of its file uses it, or the term has no words at
 * all yet.
 */
export function isTermWanted(words: Words): (field: Pick<Field, 'path'>) => boolean {
  const used = usedForms(words)
  return ({ path: [, name = '', id = '', form = ''] }) =>
    used.has(`${name}.${form}`) || !words.terms.get(name)?.has(id)
}

function usedForms({ deck, pieces, notes, variants, terms }: Words): ReadonlySet<string> {
  const variantSlots = [...variants.values()].flatMap((one) => [...one.values()])
  const all = [deck, notes, ...pieces.values(), ...variantSlots]
  const texts = all.flatMap((slots) => [...slots.values()])
  const placeholders = texts.flatMap(({ value }) => placeholdersIn(value))
  return new Set(
    placeholders.map(({ name, forms }) => {
      const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
      return `${terms.has(name) ? name : small}.${forms.at(-1) ?? USUAL_FORM}`
    }),
  )
}
