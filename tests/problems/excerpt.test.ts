import { expect, test } from 'vitest'

import { excerpt } from '../../src/base/problems/excerpt.ts'

test.each([
  ['title', 'title'],
  ['  two\n words\t', 'two words'],
  ['a\u001b[31mb', 'a�[31mb'],
  ['a\u202eb', 'a�b'],
  ['a\ud800', 'a�'],
  ['', ''],
])('%j is said as %j', (text, said) => {
  expect(excerpt(text)).toBe(said)
})

test('a long text ends in an ellipsis after 59 characters', () => {
  expect(excerpt('x'.repeat(60))).toBe('x'.repeat(60))
  expect(excerpt('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
  expect(excerpt('👩‍👩‍👧'.repeat(61))).toMatch(/^(?:👩‍👩‍👧)+…$/u)
  expect(excerpt(' '.repeat(2000) + 'x')).toBe('…')
})

test('accents without end are cut off', () => {
  expect(excerpt(`a${'\u0301'.repeat(5000)}`).length).toBeLessThan(250)
})
