import { describe, expect, test } from 'vitest'

import type { Words } from '../../src/input/deck/deck.ts'
import { deckOf, deckWith, fineDeck, wordsOf } from './reading.ts'
import { yaml } from './yaml.ts'

const deck = deckWith('one', 'two')

/** Words that are fine. */
function fineWords(text: string): Words {
  const { value, problems } = wordsOf(text, deck)
  if (!value || problems.length > 0) throw new Error(problems.join('\n'))
  return value
}

/** The texts of a group as `name: words`. */
const listed = (texts: ReadonlyMap<string, { readonly value: string }> | undefined) =>
  Array.from(texts ?? [], ([name, { value }]) => `${name}: ${value}`)

describe('the terms of a file of words', () => {
  const text = yaml`
    pieces: { one: { a: b } }
    terms:
      client:
        resident: { sg: inwoner, pl: inwoners }
        client:
          pl: cliënten
          sg: "cliënt "
          this: no
          "1": 2024
      Wijk_2:
        ዜጋ: { g-1: x }
  `
  const { terms } = fineWords(text)

  test('stand in the order of the file, the usual one first', () => {
    expect([...terms.keys()]).toEqual(['client', 'Wijk_2'])
    expect([...(terms.get('client')?.keys() ?? [])]).toEqual(['resident', 'client'])
    expect([...(terms.get('Wijk_2')?.keys() ?? [])]).toEqual(['ዜጋ'])
  })

  test('have forms that are texts, whatever YAML might take them for', () => {
    expect(listed(terms.get('client')?.get('client')?.forms)).toEqual([
      'pl: cliënten',
      'sg: cliënt',
      'this: no',
      '1: 2024',
    ])
  })

  test('know where they stand', () => {
    const client = terms.get('client')?.get('client')
    expect(text.slice(client?.span.start, client?.span.end)).toBe('client')
    expect(client?.span.start).toBe(text.indexOf('client:\n      pl'))
    const singular = client?.forms.get('sg')
    expect(text.slice(singular?.span.start, singular?.span.end)).toBe('"cliënt "')
  })

  test('may be none', () => {
    expect(fineWords('pieces: { one: { a: b } }').terms.size).toBe(0)
  })
})

/** What is wrong with some terms, which stand from the third line on. */
const problemsOf = (terms: string): readonly string[] =>
  wordsOf(`pieces: { one: { a: b } }\nterms:\n  client:\n${terms}\n`, deck).problems

describe('mistakes in terms', () => {
  test.each([
    ['    client: { sg: }', '4 [sg] / “sg” is empty.'],
    ["    client: { sg: ' ' }", "4 [' '] / “sg” is empty."],
    ['    client:', '4 [client] / “client” is empty; it must be a group of'],
    ['    client: {}', '4 [{}] / “client” must have one form or more.'],
    ['    client: cliënt', '4 [cliënt] / “client” must be a group of “name: text” lines'],
    [
      '    client: [cliënt, cliënten]',
      '4 [[cliënt, cliënten]] / “client” must be a group of “name: text” lines, not a list.',
    ],
    ['    client: { sg: [a, b] }', '4 [[a, b]] / “sg” must be text, not a list.'],
    ['    client: { sg: { a: b } }', '4 [{ a: b }] / “sg” must be text, not a group'],
    [
      '    client: { sg: a }\n    job seeker: { sg: a }',
      '5 [job seeker] / “job seeker” may hold letters, digits, hyphens and _ only.',
    ],
    ['    client: { the one: a }', '4 [the one] / “the one” may hold letters, digits'],
    ['    client: { a.b: c }', '4 [a.b] / “a.b” may hold letters, digits'],
    [
      '    client: { sg: a, others: b }',
      '4 [others] / “others” is made of the other terms by itself: choose another name.',
    ],
    [
      '    client:\n      sg: a\n      or: b',
      '6 [or] / “or” is made of the other terms by itself: choose another name.',
    ],
  ])('%j', (terms, expected) => {
    expect(problemsOf(terms)).toEqual([
      expect.stringContaining(`error wrong-value ${expected}`),
    ])
  })

  test('two terms of one name are told', () => {
    expect(problemsOf('    client: { sg: a }\n    client: { sg: b }')).toEqual([
      expect.stringContaining(
        'error duplicate-key 5 [client] / The name “client” is used twice here.',
      ),
    ])
  })

  test.each([
    ['terms: [client]', '[[client]] / “terms” must be a group of “name: text” lines'],
    ['terms: { "a b": { c: { sg: d } } }', '["a b"] / “a b” may hold letters'],
    ['terms: { client: [a] }', '[[a]] / “client” must be a group of “name: text” lines'],
  ])('%s', (line, expected) => {
    expect(wordsOf(`${line}\npieces: {}`, deck).problems).toEqual([
      expect.stringContaining(`error wrong-value 1 ${expected}`),
    ])
  })
})

