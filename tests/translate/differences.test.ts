import { describe, expect, test } from 'vitest'

import { bodyOf, found, translationOf, translationOfText } from './translating.ts'

/** What differs between two texts, of which the second was not accepted yet. */
const differs = (source: string, translation: string) =>
  found(translationOfText(source, translation, { accepted: {} })).flatMap(
    (one) => /^(\w+) differs pieces\.one\.body (.*)$/.exec(one)?.slice(1).join(' ') ?? [],
  )

describe('markup that must be the same', () => {
  test('footnote marks', () => {
    expect(differs('Een[^a] twee[^b]', 'One[^b] two[^c]')).toEqual([
      'error lacks the footnote mark “[^a]”',
      'error has the footnote mark “[^c]”, which its source has not',
    ])
    expect(differs('Een[^a] twee[^b][^a]', 'One[^b] two[^a]')).toEqual([])
  })

  test('links; of as many another address may be meant', () => {
    const link = '[hier](https://example.org/nl)'
    expect(differs(`Kijk ${link}`, 'Look here')).toEqual([
      'error lacks the link to “https://example.org/nl”',
    ])
    expect(differs('Kijk', `Look ${link}`)).toEqual([
      'error has the link to “https://example.org/nl”, which its source has not',
    ])
    expect(differs(`Kijk ${link}`, 'Look [here](https://example.org/en)')).toEqual([
      'warning lacks the link to “https://example.org/nl”',
      'warning has the link to “https://example.org/en”, which its source has not',
    ])
  })
})

describe('markup that a language may have its own way with', () => {
  test('names of terms, not their forms nor how often they stand there', () => {
    expect(differs('Met {client} en {client.pl}', '{Client.the.x}')).toEqual([])
    expect(differs('Met {client.g: m=zijn *=haar} {coach}', 'With {worker}')).toEqual([
      'warning lacks “{client}”',
      'warning lacks “{coach}”',
      'warning has “{worker}”, which its source has not',
    ])
    expect(differs('Met \\{client\\}', 'With them')).toEqual([])
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

test('stars within braces are no emphasis', () => {
  expect(differs('Met {client.g: m=zijn *=*haar*} hond', 'With {client} dog')).toEqual([])
})

const alt = (text: string) => `pieces: { one: { alt: ${JSON.stringify(text)} } }\n`

test('what a picture shows has no markup but terms', () => {
  const source = alt('Een *ster* en {client}')
  expect(
    found(translationOf({ source, translation: alt('A star and them') })).slice(0, -1),
  ).toEqual(['warning differs pieces.one.alt lacks “{client}”'])
})
