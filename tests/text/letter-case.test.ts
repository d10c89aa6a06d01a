import { expect, test } from 'vitest'

import { inCase } from '../../src/typesetting/text/letter-case.ts'

test.each([
  ['uppercase', 'tr', 'iyi ışık', 'İYİ IŞIK'],
  ['uppercase', 'en', 'iyi', 'IYI'],
  ['uppercase', 'de', 'Straße', 'STRASSE'],
  ['uppercase', 'el', 'Άλφα, Μάιος', 'ΑΛΦΑ, ΜΑΪΟΣ'],
  ['lowercase', 'tr', 'ILIK İYİ', 'ılık iyi'],
  ['lowercase', 'el', 'ΟΔΟΣ', 'οδος'],
  ['capitalize', 'nl', 'ijs en ’s avonds', 'IJs En ’s Avonds'],
  ['capitalize', 'en', 'don’t ijs “a” (b) x-y', 'Don’t Ijs “A” (B) X-Y'],
  ['capitalize', 'ka', 'სიტყვა', 'სიტყვა'],
  ['uppercase', 'ar', 'كلمة', 'كلمة'],
  ['uppercase', 'th', 'คำ', 'คำ'],
] as const)('%s in %s: %s', (letterCase, language, text, expected) => {
  const cased = inCase(text, letterCase, { language, before: '' })

  expect(cased.text).toBe(expected)
  expect(cased.copied).toHaveLength(cased.text.length)
  expect(cased.copied.join('')).toBe(text)
})

test('a word that began in the text before has its capital already', () => {
  const text = inCase('dag ochtend', 'capitalize', { language: 'nl', before: 'zon' })
  expect(text.text).toBe('dag Ochtend')
})

test('where letters change by their neighbours in number, copied is what is printed', () => {
  const decomposed = 'ά'.normalize('NFD')
  const { text, copied } = inCase(decomposed, 'uppercase', { language: 'el', before: '' })
  expect(text).toBe('Α')
  expect(copied).toEqual(['Α'])
})