describe('variants', () => {
  test('are whole texts of a piece for a term, and no slot of it', () => {
    const text = yaml`
      pieces:
        one:
          title: Eén
          variants:
            resident: { title: Inwoner, body: "Twee" }
            candidate: { title: Kandidaat }
        two: { title: Twee }
    `
    const { pieces, variants } = fineWords(text)
    expect(listed(pieces.get('one'))).toEqual(['title: Eén'])
    const own = variants.get('one')
    expect([...(own?.keys() ?? [])]).toEqual(['resident', 'candidate'])
    expect(listed(own?.get('resident'))).toEqual(['title: Inwoner', 'body: Twee'])
    expect(listed(variants.get('two')?.get('resident'))).toEqual([])
    const body = own?.get('resident')?.get('body')
    expect(text.slice(body?.span.start, body?.span.end)).toBe('"Twee"')
  })

  test.each([
    [
      'variants: resident',
      'wrong-value 1 [resident] / “variants” must be a group of “name: text” lines',
    ],
    [
      'variants: { resident: Inwoner }',
      'wrong-value 1 [Inwoner] / “resident” must be a group of “name: text” lines',
    ],
    [
      'variants: { resident: { title: [a] } }',
      'wrong-value 1 [[a]] / “title” must be text, not a list.',
    ],
    [
      'variants: { resident: { title: } }',
      'missing-words 1 [title] / “one.variants.resident.title” has no words.',
    ],
  ])('%s', (line, expected) => {
    expect(wordsOf(`pieces: { one: { title: a, ${line} } }`, deck).problems).toEqual([
      expect.stringContaining(`error ${expected}`),
    ])
  })
})

/** A deck with one piece and these lines. */
const withLines = (lines: string, piece = '{ kind: card }'): string =>
  `source: nl\ntemplate: plain\n${lines}\npieces: { one: ${piece} }\n`

describe('in deck.yaml', () => {
  test('terms are chosen by name, and say where', () => {
    const text = withLines('terms: { client: resident, place: wijk }')
    const { terms } = fineDeck(text)
    expect(listed(terms)).toEqual(['client: resident', 'place: wijk'])
    const { start, end } = terms.get('client')!.span
    expect(text.slice(start, end)).toBe('resident')
    expect(fineDeck(withLines('')).terms.size).toBe(0)
  })

  test.each([
    ['keep: Samenleerwijzer', ['Samenleerwijzer']],
    ['keep: [Samenleerwijzer, "Jip, Janneke"]', ['Samenleerwijzer', 'Jip, Janneke']],
    ['keep: []', []],
    ['', []],
  ])('%j keeps %j', (line, kept) => {
    expect([...fineDeck(withLines(line)).keep]).toEqual(kept)
  })

  test.each([
    ['{ kind: card, mirror: true }', true],
    ['{ kind: card, mirror: false }', false],
    ['{ kind: card }', false],
  ])('a piece %s', (piece, mirror) => {
    expect(fineDeck(withLines('', piece)).pieces[0]?.mirror).toBe(mirror)
  })

  test.each([
    ['terms: resident', '3 [resident] / “terms” must be a group of “name: text” lines'],
    ['terms: [client]', '3 [[client]] / “terms” must be a group of “name: text” lines'],
    ['terms: { client: [a, b] }', '3 [[a, b]] / “client” must be text, not a list.'],
    ['terms: { client: }', '3 [client] / “client” is empty.'],
    ['keep: { a: b }', '3 [{ a: b }] / “keep” must be text, not a group'],
    ['keep: [a, ""]', '3 [""] / Item 2 of “keep” is empty.'],
  ])('%s', (line, expected) => {
    expect(deckOf(withLines(line)).problems).toEqual([
      expect.stringContaining(`error wrong-value ${expected}`),
    ])
  })

  test('mirror is a yes or a no', () => {
    expect(deckOf(withLines('', '{ kind: card, mirror: maybe }')).problems).toEqual([
      expect.stringContaining(
        'error wrong-value 4 [maybe] / “mirror” must be true or false, not “maybe”.',
      ),
    ])
  })
})
