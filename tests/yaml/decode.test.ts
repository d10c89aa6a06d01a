import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { decode } from '../../src/input/yaml/decode.ts'
import { count, text } from '../../src/input/yaml/schemas.ts'
import { color, deck, piece } from './deck-schema.ts'
import { readAs, readFine, told } from './reading.ts'

test('gives plain data', () => {
  const { data, problems } = readAs(
    deck,
    [
      'source: nl',
      'pieces:',
      '  a: {kind: card, title: " A ", quantity: 3, folds: half}',
      '  b: {kind: leaflet, folds: [], accent: {cmyk: [0, 1.5], srgb: red}}',
      '  c: {kind: card, folds:, accent: teal}',
    ].join('\n'),
  )
  expect(problems).toEqual([])
  expect(data).toEqual({
    source: 'nl',
    pieces: {
      a: { kind: 'card', title: 'A', quantity: 3, folds: ['half'] },
      b: { kind: 'leaflet', folds: [], accent: { cmyk: [0, 1.5], srgb: 'red' } },
      c: { kind: 'card', folds: [], accent: 'teal' },
    },
  })
})

test('tells every problem with its place, in the order of the file', () => {
  const yaml = [
    'sorce: nl',
    'pieces:',
    '  A:',
    '    kind: crad',
    '    colour: x',
    '    quantity: two',
    '  b: {title: [x], quantity: , toString: y}',
    '  c: text',
    '  d:',
    '  e: {kind: card, folds: [x, ""], accent: {cmyk: [x], srb: y}}',
    'formt: a6',
  ].join('\n')
  const { data, problems } = readAs(deck, yaml)
  expect(data).toBeUndefined()
  expect(told(yaml, problems)).toEqual([
    'unknown-key: “sorce” is not known in this file. | sorce',
    'wrong-value: “A” may hold small letters only. | A',
    'wrong-value: “kind” must be “card” or “leaflet”, not “crad”. | crad',
    'unknown-key: “colour” is not known in “A”. | colour',
    'wrong-value: “quantity” must be a whole number from 1 to 999, not “two”. | two',
    'missing-key: “kind” is missing in “b”. | title',
    'wrong-value: “title” must be text, not a list. | [x]',
    'wrong-value: “quantity” is empty; it must be a whole number from 1 to 999. | quantity',
    'unknown-key: “toString” is not known in “b”. | toString',
    'wrong-value: “c” must be a group of “name: text” lines, not “text”. | text',
    'wrong-value: “d” is empty; it must be a group of “name: text” lines. | d',
    'wrong-value: Item 2 of “folds” is empty. | ""',
    'wrong-value: Item 1 of “cmyk” must be a number such as 2 or 1.5, not “x”. | x',
    'unknown-key: “srb” is not known in “accent”. | srb',
    'unknown-key: “formt” is not known in this file. | formt',
  ])
  expect(problems.map(({ hint }) => hint)).toEqual([
    'Did you mean “source”?',
    undefined,
    'Did you mean “card”?',
    'Known: kind, title, quantity, folds, accent.',
    undefined,
    undefined,
    'If it is text, put all of it between double quotes, or on the next lines, indented, after a “|”.',
    undefined,
    'Known: kind, title, quantity, folds, accent.',
    undefined,
    undefined,
    undefined,
    undefined,
    'Did you mean “srgb”?',
    'Known: source, pieces.',
  ])
})

describe('kinds of value', () => {
  test.each([
    [
      'a list is no group',
      v.strictObject({ a: text() }),
      '- x',
      'This file must be a group of “name: text” lines, not a list.',
    ],
    [
      'a list is no record',
      v.record(v.string(), text()),
      '- x',
      'This file must be a group of “name: text” lines, not a list.',
    ],
    [
      'a group is no list',
      v.array(text()),
      'a: b',
      'This file must be a list, not a group of lines.',
    ],
    [
      'a list is neither text nor group',
      v.record(v.string(), v.union([text(), color])),
      'a: [b]',
      '“a” must be text or a group of “name: text” lines, not a list.',
    ],
    [
      'a text is no choice of structures',
      v.record(v.string(), v.union([v.array(text()), color])),
      'a: b',
      '“a” must be a list or a group of “name: text” lines, not “b”.',
    ],
    [
      'a choice between kinds of list',
      v.record(v.string(), v.union([v.array(text()), v.array(count())])),
      'a: b',
      '“a” must be a list, not “b”.',
    ],
    [
      'a group is no number',
      v.record(v.string(), count()),
      'a: {b: c}',
      '“a” must be a whole number from 0 to 999999.',
    ],
    [
      'a message of its own',
      v.record(v.string(), v.pipe(text(), v.maxLength(2, 'is too long'))),
      'a: abc',
      '“a” is too long.',
    ],
    [
      'a whole sentence',
      v.pipe(
        v.record(v.string(), text()),
        v.check(() => false, 'Nothing is right here!'),
      ),
      'a: b',
      'Nothing is right here!',
    ],
    [
      'a message of valibot',
      v.record(v.string(), v.pipe(text(), v.maxLength(2))),
      'a: abc',
      '“a” is not right here.',
    ],
    [
      'a name of few',
      v.record(v.picklist(['nl', 'en']), text()),
      'nk: x',
      '“nk” must be “nl” or “en”.',
    ],
  ])('%s', (_, schema, yaml, message) => {
    expect(readAs(schema, yaml).problems.map((problem) => problem.message)).toEqual([
      message,
    ])
  })

  test('a loose object takes any name', () => {
    expect(readAs(v.looseObject({ a: text() }), 'a: b\nc: d').data).toEqual({
      a: 'b',
      c: 'd',
    })
    expect(readAs(v.object({ a: text() }), 'a: b\nc: d').data).toEqual({ a: 'b' })
  })

  test.each([
    ['text', text(), true],
    ['text or a group', v.union([color, text()]), true],
    ['a number', count(), false],
    ['a group', color, false],
  ])(
    'a list where there should be %s: quotes may be the way out',
    (_, schema, isWayOut) => {
      const { problems } = readAs(v.record(v.string(), schema), 'a: [b]')
      expect(
        problems.map(({ hint }) => hint?.includes('double quotes') ?? false),
      ).toEqual([isWayOut])
    },
  )

  test('a choice may be between structures', () => {
    const schema = v.record(v.string(), v.union([v.array(text()), color]))
    expect(readAs(schema, 'a: [b]\nc: {cmyk: [], srgb: d}').data).toEqual({
      a: ['b'],
      c: { cmyk: [], srgb: 'd' },
    })
  })

  test('names of JavaScript are names like others', () => {
    const { data } = readAs(v.record(v.string(), text()), 'toString: a\nvalueOf: b')
    expect(data).toEqual({ toString: 'a', valueOf: 'b' })
    const { problems } = readAs(v.strictObject({ toString: text() }), 'a: b')
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'missing-key'])
  })
})

test('a repeated value is told at the place where it is written', () => {
  const yaml = 'a: &x {kind: crad}\nb: *x'
  const { problems } = readAs(v.record(v.string(), piece), yaml)
  expect(problems.map(({ span }) => span?.start)).toEqual([13, 13])
})

test('types follow the schema', () => {
  const { report } = collectProblems()
  const data = decode(deck, readFine('source: nl\npieces: {a: {kind: card}}'), report)
  const kind: 'card' | 'leaflet' | undefined = data?.pieces['a']?.kind
  expect(kind).toBe('card')
})
