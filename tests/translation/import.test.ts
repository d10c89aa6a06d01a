import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ReturnedUnit } from '../../src/translation/exchange.ts'
import { exportTexts } from '../../src/translation/export.ts'
import { fingerprintOf } from '../../src/translation/fingerprint.ts'
import { importTexts } from '../../src/translation/import.ts'
import { acceptedSource } from '../../src/translation/lock.ts'
import { deckWith, wordsOf } from '../deck/reading.ts'
import { bodyOf, telling, translationOf } from './translating.ts'
import type { Files } from './translating.ts'

const SPAN = { file: 'spel-en.po', start: 0, end: 1 }

const SOURCE = 'pieces:\n  one: { a: Een, b: "Twee[^n]" }\n  two: { c: Drie }\n'
const WORDS =
  '# Mine\npieces:\n  one:\n    a: One   # so\n    b: Two[^n]\n  two:\n    c:\n'

const came = (
  name: string,
  source: string,
  translation: string,
  isStale = false,
): ReturnedUnit => ({
  name,
  source,
  translation,
  isStale,
  span: SPAN,
})

function taking(received: readonly ReturnedUnit[], files: Partial<Files> = {}) {
  const translation = translationOf({ source: SOURCE, translation: WORDS, ...files })
  const { value, told } = telling((report) =>
    importTexts(received, translation, files.translation ?? WORDS, report),
  )
  const entries = value && Object.fromEntries(value.lock.get('en') ?? [])
  const changed = value?.changes.map(({ name }) => name)
  return { ...value, changed, told, entries }
}

