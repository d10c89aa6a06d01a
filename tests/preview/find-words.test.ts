import { expect, test } from 'vitest'

import { findWords } from '../../src/preview/workers/find-words.ts'

const FILE = `body: |
  Eerst ‘iets’ over {client}, met een lange regel erachter.

  - Wat willen we?
  - Wat willen we niet?
`
const span = { file: 'nl.yaml', start: FILE.indexOf('|'), end: FILE.length }
const texts = new Map([['nl.yaml', FILE]])

const found = (words: readonly string[]): readonly string[] => {
  const find = findWords(texts)
  return words.map((one) => FILE.slice(find(span, one).start).split('\n')[0] ?? '')
}

test('a paragraph is found by how it begins, whatever stands for its quotes and names', () => {
  expect(found(['Eerst ’iets’ over cliënt, met een lange regel'])).toEqual([
    'Eerst ‘iets’ over {client}, met een lange regel erachter.',
  ])
})

test('of two paragraphs that begin alike the second stands behind the first', () => {
  expect(found(['Wat willen we?', 'Wat willen we niet?'])).toEqual([
    'Wat willen we?',
    'Wat willen we niet?',
  ])
})

test('words that stand there in another form are somewhere in their text', () => {
  expect(found(['Voordat'])).toEqual(['|'])
  expect(findWords(new Map())(span, 'Wat willen we?')).toEqual(span)
})
