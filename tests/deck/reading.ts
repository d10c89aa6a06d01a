import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Deck, Words } from '../../src/input/deck/deck.ts'
import { matchPieces } from '../../src/input/deck/match-pieces.ts'
import { readDeck } from '../../src/input/deck/read-deck.ts'
import { readWords } from '../../src/input/deck/read-words.ts'
import { told } from './told.ts'

/** What came of reading a file, and the problems as a user reads them. */
export interface Read<T> {
  readonly value: T | undefined
  readonly problems: readonly string[]
}

/** Reads a text as the file `content/talk/deck.yaml`. */
export function deckOf(text: string): Read<Deck> {
  const { problems, report } = collectProblems()
  const folder = 'content/talk'
  const value = readDeck(
    { name: 'talk', folder, file: `${folder}/deck.yaml` },
    text,
    report,
  )
  return { value, problems: told(problems, text) }
}

/** Reads a text that is fine as a deck. */
export function fineDeck(text: string): Deck {
  const { value, problems } = deckOf(text)
  if (!value || problems.length > 0) throw new Error(problems.join('\n'))
  return value
}

/** A deck with pieces of these names. */
export const deckWith = (...ids: readonly string[]): Deck =>
  fineDeck(
    [
      'source: nl',
      'template: plain',
      'pieces:',
      ...ids.map((id) => `  ${id}: { kind: card }`),
    ].join('\n'),
  )

/** Reads a text as the file `content/talk/nl.yaml` of a deck. */
export function wordsOf(text: string, deck: Deck, language = 'nl'): Read<Words> {
  const { problems, report } = collectProblems()
  const file = `content/talk/${language}.yaml`
  const words = readWords({ language, file }, text, report)
  const value = words && matchPieces(words, deck, report)
  return { value, problems: told(problems, text) }
}
