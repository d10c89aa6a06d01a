import { describe, expect, test } from 'vitest'

import { accept } from '../../src/translation/accept.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
import { telling, translationOf } from './translating.ts'

const translation = translationOf({
  source:
    'deck: { title: Spel }\npieces:\n  one: { a: Een, b: "Twee[^n]", ab: Drie }\n  two: { a: Vier }\n',
  translation: 'deck: { title: Game }\npieces:\n  one: { a: One, b: Two, ab: Three }\n',
  accepted: { 'deck.title': 'Oud', 'pieces.gone.a': 'Weg' },
})

const accepting = (...names: readonly string[]) => {
  const { value, told } = telling((report) => accept(translation, names, report))
  return { names: value.names, told, entries: value.lock.get('en') }
}

describe('accepting', () => {
  test('all takes what is there and right, refuses errors, and counts what is missing', () => {
    const { names, told, entries } = accepting()
    expect(names).toEqual(['deck.title', 'pieces.one.a', 'pieces.one.ab'])
    expect(told).toEqual([
      'warning translation-missing: One text of content/talk/en.yaml is not translated yet, and so not accepted. / cardpress translate status -l en shows them.',
      expect.stringMatching(/^error translation-differs: “pieces\.one\.b” lacks/),
    ])
    expect(entries).toEqual(
      new Map([
        ['deck.title', fingerprintOf('Spel')],
        ['pieces.gone.a', fingerprintOf('Weg')],
        ['pieces.one.a', fingerprintOf('Een')],
        ['pieces.one.ab', fingerprintOf('Drie')],
      ]),
    )
  })

  test('by name takes that text, or all below a name', () => {
    expect(accepting('pieces.one.a')).toMatchObject({ names: ['pieces.one.a'], told: [] })
    expect(accepting('pieces.one.a', 'deck')).toMatchObject({
      names: ['deck.title', 'pieces.one.a'],
      told: [],
    })
    const { names, told } = accepting('pieces')
    expect(names).toEqual(['pieces.one.a', 'pieces.one.ab'])
    expect(told.map((one) => one.split(':')[0])).toEqual([
      'error translation-differs',
      'error translation-missing',
    ])
  })

  test('refuses a text whose placeholders cannot be filled, and says what a check says', () => {
    const faulty = translationOf({
      source: 'pieces: { one: { a: "{client}", b: "Zo {client}" } }\n',
      translation:
        'pieces: { one: { a: "{client}", b: "So {cleint}" } }\nterms: { client: { c: { sg: client } } }\n',
    })
    const { value, told } = telling((report) => accept(faulty, [], report))
    expect(value.names).toEqual(['pieces.one.a'])
    expect(told).toEqual([
      'error unknown-term: There are no terms for “cleint”. / Did you mean “client”?',
    ])
  })

  test('a name that there is not is told of, with what was meant', () => {
    expect(accepting('pieces.onne', 'two', '__proto__', '')).toMatchObject({
      names: [],
      told: [
        'error unknown-piece: There is no text “pieces.onne”. / Did you mean “pieces.one”?',
        'error unknown-piece: There is no text “two”. / Did you mean “pieces.two”?',
        expect.stringMatching(
          /^error unknown-piece: There is no text “__proto__”\. \/ Write a name as/,
        ),
        expect.stringMatching(/^error unknown-piece: There is no text “”/),
      ],
    })
  })
})
