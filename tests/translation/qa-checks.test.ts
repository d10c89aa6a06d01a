import { describe, expect, test } from 'vitest'

import { summarize } from '../../src/translation/finding.ts'
import { findingsOf } from '../../src/translation/qa-checks.ts'
import { bodyOf, found, translationOf, translationOfText } from './translating.ts'

describe('a translation', () => {
  test('about which there is nothing to do has no findings', () => {
    const text = '# Kop\n\nEen *mooie* dag.[^a]\n\n- een\n- twee\n'
    expect(found(translationOfText(text, text.replace('Kop', 'Head')))).toEqual([])
  })

  test('is missing, empty or extra, in the order of the source', () => {
    const translation = translationOf({
      source:
        'deck: { title: Spel }\npieces:\n  one: { a: Een, b: Twee }\n  two: { a: Drie }\nnotes: { n: Noot }\n',
      translation:
        'pieces:\n  one:\n    b:\n    c: Extra\n    variants: { man: { a: One man } }\ndeck: { call: So }\n',
    })
    expect(found(translation)).toEqual([
      'error missing deck.title has no translation',
      'error missing pieces.one.a has no translation',
      'error empty pieces.one.b is empty',
      'error missing pieces.two.a has no translation',
      'error missing notes.n has no translation',
      'warning extra deck.call has no source text in nl',
      'warning extra pieces.one.c has no source text in nl',
    ])
  })

  test('needs none for what the source has no words for', () => {
    const translation = translationOf({
      source: 'pieces: { one: { a: } }\n',
      translation: bodyOf('x'),
    })
    expect(found(translation)).toEqual([
      'warning extra pieces.one.body has no source text in nl',
    ])
  })

  test('is told of where it stands, or where it belongs', () => {
    const text = 'pieces:\n  one: { a: One }\n'
    const { words, ...rest } = translationOf({
      source: 'pieces:\n  one: { a: Een, b: Twee }\n  two: { a: Drie }\n',
      translation: text,
    })
    const spans = findingsOf({ words, ...rest }).map(({ name, span }) => [
      name,
      span.file,
      text.slice(span.start, span.end),
    ])
    expect(spans).toEqual([
      ['pieces.one.a', words.file, 'One'],
      ['pieces.one.b', words.file, 'one'],
      ['pieces.two.a', words.file, ''],
    ])
  })
})

const ageOf = (accepted: Readonly<Record<string, string>>) =>
  found(translationOfText('Een vraag', 'A question', { accepted }))

describe('age', () => {
  test('a text without an entry is new', () => {
    expect(ageOf({})).toEqual(['warning new pieces.one.body was never accepted'])
    expect(ageOf({ 'pieces.two.body': 'Een vraag' })).toHaveLength(1)
  })

  test('a text that was accepted for other words is stale', () => {
    expect(ageOf({ 'pieces.one.body': 'Een andere vraag' })).toEqual([
      'warning stale pieces.one.body was translated from a different version of the nl text',
    ])
    expect(ageOf({ 'pieces.one.body': 'Een  vraag\n' })).toEqual([])
  })
})

const sameOf = (text: string, rest = {}) =>
  found(translationOfText(text, text, { accepted: {}, ...rest })).filter((one) =>
    one.includes(' same '),
  )

describe('the same text', () => {
  test('is none where it holds nothing but facts, numbers and names of families', () => {
    expect(sameOf('{fact.cost: 1=punt *=punten} 3 × {fact.cost}')).toEqual([])
    expect(sameOf('{Family.name}: {card}/{cards}')).toEqual([])
    expect(sameOf('A')).toEqual([])
  })

  test('is an error where it is a phrase, and a warning where it is a word', () => {
    expect(sameOf('Een vraag')).toEqual([
      'error same pieces.one.body is the same as in nl',
    ])
    expect(sameOf('Status')).toEqual([
      'warning same pieces.one.body is the same as in nl',
    ])
  })

  test('of one word is settled when it is accepted, a phrase is not', () => {
    expect(sameOf('Status', { accepted: { 'pieces.one.body': 'Status' } })).toEqual([])
    expect(
      sameOf('Een vraag', { accepted: { 'pieces.one.body': 'Een vraag' } }),
    ).toHaveLength(1)
    expect(sameOf('Status', { accepted: { 'pieces.one.body': 'Oud' } })).toHaveLength(1)
  })

  test.each([
    '1',
    '10–12',
    '…',
    '{client}',
    '{client} [^note]',
    'www.example.org/een-pagina',
    '[^a]',
  ])('is nothing to tell where it has no words: %s', (text) =>
    expect(sameOf(text)).toEqual([]),
  )

  test('is nothing to tell where the deck keeps it, or within one language', () => {
    expect(sameOf('Van Kijken\nnaar Zien', { keep: ['Van  Kijken naar Zien '] })).toEqual(
      [],
    )
    expect(
      sameOf('Van Kijken naar Zien nu', { keep: ['Van Kijken naar Zien'] }),
    ).toHaveLength(1)
    expect(sameOf('Een vraag', { language: 'nl-BE' })).toEqual([])
  })
})

describe('a summary', () => {
  test('counts each text once for every kind of thing to do', () => {
    const source =
      'pieces: { one: { a: Een a., b: Twee *b* **c**, c: Drie, d: Vier, e: Vijf } }\n'
    const translation = translationOf({
      source,
      translation: 'pieces: { one: { a: Een a., b: Two, c: Three, d: , f: So } }\n',
      accepted: { 'pieces.one.c': 'Drie', 'pieces.one.b': 'Twee' },
    })
    expect(summarize(translation, findingsOf(translation))).toEqual({
      texts: 5,
      accepted: 1,
      counts: { missing: 1, empty: 1, same: 1, differs: 1, stale: 1, new: 1, extra: 1 },
    })
  })
})
