import { expect, test } from 'vitest'

import { layOut, theme } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const DECK = `
source: nl
template: trial
format: trial
formats: [trial, small]
families: { trust: { accent: teal }, play: { accent: ink } }
pieces:
  one: { kind: card, family: trust }
  two: { kind: card, family: play }
  three: { kind: card, accent: ink }
`

const words = (tag: string): string => `
deck: { a: ${tag} trust, b: play or none, c: not nl, d: with more, e: without, f: small, g: back }
pieces: { one: { body: x, more: m, h: '${'h'.repeat(81)}' }, two: { body: y, h: ${'h'.repeat(80)} }, three: { body: z, h: ${'漢'.repeat(41)} } }
`

const CARD = `
front:
  padding: 5mm
  children:
    - { text: a, when: { family: trust } }
    - { text: b, when: { family: [play, none] } }
    - { text: c, when: { language: [zh, ar] } }
    - { text: d, when: { has: [more, body] } }
    - { text: e, when: { lacks: more } }
    - { text: f, when: { format: small } }
    - { text: g, when: { side: back, kind: card } }
    - { text: c, when: { short: h } }
    - text: body
      cases:
        - { when: { family: play }, marginLeft: 20mm }
        - { when: { family: play, has: more }, marginLeft: 40mm }
    - { text: more, optional: true }
back:
  padding: 5mm
  children: [{ text: g, when: { side: back, kind: card } }]
`

const trial = (card = CARD) =>
  layOut(
    {
      deck: DECK,
      words: { nl: words('nl'), 'zh-Hant': words('zh') },
      kinds: { card },
      theme: theme(),
    },
    { formats: ['all'], languages: ['all'] },
  )

test('a box is shown, and a rule holds, when its conditions are met', async () => {
  const { sides } = await trial()
  const shown = (language: string, name: string, width: number) =>
    sides
      .filter((side) => side.language === language && side.name === name)
      .filter(({ trim }) => Math.round(trim.width / 2.8346) === width)
      .map((side) => wordsOn(side).join('|'))
  expect(shown('nl', 'one front', 100)).toEqual(['nl trust|with more|x|m'])
  expect(shown('nl', 'two front', 100)).toEqual(['play or none|without|not nl|y'])
  expect(shown('nl', 'three front', 50)).toEqual(['without|small|z'])
  expect(shown('zh-Hant', 'three front', 100)).toEqual(['not nl|without|z'])
  expect(shown('nl', 'three back', 100)).toEqual(['back'])
})

test.each([
  ['family: trust', 'famly: trust', /“famly” is not known/],
  ['kind: card', 'kind: crad', /no kind of piece “crad”.*“card”/s],
  ['format: small', 'format: smal', /no format or fold “smal”/],
  ['side: back', 'side: bak', /no side or panel “bak”/],
  ['lacks: more', 'lacks: mroe', /no slot “mroe”.*“more”/s],
  ['family: trust', 'family: trus', /deck has no family “trus”.*“trust”/s],
])('a mistake in %s is told', async (right, wrong, message) => {
  const { problems } = await trial(CARD.replace(right, wrong))
  const told = problems.map(({ message: says, hint = '' }) => `${says} ${hint}`)
  expect(told.filter((one) => message.test(one))).toHaveLength(1)
})

test('a fact that is printed within a text only is there for a condition, too', async () => {
  const box = "{ text: 'Code {fact.code}', when: { has: fact.code } }"
  const other = '{ text: body, when: { lacks: fact.code } }'
  const { problems, sides } = await layOut({
    deck: DECK.replace('trust }\n  two', 'trust, facts: { code: 42 } }\n  two'),
    words: { nl: 'pieces: { one: { body: x }, two: { body: y }, three: { body: z } }' },
    kinds: { card: `front: { padding: 5mm, children: [${box}, ${other}] }` },
  })
  expect(problems).toEqual([])
  expect(sides.map((side) => wordsOn(side))).toEqual([['Code 42'], ['y'], ['z']])
})
