import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readDeck } from '../../src/input/deck/read-deck.ts'
import { readWords } from '../../src/input/deck/read-words.ts'
import { usualTerms } from '../../src/typesetting/language/choose-terms.ts'
import { expandTerms } from '../../src/typesetting/language/expand-terms.ts'
import { resolveDeck } from '../../src/typesetting/language/resolve.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'

const folder = join(import.meta.dirname, '../../content/samenleerwijzer')
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

const { problems, report } = collectProblems()
const deck = readDeck(
  { name: 'samenleerwijzer', folder, file: 'deck.yaml' },
  read('deck.yaml'),
  report,
)!
const words = readWords({ language: 'nl', file: 'nl.yaml' }, read('nl.yaml'), report)!
const expanded = expandTerms(words, usualTerms(words.terms), report)
const resolved = resolveDeck(deck, expanded, report)

const pieceOf = (id: string) => resolved.pieces.find((piece) => piece.id === id)!
const wordsOf = (id: string, slot: string): string =>
  plainText(pieceOf(id).slots.get(slot)?.blocks ?? [])

const STEPS = ['preparation', 'conversation', 'actions']
const TOPICS = ['connection', 'approach', 'results']
const LEAFLET = ['why', 'how', 'cards', 'conversation-cards', 'topic-cards']

test('the words of the deck are those of the source, all of them, in their order', () => {
  const printed = [
    wordsOf('leaflet', 'call'),
    ...STEPS.flatMap((id) => [
      `${wordsOf(id, 'step')}: ${wordsOf(id, 'title')}`,
      wordsOf(id, 'body'),
    ]),
    ...LEAFLET.map((slot) => wordsOf('leaflet', slot)),
    ...pieceOf('leaflet').notes.map(
      ({ blocks }, index) => `${index + 1} ${plainText(blocks)}`,
    ),
  ]
  // The source as content/samenleerwijzer/README.md says that it was mended, one paragraph a line.
  const source = readFileSync(
    join(import.meta.dirname, '../fixtures/samenleerwijzer.txt'),
    'utf8',
  )
  expect(printed.join('\n').replaceAll('\u00A0', ' ').split('\n')).toEqual(
    source.trimEnd().split('\n'),
  )
})

test('nothing else stands in the deck than what content/samenleerwijzer/README.md says was written for it', () => {
  const slots = deck.pieces.map(({ id }) => [
    id,
    [...(words.pieces.get(id)?.keys() ?? [])],
  ])
  expect(Object.fromEntries(slots)).toEqual({
    ...Object.fromEntries(
      STEPS.map((id) => [id, ['number', 'step', 'title', 'alt', 'body']]),
    ),
    ...Object.fromEntries(
      TOPICS.map((id) => [id, ['title', 'alt', 'question', 'questions']]),
    ),
    leaflet: ['alt', ...LEAFLET],
  })
  expect([...words.deck.keys()]).toEqual(['title', 'call'])
  expect([...words.notes.keys()]).toEqual(['client', 'quotations'])
})

test('the topics are called as the source calls them', () => {
  const [named] = wordsOf('leaflet', 'topic-cards').split('\n')
  const [one, two, three] = TOPICS.map((id) => wordsOf(id, 'title'))
  expect(named).toBe(`3 Onderwerpkaarten: ${one}, ${two}, en ${three}.`)
})

test('each topic has one open question in front and six behind', () => {
  for (const id of TOPICS) {
    expect(wordsOf(id, 'question')).toMatch(/^(?:Hoe|Wat) .*\?$/)
    const questions = wordsOf(id, 'questions').split('\n')
    expect(questions.length).toBe(6)
    for (const question of questions) expect(question).toMatch(/^• [A-Z].*\?$/)
  }
})

test('quotations say who spoke, and pictures what they show', () => {
  const quotations = pieceOf('leaflet')
    .slots.get('why')
    ?.blocks.filter(({ kind }) => kind === 'quotation')
  expect(quotations?.length).toBe(4)
  for (const quotation of quotations ?? [])
    expect(quotation).toHaveProperty('attribution')
  for (const { alternatives } of resolved.pieces)
    expect(alternatives.get('piece')).toMatch(/^\p{Lu}.{40,}\.$/u)
})

test('there is nothing wrong with it', () => {
  expect(problems).toEqual([])
})
