import { expect, test } from 'vitest'

import { alphabetOf } from '../../src/build/alphabet.ts'

test.each([
  ['pl', 'ąęłńóśźżŁŻ'],
  ['tr', 'ığşİ'],
  ['uk', 'іїєґЇ'],
  ['ar', 'ابجدةىء'],
  ['fa', 'پچژگ'],
  ['am', 'ሀለሐመ'],
  ['nl', 'abcxyzABZë'],
])('the alphabet of %s has %s', (language, letters) => {
  const alphabet = alphabetOf(language)
  expect(Array.from(letters).filter((letter) => !alphabet.includes(letter))).toEqual([])
})

test('letters of other alphabets, signs and digits do not belong to it', () => {
  expect(alphabetOf('ur').join('')).not.toMatch(/[A-Za-z]/)
  expect(alphabetOf('de').join('')).not.toMatch(/[\s\p{P}\p{N}]/u)
})

test('a language without names of its own has the first letters of its script', () => {
  expect(alphabetOf('xq')).toEqual(expect.arrayContaining(['A', 'Z', 'a', 'z']))
  expect(alphabetOf('xq-Arab')).toEqual(expect.arrayContaining(['ب', 'د']))
  expect(alphabetOf('xq-Zzzz').length).toBeLessThan(61)
})
