import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Slots } from '../../src/input/deck/deck.ts'
import { expandTerms } from '../../src/typesetting/language/expand-terms.ts'
import { yaml } from '../deck/yaml.ts'
import { TERMS, expand, printed, say } from './expanding.ts'
import { textOf } from './written.ts'

const show = (slots: Slots): readonly string[] =>
  Array.from(slots, ([slot, { value }]) => `${slot}: ${value}`)

describe('a placeholder', () => {
  test.each([
    ['{client}', 'cliënt', 'persoon'],
    ['[mot]{lang=fr} {client}', '[mot]{lang=fr} cliënt', '[mot]{lang=fr} persoon'],
    ['De {client}.', 'De cliënt.', 'De persoon.'],
    ['{client.sg}', 'cliënt', 'persoon'],
    ['{client.pl}', 'cliënten', 'personen'],
    [
      '{Client.this} en {client.this}',
      'Deze cliënt en deze cliënt',
      'Deze persoon en deze persoon',
    ],
    ['{Client}{client}', 'Cliëntcliënt', 'Persoonpersoon'],
    ['{client.g: m=zijn f=haar} naam', 'zijn naam', 'haar naam'],
    ['{client.g: m=zijn *=hun eigen}', 'zijn', 'hun eigen'],
    ['{Client.g: m=zijn f=haar} naam', 'Zijn naam', 'Haar naam'],
    ['de{client.g: m= f=ze}', 'de', 'deze'],
    ['{client.g: m=*zijn* f=**haar**}', '*zijn*', '**haar**'],
    ['{client: cliënt=de cliënt *=iemand}', 'de cliënt', 'iemand'],
  ])('%s', (words, usual, person) => {
    expect(say(words)).toBe(usual)
    expect(say(words, { client: 'person' })).toBe(person)
  })

  test.each([
    ['tr', 'istemci', 'İstemci'],
    ['nl', 'ijsmaker', 'IJsmaker'],
    ['de', 'ijsmaker', 'Ijsmaker'],
    ['en', 'istemci', 'Istemci'],
    ['ar', 'مستفيد', 'مستفيد'],
  ])('has a capital as %s writes it', (language, form, expected) => {
    const terms = `terms: { client: { a: { sg: ${form} } } }`
    expect(say('{Client}', {}, { terms, language })).toBe(expected)
    const branch = `{Client.g: m=${form}}`
    const withGender = `terms: { client: { a: { sg: x, g: m } } }`
    expect(say(branch, {}, { terms: withGender, language })).toBe(expected)
  })

  test('may be of a name that itself has a capital', () => {
    const terms = 'terms: { Client: { a: { sg: cliënt } } }'
    expect(say('{Client}', {}, { terms })).toBe('cliënt')
  })
})

describe('the other terms', () => {
  test.each([
    ['{client.others}', 'inwoner, persoon, kind', 'cliënt, inwoner, kind'],
    [
      '{client.others.pl}',
      'inwoners, personen, kinderen',
      'cliënten, inwoners, kinderen',
    ],
    ['{client.or}', 'inwoner, persoon of kind', 'cliënt, inwoner of kind'],
    [
      '{client.or.this}',
      'deze inwoner, deze persoon of dit kind',
      'deze cliënt, deze inwoner of dit kind',
    ],
    [
      '{Client.or.pl}',
      'Inwoners, personen of kinderen',
      'Cliënten, inwoners of kinderen',
    ],
  ])('%s', (words, usual, person) => {
    expect(say(words)).toBe(usual)
    expect(say(words, { client: 'person' })).toBe(person)
  })

  test('are written as the language writes lists', () => {
    const terms = 'terms: { client: { a: { sg: a }, b: { sg: b }, c: { sg: c } } }'
    expect(say('{client.others}', {}, { terms, language: 'ar' })).toBe('b، c')
    expect(say('{client.or}', {}, { terms, language: 'fa' })).toBe('b یا c')
    expect(say('{client.or}', {}, { terms, language: 'en' })).toBe('b or c')
  })
})

describe('braces that are meant', () => {
  test.each([
    [String.raw`\{client}`, '{client}'],
    [String.raw`a \{b\} {client}`, 'a {b} cliënt'],
    [String.raw`\\{client}`, String.raw`\cliënt`],
    ['a } b', 'a } b'],
  ])('%s is printed as %s', (words, expected) => {
    expect(printed(say(words))).toBe(expected)
  })
})

describe('the words for a picture', () => {
  test('are plain: a term goes in as it is, and an escaped brace is a brace', () => {
    const text = yaml`
      pieces:
        one: { alt: '{Client} [x] \{a\} \* {client}' }
      terms: { client: { a: { sg: klient*in_a } } }
    `
    const { problems, text: textIn } = expand(text)
    expect(problems).toEqual([])
    expect(textIn('alt')).toBe(String.raw`Klient*in_a [x] {a} \* klient*in_a`)
  })
})

describe('everything that is printed', () => {
  const text = `${TERMS}${yaml`
    deck: { call: "Hallo {client}" }
    pieces:
      one: { a: "{client}" }
      two: { b: "{client.pl}[^n]" }
    notes: { n: "Een {client.this}" }
  `}`

  test('has its terms in place: slots, those of the deck, notes', () => {
    const { words, problems } = expand(text, { client: 'resident' })
    expect(problems).toEqual([])
    expect(show(words.deck)).toEqual(['call: Hallo inwoner'])
    expect([...words.pieces.values()].flatMap(show)).toEqual([
      'a: inwoner',
      'b: inwoners[^n]',
    ])
    expect(show(words.notes)).toEqual(['n: Een deze inwoner'])
  })

  test('keeps its place and how it stands in the file', () => {
    const { words } = expand(text)
    const { raw, span } = words.pieces.get('one')!.get('a')!
    expect(raw).toBe('"{client}"')
    expect(text.slice(span.start, span.end)).toBe(raw)
  })

  test('is the same where there is no brace in it', () => {
    const { words } = expand(text)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!/[{}]/.test(value))
        const slots = new Map(['a', 'alt'].map((slot) => [slot, textOf(value)]))
        const pieces = new Map([['one', slots]])
        const expanded = expandTerms({ ...words, pieces }, new Map(), () => undefined)
        expect(expanded.pieces).toEqual(pieces)
      }),
    )
  })
})

describe('variants', () => {
  const text = yaml`
    pieces:
      one:
        title: Titel
        body: "Voor {client}"
        variants:
          resident: { body: "Alleen {client.pl}", extra: Erbij }
          client: { title: "Niet {clint}" }
      two: { title: Twee }
    terms:
      client: { person: { sg: persoon }, client: { sg: cliënt }, resident: { sg: inwoner, pl: inwoners } }
  `
  const one = (client: string): readonly string[] =>
    show(expand(text, { client }).words.pieces.get('one')!)

  test('stand in place of whole slots, for their term only', () => {
    expect(one('person')).toEqual(['title: Titel', 'body: Voor persoon'])
    expect(one('resident')).toEqual([
      'title: Titel',
      'body: Alleen inwoners',
      'extra: Erbij',
    ])
  })

  test('are held to the same rules, and only where they are printed', () => {
    expect(expand(text, { client: 'client' }).problems).toEqual([
      expect.stringContaining('error unknown-term 7 [{clint}]'),
    ])
    expect(expand(text, { client: 'resident' }).problems).toEqual([])
  })
})
