import { expect, test } from 'vitest'

import {
  adviceOn,
  newDraft,
  isConflict,
  isUnsaved,
  statusOf,
  wordsInField,
} from '../../../src/page/editor/draft.ts'
import type { Draft } from '../../../src/page/editor/draft.ts'
import { RequestError } from '../../../src/page/server/request.ts'
import { field, words } from './fields.ts'

const draft = (over: Partial<Draft> = {}): Draft => ({ ...newDraft(words()), ...over })
const title = field('title', { value: 'Theirs', saved: 'Theirs' })

test('words are unsaved when the file says others; line ends behind them do not count', () => {
  expect(isUnsaved({ value: 'a', before: 'b' })).toBe(true)
  expect(isUnsaved({ value: 'a\n\n', before: 'a' })).toBe(false)
  expect(isUnsaved({ value: '\na', before: 'a' })).toBe(true)
})

test.each([
  ['nobody has been in', undefined, 'Theirs'],
  ['was left as it was', draft(), 'Theirs'],
  ['has the focus', draft({ isFocused: true }), 'Theirs'],
  ['is typed in', draft({ isFocused: true, isTyped: true }), 'Words'],
  ['is being saved', draft({ isSaving: true }), 'Words'],
  ['is not saved', draft({ value: 'Mine' }), 'Mine'],
  ['was saved after the program told', draft({ savedAt: 5 }), 'Words'],
  ['was saved before the program told', draft({ savedAt: 4 }), 'Theirs'],
] as const)('a field that %s', (_, one, shown) => {
  const before = shown === 'Theirs' ? 'Theirs' : 'Words'
  // And nothing else of the draft, such as its problems.
  expect(wordsInField(title, one, 5)).toEqual({ value: shown, before })
})

test('there is a conflict where words were refused and the file says others than when they were begun', () => {
  const refused = draft({ value: 'Mine', outcome: 'refused' })
  expect(isConflict(title, refused)).toBe(true)
  expect(isConflict({ saved: 'Words\n' }, refused)).toBe(false)
  expect(isConflict(title, { ...refused, value: 'Words' })).toBe(false)
  expect(isConflict(title, { ...refused, outcome: 'none' })).toBe(false)
  expect(isConflict(title, { ...refused, failure: new RequestError(0) })).toBe(false)
  expect(isConflict(title, undefined)).toBe(false)
})

test.each([
  [undefined, 'done'],
  [draft({ isSaving: true, value: 'Mine' }), 'saving'],
  [draft({ value: 'Mine' }), 'unsaved'],
  [draft({ value: 'Mine', outcome: 'refused' }), 'refused'],
  [draft({ value: 'Mine', outcome: 'saved' }), 'unsaved'],
  [draft({ outcome: 'saved' }), 'saved'],
  [draft(), 'done'],
] as const)('the status of draft %# is told', (one, status) => {
  expect(statusOf(title, one)).toBe(status)
})

test('words that were typed in another window are not saved here either', () => {
  expect(statusOf(field('title', { value: 'Typed' }), undefined)).toBe('unsaved')
})

test('advice on other words is not told: from before they were saved, or when there were none', () => {
  const advice = 'Not translated yet.'
  const old = field('title', { advice, value: 'Words', saved: 'Words' })
  const none = field('title', { advice, value: '', saved: '' })
  const typed = draft({ isTyped: true, before: '' })
  const saved = draft({ outcome: 'saved', savedAt: 5 })
  expect(adviceOn(none, undefined, 5)).toBe(advice)
  expect(adviceOn(none, typed, 5)).toBeUndefined()
  expect(adviceOn(old, typed, 5)).toBe(advice)
  expect(adviceOn(old, saved, 5)).toBeUndefined()
  expect(adviceOn(old, saved, 6)).toBe(advice)
})
