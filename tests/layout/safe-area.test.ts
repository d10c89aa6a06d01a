import { expect, test } from 'vitest'

import { card, layOut } from './lay-out.ts'

/** Three cards with words so near to the edge of the card; `three` has the longest. */
const told = async (front: string) => {
  const { problems, texts } = await layOut(
    {
      deck: `
source: nl
template: trial
formats: [trial, small]
pieces: { one: { kind: card }, two: { kind: card }, three: { kind: card } }`,
      words: {
        nl: 'deck: { body: Woord }\npieces: { one: {}, two: {}, three: { body: "Woord woord" } }',
        en: 'deck: { body: Word }\npieces: { one: {}, two: {}, three: { body: Word word } }',
      },
      kinds: { card: card(front) },
    },
    { formats: ['all'], languages: ['all'] },
  )
  return problems.map(({ code, message, hint, span }) => ({
    code,
    message,
    hint,
    at: span && texts.get(span.file)?.slice(span.start, span.end),
  }))
}

test('words too near to the cut are told once for all cards, formats and languages', async () => {
  const [first, ...others] = await told(
    'children: [{ name: tab, text: body, margin: 3.2mm }]',
  )
  expect(others).toEqual([])
  expect(first).toEqual({
    code: 'safe-area',
    message:
      '“body” in the box “tab” comes within 1.6 mm of the cut on one front of small (nl); words must keep 2.0 mm from it. It is the worst of 6 places, in nl and en.',
    hint: 'Give the box 0.4 mm more padding (0.8 mm in the template, which scales); or write “safe: none” where its words may come near to the cut.',
    at: 'text: body',
  })
})

test.each([
  'children: [{ text: body, margin: 1mm, safe: none }]',
  // As any length of a box it scales: 0.5 mm on the small format.
  'children: [{ text: body, margin: 1mm, safe: 1mm }]',
  // It counts for what is inside of the box too.
  'children: [{ name: tab, safe: none, padding: 1mm, children: [{ text: body }] }]',
  'children: [{ text: body, margin: 1mm, formats: { trial: { safe: none }, small: { safe: none } } }]',
])('a box may say how near its words come: %s', async (front) => {
  expect(await told(front)).toEqual([])
})

test('a box that asks for more room than the format is held to it', async () => {
  const [first] = await told('children: [{ text: body, margin: 5mm, safe: 6mm }]')
  expect(first?.message).toContain('within 2.5 mm of the cut on one front of small')
  expect(first?.message).toContain('must keep 3.0 mm')
})

test('words past the cut are told as such, even where they may come near to it', async () => {
  const [first, ...others] = await told(
    'children: [{ text: body, margin: 9mm, marginLeft: -2mm, safe: none }]',
  )
  expect(others).toEqual([])
  expect(first?.code).toBe('words-cut')
  expect(first?.message).toContain(
    '“body” runs 2.0 mm past the cut on one front of trial',
  )
})

test('a box that its template puts past the cut is to blame, not the length of its words', async () => {
  const [problem, ...others] = await told(
    'children: [{ name: tab, text: body, position: absolute, top: -4mm, left: 5mm, safe: none }]',
  )
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'words-cut', at: 'text: body' })
  expect(problem?.hint).toContain('Move the box in the template')
})

test.each([
  'children: [{ text: body, position: absolute, top: -0.5mm, left: 5mm, safe: none }]',
  'children: [{ text: body, position: absolute, bottom: -0.5mm, left: 5mm, safe: none }]',
])('a box may reach past the cut where its words do not: %s', async (front) => {
  expect(await told(front)).toEqual([])
})
