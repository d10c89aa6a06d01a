import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { characterProblemIn } from '../../src/input/yaml/characters.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
import {
  EMPTY_LOCK,
  acceptedSource,
  lockText,
  readLock,
  withEntries,
  withSource,
} from '../../src/translation/lock.ts'
import type { Lock } from '../../src/translation/lock.ts'
import { anyText } from './exchanging.ts'
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

/** Source texts of these names, for none of which anything was accepted. */
const textsNamed = (...names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, `Now ${name}`]))

describe('a lock', () => {
  test('is written by language and in the order of the texts, without texts that are gone', () => {
    expect(lockText(lock, textsNamed('deck.title', 'pieces.one.title'))).toBe(
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
        const names = textsNamed(...pairs.map(([key]) => key))
        const { value, told } = read(lockText(one, names))
        expect(told).toEqual([])
        expect(value).toEqual(one)
        expect(lockText(value!, names)).toBe(lockText(one, names))
      }),
    )
  })

  test('keeps the source texts that translations were accepted for, whatever they hold', () => {
    const anything = anyText(1).filter((text) => !characterProblemIn(text))
    fc.assert(
      fc.property(anything, anything, (before, now) => {
        fc.pre(fingerprintOf(before) !== fingerprintOf(now))
        const entries = new Map([
          ['a', fingerprintOf(before)],
          ['b', fingerprintOf(now)],
        ])
        const old = lockText(new Map([['de', entries]]), new Map([['a', before]]))
        const { value, told } = read(old)
        expect({ told, source: acceptedSource(value!, 'de', 'a') }).toEqual({
          told: [],
          source: before,
        })
        // Its text is another one now; what it was accepted for is still there, and goes with it.
        const later = read(lockText(value!, new Map([['a', now]]))).value!
        expect(acceptedSource(later, 'de', 'a')).toBe(before)
        const accepted = withEntries(later, 'de', new Map([['a', fingerprintOf(now)]]))
        const last = read(lockText(accepted, new Map([['a', now]]))).value!
        expect([...(last.get('sources') ?? [])]).toEqual([[fingerprintOf(now), now]])
      }),
    )
  })

  test('can be read whatever the source was that a translator saw', () => {
    const text = 'a\u0007'
    const entries = new Map([['a', fingerprintOf(text)]])
    const unreadable = withSource(new Map([['de', entries]]), text)
    expect(read(lockText(unreadable, textsNamed('a')))).toMatchObject({ told: [] })
  })

  test('leaves source texts out that would make its file too large to be read', () => {
    const texts = new Map(['a', 'b'].map((name) => [name, name.repeat(600_000)]))
    const entries = Array.from(
      texts,
      ([name, text]) => [name, fingerprintOf(text)] as const,
    )
    const { value, told } = read(lockText(new Map([['de', new Map(entries)]]), texts))
    expect(told).toEqual([])
    expect(value!.get('de')!.size).toBe(2)
    expect(value!.get('sources')!.size).toBe(1)
  })

  test('may have nothing in it', () => {
    expect(read(lockText(EMPTY_LOCK, textsNamed('deck.title')))).toEqual({
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
