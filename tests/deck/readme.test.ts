import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { slotsOf } from '../../src/input/template/check-names.ts'
import { resolveDeck } from '../../src/typesetting/language/resolve.ts'
import { shippedLayouts, shippedTheme } from '../template/reading.ts'
import { deckOf, deckWith, fineDeck, wordsOf } from './reading.ts'
import { examplesIn, pageOf, rowsIn } from './readme.ts'

const page = pageOf('content/README.md')
const rows = rowsIn(page)
const layouts = shippedLayouts()

test('the deck of the page is fine, and its template has a place for all its words', () => {
  const files = examplesIn(page)
  const deck = fineDeck(files['content/first-talk/deck.yaml'] ?? '')
  const { value: words, problems } = wordsOf(
    files['content/first-talk/en.yaml'] ?? '',
    deck,
    'en',
  )
  const collected = collectProblems()
  resolveDeck(deck, words!, collected.report)
  expect([...problems, ...collected.problems]).toEqual([])
  for (const { id, kind, accent } of deck.pieces) {
    const slots = slotsOf(layouts.get(kind.value)!)
    const given = new Set([...words!.deck.keys(), ...words!.pieces.get(id)!.keys()])
    expect([...slots].filter((slot) => !given.has(slot))).toEqual([])
    expect(
      [...words!.pieces.get(id)!.keys()].filter(
        (slot) => slot !== 'alt' && !slots.has(slot),
      ),
    ).toEqual([])
    expect(shippedTheme().palette.has(accent?.value ?? '')).toBe(true)
  }
})

test('the page has every key of deck.yaml', () => {
  const { problems } = deckOf('nothing: 1\npieces: { one: { nothing: 1 } }\n')
  const known = problems.flatMap(
    (problem) => /Known: (.*)\.$/.exec(problem)?.[1]?.split(', ') ?? [],
  )
  expect(known.length).toBe(24)
  const keys = rows.map(([first]) => first?.replaceAll('`', ''))
  expect(known.filter((key) => !keys.includes(key))).toEqual([])
})

test('the page has every slot of the shipped template', () => {
  for (const [kind, layout] of layouts) {
    const [, slots] = rows.find(([first]) => first === `\`${kind}\``) ?? []
    for (const slot of slotsOf(layout)) expect(slots).toContain(`\`${slot}\``)
  }
})

/** How many problems a line of words has. */
const problemsOf = (line: string): number =>
  wordsOf(`pieces:\n  one:\n    ${line}\n`, deckWith('one')).problems.length

test('what the page calls a mistake is one, and what it says to write is none', () => {
  const cells = rows.map(([wrong = '', , right = '']) =>
    [wrong, right].map((cell) => /^`(title:.*?)`/.exec(cell)?.[1]),
  )
  const mistakes = cells.flatMap(([wrong]) => wrong ?? [])
  expect(mistakes.length).toBe(8)
  expect(mistakes.map((line) => `${line} ${problemsOf(line)}`)).toEqual(
    mistakes.map((line) => `${line} 1`),
  )
  const mended = cells.flatMap(([, right]) => right ?? [])
  expect(mended.map((line) => `${line} ${problemsOf(line)}`)).toEqual(
    mended.map((line) => `${line} 0`),
  )
})
