import { expect, test } from 'vitest'

import { pieceTitle } from '../../src/input/deck/piece-title.ts'
import { deckWith, wordsOf } from './reading.ts'

test.each([
  ['{ alt: A hare, title: "Joy[^why]", body: x }', 'Joy'],
  ['{ body: "*Some* words", question: "**What** now?" }', 'What now?'],
  ['{ alt: A hare, body: "> - Said\\n- and done" }', 'Said'],
  ['{ title: "_Prijs_ in btw_2024" }', 'Prijs in btw_2024'],
  ['{ title: "*", body: "The {client.pl} know" }', 'The client.pl know'],
  [
    '{ title: A title that is far too long for a place beside a picture }',
    'A title that is far too long for a…',
  ],
  ['{ alt: A hare }', undefined],
])('the words %s are called %s', (own, title) => {
  const deck = deckWith('one')
  const words = wordsOf(`pieces: { one: ${own} }`, deck).value
  expect(words && pieceTitle('one', words)).toBe(title)
  expect(words && pieceTitle('two', words)).toBe(undefined)
})
