import type { Deck, Text, Words } from '../input/deck/deck.ts'
import { addressesIn } from '../typesetting/language/addresses.ts'
import { baseLanguage } from '../typesetting/language/base-language.ts'
import { replacePlaceholders } from '../typesetting/language/placeholder.ts'
import { folded } from './fingerprint.ts'

/** How many words a translation has in common with its source where it is the same text; 0 where it may be. */
export function sameWords(
  source: Text,
  translation: Text,
  { deck, languages }: Allowed,
): number {
  const [from, to] = languages
  if (baseLanguage(from) === baseLanguage(to)) return 0
  const text = folded(source.value)
  if (text !== folded(translation.value)) return 0
  if ([...deck.keep].some((kept) => folded(kept) === text)) return 0
  return wordsIn(text)
}

/** What may be the same: some texts of the deck, and everything between variants of one language. */
interface Allowed {
  readonly deck: Pick<Deck, 'keep'>
  readonly languages: readonly [from: Words['language'], to: Words['language']]
}

const NOTE_MARK = /\[\^[^\]]*\]/g

/** Without placeholders, footnote marks and addresses, which are no words of a language. */
function wordsIn(text: string): number {
  const bare = replacePlaceholders(text, () => '').replaceAll(NOTE_MARK, '')
  let words = bare
  for (const { start, end } of addressesIn(bare).toReversed())
    words = words.slice(0, start) + words.slice(end)
  return words.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
}
