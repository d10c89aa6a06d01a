import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { decode } from '../../src/input/yaml/decode.ts'
import { listOf, text } from '../../src/input/yaml/schemas.ts'
import { deck, piece } from './deck-schema.ts'
import { readAs, readFine, told } from './reading.ts'

describe('unknown names', () => {
  test('are found in structures that hold themselves', () => {
    interface Box {
      type?: string | undefined
      children?: Box[] | undefined
    }
    const box: v.GenericSchema<Box> = v.strictObject({
      type: v.optional(text()),
      children: v.optional(v.array(v.lazy(() => box))),
    })
    const yaml = 'children:\n- tipe: a\n- children:\n  - kids: x\n    more: y\n'
    expect(told(yaml, readAs(box, yaml).problems)).toEqual([
      'unknown-key: “tipe” is not known in item 1 of “children”. | tipe',
      'unknown-key: “kids” is not known in item 1 of “children”. | kids',
      'unknown-key: “more” is not known in item 1 of “children”. | more',
    ])
  })

  test('are found in variants', () => {
    const variant = v.variant('kind', [
      v.strictObject({ kind: v.literal('a'), x: text() }),
      v.strictObject({ kind: v.literal('b'), y: text() }),
    ])
    const yaml = '- {kind: a, y: 1}\n- {kind: c}\n- {x: 1}\n- {kind: b, y: 1, z: 2}'
    expect(told(yaml, readAs(v.array(variant), yaml).problems)).toEqual([
      'missing-key: “x” is missing in item 1. | kind',
      'unknown-key: “y” is not known in item 1. | y',
      'wrong-value: “kind” must be “a” or “b”, not “c”. | c',
      'missing-key: “kind” is missing in item 3. | x',
      'unknown-key: “z” is not known in item 4. | z',
    ])
  })

  test('are found in a list of one', () => {
    const yaml = 'a: {kind: card, tilte: b}'
    const { problems } = readAs(v.record(v.string(), listOf(piece)), yaml)
    expect(problems.map(({ hint }) => hint)).toEqual(['Did you mean “title”?'])
  })

  test.each([
    ['border-color', /^Write it all in one, as in “border: 0\.5mm solid ink”/],
    ['borderBotom', /^Did you mean “borderBottom”\?$/],
    ['border-inline-end', /^Did you mean “borderRight”\?$/],
    ['grid-template-columns', /flexWrap: wrap/],
    ['float', /“when”/],
    ['image', /^Did you mean “picture”\?$/],
    ['filter', /^There are no filters/],
    ['paddingStart', /^Did you mean “paddingLeft”\?$/],
    ['word-spacing', /^The space between words is that of the font/],
    ['borderRadios', /^Did you mean “borderRadius”\?$/],
  ])('of CSS are led to what does the same: %s', (name, hint) => {
    const keys = [
      'backgroundColor',
      'border',
      'borderBottom',
      'borderRadius',
      'borderRight',
      'flexWrap',
      'letterSpacing',
      'paddingLeft',
      'picture',
      'when',
    ]
    const schema = v.strictObject(
      Object.fromEntries(keys.map((key) => [key, v.optional(text())])),
    )
    expect(readAs(schema, `${name}: 1pt`).problems).toMatchObject([
      { code: 'unknown-key', hint: expect.stringMatching(hint) },
    ])
    expect(
      readAs(v.strictObject({ name: text() }), `name: a\n${name}: b`).problems,
    ).toMatchObject([{ code: 'unknown-key', hint: 'Known: name.' }])
  })

  test('may be what a comma cut off a value', () => {
    const schema = v.strictObject({ b: text() })
    expect(
      readAs(v.array(schema), '- { b: linear-gradient(sea, ink) }').problems,
    ).toMatchObject([{ hint: expect.stringMatching(/between quotes\.$/) }])
  })

  test('do not hide what stands beside them: a near name is taken for the one that was meant', () => {
    const schema = v.strictObject({ title: text(), more: v.optional(text()) })
    const { data, problems } = readAs(schema, 'titel: a\nmore: b\nsomething: c')
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key'])
    expect(data).toEqual({ title: 'a', more: 'b' })
    expect(readAs(schema, 'titel: [a]').data).toBeUndefined()
  })

  test('are told up to twenty', () => {
    const yaml = Array.from({ length: 2000 }, (_, index) => `n${index}: x\n`).join('')
    const { problems } = readAs(deck, `source: nl\npieces: {}\n${yaml}`)
    expect(problems.length).toBe(21)
    expect(problems.at(-1)?.message).toBe('There are 1980 more problems like this.')
  })
})

test('what is wrong can be left out, where the schema can do without it', () => {
  const schema = v.strictObject({
    name: text(),
    sizes: v.optional(v.array(v.pipe(text(), v.regex(/^\dmm$/)))),
  })
  const lenient = (yaml: string): unknown =>
    decode(schema, readFine(yaml), () => undefined, { mayOmit: () => true })
  expect(lenient('name: a\nsizes: [1mm, 2, 3mm]')).toEqual({
    name: 'a',
    sizes: ['1mm', '3mm'],
  })
  expect(lenient('name: a\nsizes: {}')).toEqual({ name: 'a' })
  expect(lenient('name: []\nsizes: []')).toBeUndefined()
})
