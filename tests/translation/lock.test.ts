import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  EMPTY_LOCK,
  lockText,
  readLock,
  withEntries,
} from '../../src/translation/lock.ts'
import type { Lock } from '../../src/translation/lock.ts'
import { telling } from './translating.ts'

const read = (text: string) => telling((report) => readLock('lock.yaml', text, report))

const lock: Lock = new Map([
  ['uk', new Map([['deck.title', 'aaaaaaaaaaaa']])],
  [
    'de',
    new Map([
      ['pieces.one.title', '-bbbbbbbbbbb'],
      ['deck.title', '1234567890e1'],
      ['pieces.gone.title', 'cccccccccccc'],
    ]),
  ],
])

describe('a lock', () => {
  test('is written by language and in the order of the texts, without texts that are gone', () => {
    expect(lockText(lock, ['deck.title', 'pieces.one.title'])).toBe(
      [
        '# For which words of the source each translation was accepted. cardpress writes this file',
        '# (cardpress translate accept): keep it with the others, and leave it as it is.',
        '',
        'de:',
        '  deck.title: 1234567890e1',
        '  pieces.one.title: -bbbbbbbbbbb',
        '',
        'uk:',
        '  deck.title: aaaaaaaaaaaa',
        '',
      ].join('\n'),
    )
  })

  test('says the same when it is read again, whatever texts are called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      // No name holds U+FFFD: files with it are refused.
      .map((slot) => `pieces.one.${slot.trim().replaceAll('\uFFFD', '')}.x`)
    const entries = fc.uniqueArray(
      fc.tuple(name, fc.stringMatching(/^[A-Za-z0-9_-]{12}$/)),
      { selector: ([key]) => key, minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(entries, (pairs) => {
        const one: Lock = new Map([['de', new Map(pairs)]])
        const names = pairs.map(([key]) => key)
        const { value, told } = read(lockText(one, names))
        expect(told).toEqual([])
        expect(value).toEqual(one)
        expect(lockText(value!, names)).toBe(lockText(one, names))
      }),
    )
  })

  test('may have nothing in it', () => {
    expect(read(lockText(EMPTY_LOCK, ['deck.title']))).toEqual({
      value: EMPTY_LOCK,
      told: [],
    })
  })

  test.each([
    ['de: [a, b]\n', /wrong-value/],
    ['de:\n  deck.title: { a: b }\n', /wrong-value/],
    ['__proto__:\n  deck.title: abc\n', /forbidden-key/],
    ['<<<<<<< HEAD\nde:\n  a: b\n=======\n', /yaml-syntax/],
  ])('that is broken is told of and not used: %j', (text, said) => {
    const { value, told } = read(text)
    expect(value).toBeUndefined()
    expect(told.join('\n')).toMatch(said)
  })

  test('takes entries for one language and leaves those of others', () => {
    const changed = withEntries(
      lock,
      'de',
      new Map([
        ['deck.title', undefined],
        ['pieces.one.title', 'dddddddddddd'],
      ]),
    )
    expect(changed.get('uk')).toEqual(lock.get('uk'))
    expect([...(changed.get('de') ?? [])]).toEqual([
      ['pieces.one.title', 'dddddddddddd'],
      ['pieces.gone.title', 'cccccccccccc'],
    ])
  })
})