describe('texts that come back', () => {
  test('change what changed and nothing else, and are accepted', () => {
    const { contents, changed, accepted, entries, told } = taking([
      came('pieces.one.a', 'Een', 'The one'),
      came('pieces.one.b', 'Twee[^n]', 'Two[^n]'),
      came('pieces.two.c', 'Drie', '  '),
    ])
    expect(contents).toBe(WORDS.replace('One ', 'The one '))
    expect({ changed, accepted, told }).toEqual({
      changed: ['pieces.one.a'],
      accepted: ['pieces.one.a', 'pieces.one.b'],
      told: [],
    })
    expect(entries).toEqual({
      'pieces.one.a': fingerprintOf('Een'),
      'pieces.one.b': fingerprintOf('Twee[^n]'),
    })
  })

  test('whose placeholders cannot be filled are told of once, and left out', () => {
    const { contents, changed, accepted, told } = taking([
      came('pieces.one.a', 'Een', 'The {one} {two}'),
      came('pieces.one.b', 'Twee[^n]', '2[^n]'),
      came('pieces.two.c', 'Drie', '{three'),
    ])
    expect({ changed, accepted }).toEqual({
      changed: ['pieces.one.b'],
      accepted: ['pieces.one.b'],
    })
    expect(contents).toBe(WORDS.replace('Two', '2'))
    expect(told).toEqual([
      'error unknown-term: “pieces.one.a” was left out: there are no terms for “one”. / Add “one:” under “terms:”, or write \\{ for a brace.',
      'error unknown-term: “pieces.two.c” was left out: “{three” is not a placeholder for a term. / Write {name}, {name.form} or {name.form: value=words *=words}; or \\{ for a brace.',
    ])
  })

  test('with a term that the language has no words for yet come in', () => {
    const source = `terms: { client: { client: { sg: klant } } }\n${SOURCE}`
    const arrive = (text: string) =>
      taking([came('pieces.one.a', 'Een', text)], { source }).changed
    expect(arrive('The {client} and {Client.dative}')).toEqual(['pieces.one.a'])
    expect(arrive('The {client} and {klient}')).toEqual([])
  })

  test('that their translator marked come in and are not accepted', () => {
    const marked = [came('pieces.one.a', 'Een', 'The one', true)]
    const entriesAfter = (accepted: Files['accepted'] & {}) => {
      const { changed, accepted: names, entries } = taking(marked, { accepted })
      expect({ changed, names }).toEqual({ changed: ['pieces.one.a'], names: [] })
      return entries
    }
    expect(entriesAfter({})).toEqual({})
    expect(entriesAfter({ 'pieces.one.a': 'Een' })).toEqual({})
    expect(entriesAfter({ 'pieces.one.a': 'Oud' })).toEqual({
      'pieces.one.a': fingerprintOf('Oud'),
    })
  })

  test('for other words than those of today come in and are stale', () => {
    const { changed, accepted, entries, lock, told } = taking(
      [came('pieces.one.a', 'Oud', 'Old')],
      {
        accepted: { 'pieces.one.a': 'Een' },
      },
    )
    expect({ changed, accepted }).toEqual({ changed: ['pieces.one.a'], accepted: [] })
    expect(entries).toEqual({ 'pieces.one.a': fingerprintOf('Oud') })
    expect(acceptedSource(lock!, 'en', 'pieces.one.a')).toBe('Oud')
    expect(told).toEqual([
      'warning translation-stale: “pieces.one.a” was translated from a different version of the nl text. / It was imported and counts as stale: compare the two, then accept it.',
    ])
  })

  test('unchanged from an older file take nothing away', () => {
    const old = [came('pieces.one.a', 'Oud', 'One')]
    const accepted = { 'pieces.one.a': 'Een' }
    expect(taking(old, { accepted })).toMatchObject({
      changed: [],
      accepted: ['pieces.one.a'],
      told: [],
    })
    expect(taking(old)).toMatchObject({
      entries: { 'pieces.one.a': fingerprintOf('Oud') },
      accepted: [],
    })
  })

  test('with errors come in, are told of and not accepted', () => {
    const { changed, accepted, told } = taking([came('pieces.one.b', 'Twee[^n]', 'Two')])
    expect({ changed, accepted }).toEqual({ changed: ['pieces.one.b'], accepted: [] })
    expect(told).toEqual([
      'error translation-differs: “pieces.one.b” lacks the footnote mark “[^n]”. / Compare it with content/talk/nl.yaml and correct it.',
    ])
    const before = { translation: WORDS.replace('Two[^n]', 'Two') }
    expect(taking([came('pieces.one.b', 'Twee[^n]', 'Two')], before)).toMatchObject({
      changed: [],
      accepted: [],
      told: [expect.stringContaining('translation-differs')],
    })
  })

  test('that the deck has not are left out', () => {
    const { contents, told } = taking([
      came('pieces.one.aa', 'Een', 'x'),
      came('__proto__', 'Een', 'x'),
      came('pieces.one.variants', 'Een', 'x'),
    ])
    expect(contents).toBe(WORDS)
    expect(told).toEqual([
      'error unknown-piece: The deck has no text “pieces.one.aa”, so this one was left out. / Did you mean “pieces.one.a”?',
      expect.stringContaining('“__proto__”'),
      expect.stringContaining('“pieces.one.variants”'),
    ])
  })

  test('that a spreadsheet made something else of are left out', () => {
    const cell = { ...came('pieces.one.a', 'Een', '#REF!'), isCell: true }
    const { contents, told } = taking([cell])
    expect(contents).toBe(WORDS)
    expect(told).toEqual([
      'error wrong-value: “pieces.one.a” was left out: it came as “#REF!”, an error of a spreadsheet. / Type the words into its cell again, as text: without “=” at the start.',
    ])
    expect(taking([{ ...cell, isCell: false }]).changed).toEqual(['pieces.one.a'])
  })

  test('with words that no file can hold are refused, and nothing comes in', () => {
    const { contents, told } = taking([came('pieces.one.a', 'Een', 'a\u0000b')])
    expect(contents).toBeUndefined()
    expect(told[0]).toMatch(/^error /)
  })

  test('fill places that the file lacks', () => {
    const { contents } = taking([came('pieces.two.c', 'Drie', 'Three')], {
      translation: 'pieces:\n  one:\n    a: One\n',
    })
    expect(contents).toMatch(/^pieces:\n  one:\n    a: One\n\s*  two:\n    c: Three\n$/)
  })

  test('end as their source does, whatever a program made of the end', () => {
    const source = 'pieces:\n  one:\n    body: |\n      Een\n\n      Twee\n'
    const translation = 'pieces:\n  one:\n    body: |\n      One\n\n      Two\n'
    const back = (text: string) =>
      taking([came('pieces.one.body', 'Een\n\nTwee\n', text)], { source, translation })
    expect(back('One\n\nTwo')).toMatchObject({ changed: [], contents: translation })
    expect(back('One\n\n2\n\n').contents).toBe(translation.replace('Two', '2'))
  })
})

