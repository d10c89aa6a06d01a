import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { capitalised, hasOr, listed } from '../../src/typesetting/language/term-words.ts'

describe('a capital at the beginning', () => {
  test.each([
    ['nl', 'cliënt', 'Cliënt'],
    ['nl', 'inwoner', 'Inwoner'],
    ['nl', 'ijsbreker', 'IJsbreker'],
    ['nl-BE', 'ijs', 'IJs'],
    ['nl', 'Ijs', 'IJs'],
    ['en', 'ijtihad', 'Ijtihad'],
    ['en', 'their client', 'Their client'],
    ['tr', 'istemci', 'İstemci'],
    ['az', 'iş', 'İş'],
    ['tr', 'ışık', 'Işık'],
    ['de', 'ärztin', 'Ärztin'],
    ['fr', 'élève', 'Élève'],
    ['fr', 'e\u0301lève', 'E\u0301lève'],
    ['el', 'άνθρωπος', 'Άνθρωπος'],
    ['uk', 'їжак', 'Їжак'],
    ['ka', 'კლიენტი', 'კლიენტი'],
    ['ar', 'مواطن', 'مواطن'],
    ['ti', 'ዜጋ', 'ዜጋ'],
    ['ff', '𞤢𞤣', '𞤀𞤣'],
    ['nl', '', ''],
    ['qps', 'istemci', 'Istemci'],
  ])('in %s of %s is %s', (language, words, expected) => {
    expect(capitalised(words, language)).toBe(expected)
  })

  test('changes nothing behind it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const [first = ''] = words
        expect(capitalised(words, 'en').endsWith(words.slice(first.length))).toBe(true)
      }),
    )
  })
})

describe('several words', () => {
  test.each([
    ['nl', 'a, b, c', 'a, b of c'],
    ['en', 'a, b, c', 'a, b, or c'],
    ['de', 'a, b, c', 'a, b oder c'],
    ['tr', 'a, b, c', 'a, b veya c'],
    ['uk', 'a, b, c', 'a, b або c'],
    ['ar', 'a، b، c', 'a أو b أو c'],
    ['fa', 'a، b، c', 'a، b، یا c'],
    ['zh', 'a、b、c', 'a、b或c'],
    ['ti', 'a፣ b፣ c', 'a፣ b ወይ c'],
    ['am', 'a፣ b፣ c', 'a፣ b ወይም c'],
  ])('in %s', (language, others, or) => {
    expect(listed(['a', 'b', 'c'], 'others', language)).toBe(others)
    expect(listed(['a', 'b', 'c'], 'or', language)).toBe(or)
  })

  test.each(['others', 'or'] as const)(
    'of which there is one are that one: %s',
    (how) => {
      expect(listed(['inwoner'], how, 'nl')).toBe('inwoner')
      expect(listed([], how, 'nl')).toBe('')
    },
  )

  test('have no signs of direction in them, whatever the language', () => {
    for (const language of ['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi'])
      for (const how of ['others', 'or'] as const)
        expect(listed(['a', 'b', 'c'], how, language)).not.toMatch(/\p{Cf}/u)
  })

  test.each(['ckb', 'rw', 'ug', 'mt', 'ht', 'fy', 'pap', 'li', 'nds'])(
    'have no “or” of %s',
    (language) =>
      expect([2, 3, 9].map((count) => hasOr(language, count))).toEqual([
        false,
        false,
        false,
      ]),
  )

  test.each(['nl', 'en', 'en-GB', 'ar', 'ti', 'fa', 'so', 'zh-Hant', 'qps-mirror'])(
    'have an “or” in %s',
    (language) =>
      expect([2, 3, 9].map((count) => hasOr(language, count))).toEqual([
        true,
        true,
        true,
      ]),
  )

  test('have an “or” of Pashto where there are three', () => {
    expect(listed(['a', 'b', 'c'], 'or', 'ps')).toBe('a, b, یا c')
    expect([2, 3, 4].map((count) => hasOr('ps', count))).toEqual([false, true, true])
  })

  test('in a language that nobody speaks have an English “or”', () => {
    expect(listed(['a', 'b'], 'or', 'qps')).toBe('a or b')
  })
})
