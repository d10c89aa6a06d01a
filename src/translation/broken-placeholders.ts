import type { Problem } from '../base/problems/problem.ts'
import type { Text, Words } from '../input/deck/deck.ts'
import { replacePlaceholders } from '../typesetting/language/placeholder.ts'
import { lowered } from '../typesetting/language/term-problems.ts'
import { unfilledTexts } from '../typesetting/language/unfilled.ts'
import type { Arrival } from './incoming-unit.ts'
import type { Translation } from './translation.ts'

/**
 * What is wrong with the placeholders of each text that came back and could not be printed, by its name. A term for
 * which the language has no words yet is none of that: they may be written later.
 */
export function brokenPlaceholders(
  arrivals: readonly Arrival[],
  { deck, source, words }: Translation,
): ReadonlyMap<string, readonly Problem[]> {
  const awaited = new Set([...source.terms.keys()].filter((one) => !words.terms.has(one)))
  const texts = arrivals
    .filter(({ value }) => value.includes('{'))
    .map(({ name, value, span }): [string, Text] => {
      // The span is that of the whole entry, so there is no raw text in which to look for a nearer place.
      return [name, { value: withoutTerms(value, awaited), raw: '', span }]
    })
  const broken = unfilledTexts(deck, onlyNotes(words, new Map(texts)))
  return new Map(
    texts.flatMap(([name, text]) => {
      const problems = broken.get(text)
      return problems ? [[name, problems]] : []
    }),
  )
}

/** Words without any text but these, which stand in its notes. */
const onlyNotes = (words: Words, notes: Words['notes']): Words => ({
  ...words,
  deck: new Map(),
  pieces: new Map(),
  variants: new Map(),
  notes,
})

/** A text without the placeholders of some terms. */
const withoutTerms = (text: string, terms: ReadonlySet<string>): string =>
  terms.size === 0
    ? text
    : replacePlaceholders(text, ({ raw, name }) =>
        name !== undefined && (terms.has(name) || terms.has(lowered(name))) ? '' : raw,
      )
