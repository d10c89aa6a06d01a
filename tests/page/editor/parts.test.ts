import { expect, test } from 'vitest'

import {
  colorLabel,
  kindLabel,
  partLabel,
  slotLabel,
} from '../../../src/page/editor/labels.ts'
import { openPart, partOf, steppedPart, toDoIn } from '../../../src/page/editor/parts.ts'
import { en } from '../../../src/page/words/en.ts'
import { nl } from '../../../src/page/words/nl.ts'
import { field, piece } from './fields.ts'

const pieces = [
  piece('', 'The whole deck', field('title')),
  piece('hello', 'Hello', field('title')),
  piece('bye', 'Bye', field('title')),
  piece('', 'Footnotes', field('one')),
]
const [whole, hello, bye, notes] = pieces

test.each([
  [{ part: '', piece: '' }, hello],
  [{ part: '', piece: 'bye' }, bye],
  [{ part: '', piece: 'gone' }, hello],
  [{ part: 'Footnotes', piece: 'bye' }, notes],
  [{ part: 'Bye', piece: 'hello' }, hello],
  [{ part: 'settings', piece: 'bye' }, undefined],
  [{ part: 'colours', piece: 'bye' }, undefined],
])('%o lies on the desk', (state, part) => {
  expect(partOf({ pieces }, state)).toBe(part)
})

test('what is opened lies on the desk', () => {
  for (const part of pieces)
    expect(partOf({ pieces }, { piece: 'hello', ...openPart(part) })).toBe(part)
})

test('one goes from part to part, at most to the last', () => {
  expect(steppedPart({ pieces }, hello!, 1)).toBe(bye)
  expect(steppedPart({ pieces }, hello!, -9)).toBe(whole)
  expect(steppedPart({ pieces }, hello!, 9)).toBe(notes)
})

test('what is neither done nor source is to be done', () => {
  const states = [
    'done',
    'source',
    'missing',
    'empty',
    'same',
    'stale',
    'differs',
  ] as const
  expect(toDoIn(states.map((state) => ({ state })))).toBe(5)
})

test('slots are told in plain words, and unknown ones as they are', () => {
  expect(slotLabel('alt', en)).toBe(
    'Description of the picture, for people who cannot see it',
  )
  expect(slotLabel('alt', nl)).toBe(
    'Beschrijving van het plaatje, voor wie het niet kan zien',
  )
  expect(slotLabel('rule', en)).toBe('rule')
  expect(slotLabel('rule', en, { 'slot.rule': 'Rule of the game' })).toBe(
    'Rule of the game',
  )
  expect(kindLabel('topic', nl, { 'kind.card': 'Kaart' })).toBe('Onderwerp')
  expect(slotLabel('constructor', en)).toBe('constructor')
  expect(slotLabel('client: job-seeker, pl', en)).toBe('job-seeker, more than one')
  expect(slotLabel('client: client, this', nl)).toBe('client, this')
  expect([colorLabel('teal', nl), colorLabel('ember', nl)]).toEqual(['zeegroen', 'ember'])
  expect(partLabel('Footnotes', nl)).toBe('Voetnoten')
  expect(partLabel('Another', nl)).toBe('Another')
})