test('what is handed out and comes back as it went changes nothing', () => {
  const words = fc.stringMatching(/^[a-zé :#*{}"'|>-]{1,20}\n?[a-z ]{0,5}$/)
  fc.assert(
    fc.property(words, words, (from, to) => {
      const translation = translationOf({ source: bodyOf(from), translation: bodyOf(to) })
      const { units } = exportTexts(translation, () => 'nl.yaml:1')
      const { value } = telling((report) =>
        importTexts(
          units.map((unit) => ({ ...unit, span: SPAN })),
          translation,
          bodyOf(to),
          report,
        ),
      )
      expect(value?.contents).toBe(bodyOf(to))
    }),
  )
})

describe('terms that come back', () => {
  const source = `terms: { client: { client: { sg: klant, pl: klanten }, guest: { sg: gast } } }\n${SOURCE}`
  const withTerms = `terms: { client: { client: { sg: client } } }\n${WORDS}`
  const arrive = (
    forms: Readonly<Record<string, string>>,
    texts: readonly ReturnedUnit[] = [],
    translation = withTerms,
  ) => {
    const terms = Object.entries(forms).map(([name, to]) =>
      came(`terms.client.${name}`, 'klant', to),
    )
    return taking([...texts, ...terms], { source, translation })
  }

  test('change what changed, and are no texts to accept', () => {
    const { contents, changed, accepted, told } = arrive({
      'client.sg': ' the\nclient ',
      'client.pl': '',
    })
    expect(contents).toBe(withTerms.replace('client }', 'the client }'))
    expect({ changed, accepted, told }).toEqual({
      changed: ['terms.client.client.sg'],
      accepted: [],
      told: [],
    })
    expect(arrive({ 'client.sg': 'client' })).toMatchObject({
      changed: [],
      contents: withTerms,
    })
  })

  test('may be new, also the first ones and forms that only this language has', () => {
    const forms = { 'client.sg': 'client', 'client.pl': 'clients', 'guest.a': 'a guest' }
    const { contents, told } = arrive(forms, [], WORDS)
    expect(told).toEqual([])
    const { value } = wordsOf(contents!, deckWith('one', 'two'), 'en')
    const saved = [...value!.terms.get('client')!].map(([id, one]) => [
      id,
      ...Array.from(one.forms, ([form, { value: word }]) => `${form}: ${word}`),
    ])
    expect(saved).toEqual([
      ['client', 'sg: client', 'pl: clients'],
      ['guest', 'a: a guest'],
    ])
  })

  test('are there for the texts that come with them', () => {
    const text = came('pieces.one.a', 'Een', 'For {client.a}')
    const forms = { 'client.a': 'a client' }
    expect(arrive(forms, [text])).toMatchObject({
      changed: ['pieces.one.a', 'terms.client.client.a'],
    })
    expect(arrive({}, [text])).toMatchObject({ changed: [] })
  })

  test('are left out where no term can have them', () => {
    const wrong = {
      'clint.sg': 'a',
      'client.or': 'b',
      'client.sg.x': 'c',
      'client.': 'd',
    }
    const { contents, told } = arrive(wrong)
    expect(contents).toBe(withTerms)
    expect(told).toHaveLength(4)
    expect(told[0]).toBe(
      'error unknown-term: The deck has no term “terms.client.clint.sg”, so this one was left out. / Did you mean “terms.client.client.sg”?',
    )
    expect(arrive({ 'client.sg': 'x'.repeat(2001) }).told).toEqual([
      expect.stringContaining('it is longer than 2000 characters'),
    ])
    const cell = { ...came('terms.client.client.sg', 'klant', '#REF!'), isCell: true }
    expect(taking([cell], { source, translation: withTerms }).told).toEqual([
      expect.stringContaining('an error of a spreadsheet'),
    ])
  })
})
