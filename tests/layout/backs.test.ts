import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { card, layOut, theme } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const RED =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#188C8D" d="M0 0h10v10H0z"/></svg>'

const DECK = `
source: nl
template: trial
format: trial
back: { picture: back.svg, color: paper }
pieces:
  one: { kind: card, accent: teal, back: common }
  two: { kind: card, accent: teal, back: none }
  three: { kind: card, accent: teal }
`

const KIND = `
front: { padding: 5mm, children: [{ text: body }] }
back: { padding: 5mm, children: [{ text: rules }] }
`

test('a card may have the back of the deck or none, and needs no words for it', async () => {
  const { problems, sides } = await layOut({
    deck: DECK,
    words: {
      nl: 'pieces: { one: { body: a }, two: { body: b }, three: { body: c, rules: d } }',
    },
    kinds: { card: KIND },
    theme: theme(),
    pictures: { 'back.svg': RED },
  })
  expect(problems).toEqual([])
  expect(sides.map(({ name }) => name)).toEqual([
    'one front',
    'one back',
    'two front',
    'three front',
    'three back',
  ])
  expect(wordsOn(sides[4]!)).toEqual(['d'])
  // The ground, and the picture over all of it, run on into the bleed.
  const [ground, picture] = sides[1]!.items
  expect(ground).toMatchObject({ kind: 'shape', fill: { srgb: '#FFFFFF' } })
  expect(picture).toMatchObject({ kind: 'group', name: 'back', role: 'artifact' })
})

test('words for a back that is not printed are told of, and so is a back that is not there', async () => {
  const { problems } = await layOut({
    deck: DECK.replace('back: { picture: back.svg, color: paper }\n', ''),
    words: {
      nl: 'pieces: { one: { body: a }, two: { body: b, rules: x }, three: { body: c, rules: d } }',
    },
    kinds: { card: KIND },
    theme: theme(),
  })
  expect(problems.map(({ message }) => message)).toEqual([
    '“one” takes the back of the deck, and the deck has none.',
    '“two” has no place for “rules”.',
  ])
})

test('a kind without a back is printed on one side', async () => {
  const { problems, sides } = await layOut({
    words: { nl: 'pieces: { one: { body: a } }' },
    kinds: {
      card: card('{ padding: 5mm, children: [{ text: body }] }').split('back:')[0]!,
    },
    theme: theme(),
  })
  expect(problems).toEqual([])
  expect(sides.map(({ name }) => name)).toEqual(['one front'])
  expect(collectProblems().problems).toEqual([])
})
