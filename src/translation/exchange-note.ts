import { excerpt } from '../base/problems/excerpt.ts'
import { placeholdersIn } from '../typesetting/language/placeholder.ts'
import type { ExchangeUnit } from './exchange.ts'

/** Notes for the translator of a text, a paragraph each: the deck's own note, and what its braces mean. */
export function notesOn({ note, source }: ExchangeUnit): readonly string[] {
  const placeholders = new Set(placeholdersIn(source).map(({ raw }) => excerpt(raw)))
  return [
    ...(note === undefined ? [] : [note]),
    ...(placeholders.size === 0 ? [] : [placeholderNote([...placeholders])]),
  ]
}

const placeholderNote = (placeholders: readonly string[]): string =>
  `What stands in braces is replaced by words: ${placeholders.join(' ')}. Keep the braces and the name up to the ` +
  'first dot; after the dot, write a form that your language has: the last texts of this file are the terms and their forms.'
