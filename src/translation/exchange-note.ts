import { plain } from '../base/problems/plain.ts'
import { placeholdersIn } from '../typesetting/language/placeholder.ts'
import type { ExchangeUnit } from './exchange.ts'

/** What to tell the translator about a text, each in a paragraph: the deck's own note, and what its braces mean. */
export function notesOn({ note, source }: ExchangeUnit): readonly string[] {
  const placeholders = new Set(placeholdersIn(source).map(({ raw }) => plain(raw)))
  return [
    ...(note === undefined ? [] : [note]),
    ...(placeholders.size === 0 ? [] : [aboutBraces([...placeholders])]),
  ]
}

const aboutBraces = (placeholders: readonly string[]): string =>
  `Words are put in for what stands in braces: ${placeholders.join(' ')}. Keep the braces and the name up to the ` +
  'first dot; behind it, write a form that your language has under “terms”.'
