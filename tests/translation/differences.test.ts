import { describe, expect, test } from 'vitest'

import { bodyOf, found, translationOf, translationOfText } from './translating.ts'

/** What differs between two texts, of which the second was not accepted yet. */
const differs = (source: string, translation: string, terms = '') =>
  found(
    translationOf({
      source: bodyOf(source),
      translation: bodyOf(translation) + terms,
    }),
  ).flatMap(
    (one) => /^(\w+) differs pieces\.one\.body (.*)$/.exec(one)?.slice(1).join(' ') ?? [],
  )

/** Terms for two names, the second one without another form. */
const TERMS =
  'terms: { client: { c: { sg: c, the: the c } }, worker: { w: { sg: w } } }\n'

describe('markup that must be the same', () => {
  test('footnote marks', () => {
    expect(differs('Een[^a] twee[^b]', 'One[^b] two[^c]')).toEqual([
      'error lacks the footnote mark “[^a]”',
      'error has the footnote mark “[^c]”, which its source does not have',
    ])
    expect(differs('Een[^a] twee[^b][^a]', 'One[^b] two[^a]')).toEqual([])
  })

  test('links; of as many another address may be meant', () => {
    const link = '[hier](https://example.org/nl)'
    expect(differs(`Kijk ${link}`, 'Look here')).toEqual([
      'error lacks the link to “https://example.org/nl”',
    ])
    expect(differs('Kijk', `Look ${link}`)).toEqual([
      'error has the link to “https://example.org/nl”, which its source does not have',
    ])
    expect(differs(`Kijk ${link}`, 'Look [here](https://example.org/en)')).toEqual([
      'warning lacks the link to “https://example.org/nl”',
      'warning has the link to “https://example.org/en”, which its source does not have',
    ])
  })
})

describe('placeholders', () => {
  test('that cannot be filled in the language are errors, whatever the source has', () => {
    expect(differs('Zo {client}', 'So {klient}', TERMS)).toEqual([
      'error cannot be printed: there are no terms for “klient”',
      'warning lacks “{client}”',
      'warning has “{klient}”, which its source does not have',
    ])
    expect(differs('Zo {client}', 'So {client.dative}', TERMS)).toEqual([
      'error cannot be printed: no term for “client” has a form “dative”',
    ])
    expect(differs('Zo {client}', 'So {client: x=y}', TERMS)).toEqual([
      'error cannot be printed: “{client: x=y}” says nothing for “c”, which the term “c” asks for',
    ])
  })

  test('are tried with every term, and told of once', () => {
    const terms = 'terms: { a: { b: { sg: b, of: of b }, c: { sg: c }, d: { sg: d } } }\n'
    expect(differs('Zo {a}', 'So {a.of} and {a.of}', terms)).toEqual([
      'error cannot be printed: the terms “c” and “d” have no form “of”',
    ])
  })

  test('are no matter where another text stands in for the term that lacks a form', () => {
    const terms = 'terms: { a: { b: { sg: b, of: of b }, c: { sg: c } } }\n'
    const translation = `pieces: { one: { body: 'So {a.of}', variants: { c: { body: 'So' } } } }\n`
    const source = bodyOf('Zo {a}')
    expect(found(translationOf({ source, translation: translation + terms }))).toEqual([
      'warning new pieces.one.body was never accepted',
    ])
  })

  test('that cannot be filled are not settled when the text is accepted', () => {
    const translation = translationOfText('Zo {client}', 'So {klient}')
    expect(found(translation)).toEqual([
      'error differs pieces.one.body cannot be printed: there are no terms for “klient”',
    ])
  })
})

describe('markup that a language may have its own way with', () => {
  test('names of terms, not their forms nor how often they stand there', () => {
    expect(differs('Met {client} en {client.pl}', '{Client.the}', TERMS)).toEqual([])
    expect(
      differs('Met {client.g: m=zijn *=haar} {coach}', 'With {worker}', TERMS),
    ).toEqual([
      'warning lacks “{client}”',
      'warning lacks “{coach}”',
      'warning has “{worker}”, which its source does not have',
    ])
    expect(differs('Met \\{client\\}', 'With them')).toEqual([])
  })

  test('drawings', () => {
    expect(differs('Drie :coin: en :sun:, 10:30:45', 'Three :sun:, :moon:')).toEqual([
      'warning lacks “:coin:”',
      'warning has “:moon:”, which its source does not have',
    ])
    expect(differs('Drie :coin:', ':coin::coin:')).toEqual([])
  })

  test('a name of a term with a capital of its own', () => {
    const terms = 'terms: { Klant: { Klant: { sg: klant } } }\n'
    const source = bodyOf('De {Klant}')
    const { deck, lock, ...rest } = translationOf({
      source: source + terms,
      translation: bodyOf('The {klant}') + terms,
    })
    expect(found({ deck, lock, ...rest })).toContain(
      'warning differs pieces.one.body lacks “{Klant}”',
    )
  })

  test.each([
    ['# Kop\n\nZo', 'So\n', 'has no headings, and its source one heading'],
    [
      '- a\n- b\n- c\n',
      '- a\n- b\n',
      'has 2 items of lists, and its source 3 items of lists',
    ],
    ['A. Wat\nB. Wie\n', 'What\n\nWho\n', 'has no lists, and its source one list'],
    ['> Zo\n\n> En zo\n', '> So\n', 'has one quotation, and its source 2 quotations'],
    [
      '> Zo\n>\n> — *zij*\n',
      '> So\n>\n> — she\n',
      'has no places with *emphasis*, and its source one place with *emphasis*',
    ],
    [
      'Heel **erg**',
      'Very much',
      'has no places with **strong** words, and its source one place with **strong** words',
    ],
  ])('%j → %j', (source, translation, says) => {
    expect(differs(source, translation)).toContain(`warning ${says}`)
  })

  test('is settled when the text is accepted; what must be the same is not', () => {
    expect(found(translationOfText('Heel *erg*', 'Very'))).toEqual([])
    expect(found(translationOfText('Heel erg[^a]', 'Very'))).toHaveLength(1)
  })
})

test('which words are in another language is not compared', () => {
  const source = '*Al ziende leren: Procesevaluatie*'
  const translation = '*[Al ziende leren]{lang=nl}: [Procesevaluatie]{lang=nl}*'
  expect(differs(source, translation)).toEqual([])
})

test('stars within braces are no emphasis', () => {
  const source = 'Met {client.g: m=zijn *=*haar*} hond'
  expect(differs(source, 'With {client} dog', TERMS)).toEqual([])
})

const alt = (text: string) => `pieces: { one: { alt: ${JSON.stringify(text)} } }\n`

test('what a picture shows has no markup but terms', () => {
  const source = alt('Een *ster* en {client}')
  expect(
    found(translationOf({ source, translation: alt('A star and them') })).slice(0, -1),
  ).toEqual(['warning differs pieces.one.alt lacks “{client}”'])
})
