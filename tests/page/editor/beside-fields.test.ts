import { expect, test } from 'vitest'

import { newDraft } from '../../../src/page/editor/draft.ts'
import { problemsOfField } from '../../../src/page/editor/draft.ts'
import { unsavedIn } from '../../../src/page/editor/drafts.ts'
import {
  isWorthSaying,
  slackOfField,
  slackOfPart,
} from '../../../src/page/editor/slack.ts'
import { en } from '../../../src/page/words/en.ts'
import type { FieldRef } from '../../../src/preview/protocol/editor.ts'
import { cards, problem } from '../page-sides.ts'
import { field, piece, words } from './fields.ts'

const room = (side: string, slot: string, lines: number) => ({
  side,
  format: 'a6',
  slot,
  lines,
  millimetres: lines * 4,
})

test('the room of a field is the least that its piece has for it', () => {
  const sides = [
    room('hello front', 'title', 9),
    room('hello back', 'title', 2),
    room('hello-again front', 'title', 1),
    room('hello back', 'body', 0),
  ]
  expect(slackOfField(sides, 'hello', field('title'))).toBe(sides[1])
  expect(slackOfField(sides, 'hello', field('step'))).toBeUndefined()
})

test('words that run through a piece share its least room', () => {
  const sides = [room('guide text', 'flow', 15), room('guide text', 'flow', -2)]
  expect(slackOfPart(sides, piece('guide', 'Guide', field('why')))).toBe(sides[1])
  expect(slackOfPart(sides, piece('guide', 'Guide', field('flow')))).toBeUndefined()
  expect(slackOfPart(sides, piece('', 'Footnotes', field('why')))).toBeUndefined()
})

test('much room is no news beside a single line', () => {
  expect(isWorthSaying({ isLong: false }, { lines: 4 })).toBe(false)
  expect(isWorthSaying({ isLong: false }, { lines: 3 })).toBe(true)
  expect(isWorthSaying({ isLong: true }, { lines: 40 })).toBe(true)
})

test('room is told in lines', () => {
  const { room: say } = en.editor
  expect([say(3, false), say(1, false), say(0, false)]).toEqual([
    'room for 3 more lines',
    'room for 1 more line',
    'full: no room for another line',
  ])
  expect([say(0, true), say(-1, true), say(-2, true)]).toEqual([
    'about one line too long',
    'about one line too long',
    '2 lines too long',
  ])
})

const messages = (...given: Parameters<typeof problemsOfField>) =>
  problemsOfField(...given).map(({ message }) => message)

test('a field tells what is wrong with it, each thing once, and not what its advice says', () => {
  const view = {
    sides: cards('hello', 'bye'),
    problems: [
      problem('too long', { side: 'hello back', slot: 'title' }),
      problem('twice', { side: 'hello back', slot: 'title' }),
      problem('another piece', { side: 'bye back', slot: 'title' }),
      problem('another slot', { side: 'hello back', slot: 'body' }),
      problem('nowhere'),
      problem('stale', { side: 'hello back', slot: 'title', code: 'translation-stale' }),
    ],
  }
  const draft = { problems: [problem('as it was written'), problem('twice')] }
  const place = { piece: 'hello', slot: 'title' }
  expect(messages(place, draft, view)).toEqual(['as it was written', 'twice', 'too long'])
  expect(messages(place, undefined, undefined)).toEqual([])
})

test('unsaved are the drafts, and what was typed in other pages, before this one or since', () => {
  const fields = [
    field('title', { value: 'Typed' }),
    field('body', { value: 'Typed too' }),
    field('step'),
    field('call', { value: 'Typed on elsewhere' }),
  ]
  const facts = { language: 'de', pieces: [piece('hello', 'Hello', ...fields)] }
  const mine = newDraft(words({ value: 'Mine' }))
  const saved = { ...newDraft(words({ field: 'call' })), savedAt: 3 }
  const drafts = {
    of: ({ field: name }: FieldRef) => ({ title: mine, call: saved })[name],
    unsaved: () => [mine],
  }
  const own = [mine, words({ field: 'body', value: 'Typed too' })]
  expect(unsavedIn({ deck: 'mine', facts, generation: 3 }, drafts)).toEqual(own)
  expect(unsavedIn({ deck: 'mine', facts, generation: 4 }, drafts)).toEqual([
    ...own,
    words({ field: 'call', value: 'Typed on elsewhere' }),
  ])
  expect(unsavedIn(undefined, drafts)).toEqual([mine])
})
