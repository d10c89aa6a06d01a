import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'

import { guard, unguard } from '../../src/translation/csv.ts'
import { anyText } from './exchanging.ts'

test('a cell gives back the text that it was made of', () => {
  assert(
    property(anyText(), (text) => {
      expect(unguard(guard(text))).toBe(text)
    }),
  )
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@A1',
  '＝1',
  '＋1',
  '－1',
  '＠A',
  '  =1',
  '\u00a0＝1',
  '\tx',
  '\rx',
  '\nx',
  "'=1",
  "'s avonds",
  "'",
])('%j stands behind an apostrophe', (text) => {
  expect(guard(text)).toBe(`'${text}`)
})

test.each(['', 'x', 'a=1', ' x', '1 - 1', '•', '’s avonds', '−1', '\u200f='])(
  '%j stands as it is',
  (text) => {
    expect(guard(text)).toBe(text)
  },
)

test.each([
  ["'s avonds", "'s avonds"],
  ["'2024", "'2024"],
  ["'", "'"],
  ['-1', '-1'],
  ["'-1", '-1'],
  ["''s avonds", "'s avonds"],
])('%j, typed by a person or left by a program, is %j', (cell, text) => {
  expect(unguard(cell)).toBe(text)
})
