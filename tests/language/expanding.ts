import { expect } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Words } from '../../src/input/deck/deck.ts'
import { usualTerms } from '../../src/typesetting/language/choose-terms.ts'
import { expandTerms } from '../../src/typesetting/language/expand-terms.ts'
import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'
import { told } from '../deck/told.ts'
import { yaml } from '../deck/yaml.ts'
import { textOf } from './written.ts'

/** Terms that have the same forms, `g` among them, which is no word. */
export const TERMS = yaml`
  terms:
    client:
      client: { sg: cliënt, pl: cliënten, this: deze cliënt, g: m }
      resident: { sg: inwoner, pl: inwoners, this: deze inwoner, g: m }
      person: { sg: persoon, pl: personen, this: deze persoon, g: f }
      child: { sg: kind, pl: kinderen, this: dit kind, g: n }
`

/** Words with their terms in place, and the problems as a user reads them. */
export interface Expanded {
  readonly words: Words
  readonly problems: readonly string[]
  /** A text of the piece `one`. */
  readonly text: (slot: string) => string
}

/** Words with these terms chosen, and the usual one of every other name. */
export function expand(
  text: string,
  chosen: Readonly<Record<string, string>> = {},
  language = 'nl',
): Expanded {
  const { value, problems: mistakes } = wordsOf(text, deckWith('one', 'two'), language)
  expect(mistakes).toEqual([])
  const { problems, report } = collectProblems()
  const choice = new Map([...usualTerms(value!.terms), ...Object.entries(chosen)])
  const words = expandTerms(value!, choice, report)
  return {
    words,
    problems: told(problems, text),
    text: (slot) => words.pieces.get('one')!.get(slot)!.value,
  }
}

/** The words that are printed for a text on one line. */
export const printed = (markdown: string): string =>
  plainText(readMarkdown(textOf(markdown), { language: 'nl', report: () => undefined }))

/** What is printed for a slot, where nothing is wrong. */
export function say(
  words: string,
  chosen: Readonly<Record<string, string>> = {},
  { terms = TERMS, language = 'nl' } = {},
): string {
  const text = `pieces: { one: { a: ${JSON.stringify(words)} } }\n${terms}`
  const expanded = expand(text, chosen, language)
  expect(expanded.problems).toEqual([])
  return expanded.text('a')
}
