import { expect, test } from 'vitest'

import { theme, layOut } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const SQUARE = (alt: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>${alt}</title><path fill="#188C8D" d="M0 0h10v10H0z"/></svg>`

const DECK = `
source: nl
template: trial
format: trial
families:
  trust: { accent: teal, icon: trust.svg }
  play: { accent: ink, picture: play.svg, icon: play.svg }
pieces:
  one: { kind: card, family: trust, facts: { cost: 3, link: 'https://a.nl/b_c?d=1&e=2' } }
  two: { kind: card, family: play, accent: teal, facts: { cost: 1 } }
  three: { kind: card, family: trust }
`

const WORDS = `
deck: { counter: '{card} van {cards}; {family.card}/{family.cards} van {family.name}' }
families:
  trust: { name: Vertrouwen, alt: Twee handen }
  play: { name: spel }
pieces:
  one: { body: 'Kost {fact.cost} {fact.cost: 1=punt *=punten}, zie {fact.link}.' }
  two: { body: 'Kost {fact.cost} {fact.cost: 1=punt *=punten}. {Family.name}!' }
  three: { body: Gratis }
`

const CARD = `
front:
  padding: 5mm
  children:
    - { text: body }
    - { text: counter }
    - { text: fact.cost, optional: true }
    - { text: '{family.number}/{families}' }
    - { picture: family.icon, height: 10mm }
back: { backgroundColor: accent }
`

const trial = (
  over: Partial<Record<'deck' | 'words' | 'card', string>> = {},
): Promise<LaidOut> =>
  layOut({
    deck: over.deck ?? DECK,
    words: { nl: over.words ?? WORDS },
    kinds: { card: over.card ?? CARD },
    theme: theme(),
    pictures: { 'trust.svg': SQUARE('a'), 'play.svg': SQUARE('b') },
  })

test('a card prints its facts, the name of its family and its number', async () => {
  const { problems, side } = await trial()
  expect(problems).toEqual([])
  expect(wordsOn(side('one front'))).toEqual([
    'Kost 3 punten, zie https://a.nl/b_c?d=1&e=2.',
    '1 van 3; 1/2 van Vertrouwen',
    '3',
    '1/2',
  ])
  expect(wordsOn(side('two front'))).toEqual([
    'Kost 1 punt. Spel!',
    '2 van 3; 1/1 van spel',
    '1',
    '2/2',
  ])
  expect(wordsOn(side('three front')).slice(1)).toEqual([
    '3 van 3; 2/2 van Vertrouwen',
    '1/2',
  ])
})

test('numbers are in the digits of the language, but in QR codes and for branches', async () => {
  const { problems, sides } = await layOut({
    deck: `source: ar
template: trial
format: trial
pieces: { one: { kind: card, accent: teal, facts: { cost: 1, time: 5–10, call: '06121', code: A12 } } }`,
    words: {
      ar: "pieces: { one: { body: '{fact.cost} {fact.cost: 1=نقطة *=نقاط} {fact.time} {fact.call} {fact.code} {card}' } }",
    },
    kinds: {
      card: "front: { children: [{ text: body, margin: 5mm }, { qr: 'https://a.nl/{card}/{fact.cost}', width: 20mm }] }",
    },
    theme: theme(),
  })
  expect(problems).toEqual([])
  expect(wordsOn(sides[0]!)).toEqual(['١ نقطة ٥–١٠ 06121 A12 ١'])
  expect(JSON.stringify(sides[0])).toContain('"https://a.nl/1/1"')
})

test('a card has the colour and the icon of its family, unless it has a colour of its own', async () => {
  const { side } = await trial()
  const ground = (name: string) =>
    side(name).items.flatMap((item) => (item.kind === 'shape' ? [item.fill?.srgb] : []))
  expect(ground('one back')).toEqual(['#188C8D'])
  expect(ground('two back')).toEqual(['#188C8D'])
  const figures = side('one front').items.flatMap((item) =>
    item.kind === 'group' && item.name === 'family.icon' ? [item.alternative] : [],
  )
  expect(figures).toEqual(['Twee handen'])
})

test.each([
  [{ deck: DECK.replace('family: play', 'family: pla') }, /no family “pla”.*“play”/s],
  [{ words: WORDS.replace('play:', 'pley:') }, /no family “pley”.*“play”/s],
  [
    { words: WORDS.replace('Kost {fact.cost}', '{fact.cots}') },
    /no fact “cots”.*“fact.cost”/s,
  ],
  [{ words: WORDS.replace('name: spel', 'nam: spel') }, /family “play” has no “name”/],
  [{ card: CARD.replace(', optional: true', '') }, /“three” has no fact “cost”/],
  [
    { deck: DECK.replace('family: trust }', 'mirror: true }') },
    /“three” belongs to no family/,
  ],
  [{ card: CARD.replace('family.icon', 'family') }, /family “trust” has no picture/],
  [
    { card: CARD.replace('family.icon', 'piece.map') },
    /“one” has no picture “map”.*pictures: { map/s,
  ],
])('what is missing is told: %o', async (over, message) => {
  const { problems } = await trial(over)
  const told = problems.map(({ message: says, hint = '' }) => `${says} ${hint}`)
  expect(told.some((one) => message.test(one))).toBe(true)
})
