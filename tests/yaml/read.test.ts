import { describe, expect, test } from 'vitest'

import { bare, read, readFine } from './reading.ts'

describe('values', () => {
  test('are texts, whatever they look like', () => {
    const text = 'a: no\nb: 1.10\nc: 08:30\nd: ~\ne: true\nf: 0x1F\ng: 2024-01-01\n<<: x'
    expect(bare(readFine(text))).toEqual({
      a: 'no',
      b: '1.10',
      c: '08:30',
      d: '~',
      e: 'true',
      f: '0x1F',
      g: '2024-01-01',
      '<<': 'x',
    })
  })

  test('may be written in every way that YAML has', () => {
    const text = [
      'plain: two',
      '  lines',
      "single: 'it''s'",
      'double: "a\\tb \\u00e9"',
      'literal: |',
      '  one',
      '   two',
      'folded: >-',
      '  one',
      '  two',
      'list: [a, {b: c}]',
      'items:',
      '- a',
      '- - b',
      '? long',
      ': name',
      'empty:',
      'none: ""',
    ].join('\n')
    expect(bare(readFine(text))).toEqual({
      plain: 'two lines',
      single: "it's",
      double: 'a\tb é',
      literal: 'one\n two\n',
      folded: 'one two',
      list: ['a', { b: 'c' }],
      items: ['a', ['b']],
      long: 'name',
      empty: '',
      none: '',
    })
  })

  test.each([
    ['a: b', 3, 4, 'b'],
    ['a: "b" # note', 3, 6, '"b"'],
    ['a: |\n  b\n\n\nc: d', 3, 8, '|\n  b'],
    ['a: \nb: c', 3, 3, ''],
    ['{a, b: c}', 2, 2, ''],
    ['a:\n# note\nb: c', 2, 2, ''],
    ['\ufeffa: b', 4, 5, 'b'],
    ['a: b\r\n  c\r\nd: e', 3, 9, 'b\r\n  c'],
  ])('%j has its place and raw characters', (text, start, end, raw) => {
    const value = readFine(text)
    const entry = value.kind === 'map' ? value.entries.get('a') : undefined
    expect(entry?.value).toMatchObject({ span: { file: 'deck.yaml', start, end }, raw })
    expect(text.slice(start, end)).toBe(raw)
  })

  test('what is left out moves nothing', () => {
    const text = 'a: !x b\nc: d'
    const { value } = read(text)
    const entry = value?.kind === 'map' ? value.entries.get('c') : undefined
    expect(bare(value)).toEqual({ a: 'b', c: 'd' })
    expect(entry?.value.span).toMatchObject({ start: 11, end: 12 })
  })

  test('names have a place too, and keep their order', () => {
    const value = readFine('b: 1\n"10": 2\n9: 3')
    const entries = value.kind === 'map' ? Array.from(value.entries) : []
    expect(entries.map(([name, { key }]) => [name, key.start, key.end])).toEqual([
      ['b', 0, 1],
      ['10', 5, 9],
      ['9', 13, 14],
    ])
  })

  test('may be repeated', () => {
    expect(bare(readFine('a: &x {b: 1}\nc: *x\nd: [*x]'))).toEqual({
      a: { b: '1' },
      c: { b: '1' },
      d: [{ b: '1' }],
    })
  })

  test('may end with a document end', () => {
    expect(bare(readFine('---\na: b\n...\n# note\n'))).toEqual({ a: 'b' })
  })
})

describe('names', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused', (name) => {
    const { value, problems } = read(`a: 1\n${name}: {b: 1}\n`)
    expect(bare(value)).toEqual({ a: '1' })
    expect(problems.map(({ code }) => code)).toEqual(['forbidden-key'])
  })

  test('that stand twice are told, and the first counts', () => {
    const text = 'a: 1\nb: {c: 1, c: 2}\n"a": 3\n'
    const { value, problems } = read(text)
    expect(bare(value)).toEqual({ a: '1', b: { c: '1' } })
    expect(problems.map((problem) => [problem.code, problem.span?.start])).toEqual([
      ['duplicate-key', 15],
      ['duplicate-key', 21],
    ])
  })

  test('may be twenty thousand', () => {
    const text = Array.from(
      { length: 20_000 },
      (_, index) => `name${index}: ${index}\n`,
    ).join('')
    const value = readFine(text)
    expect(value.kind === 'map' && value.entries.size).toBe(20_000)
  })
})

/** The texts of a group, and the kinds of what else is in it. */
const entriesOf = (text: string, name: string) => {
  const value = readFine(text)
  const group = value.kind === 'map' ? value.entries.get(name)?.value : undefined
  return group?.kind === 'map'
    ? Object.fromEntries(
        Array.from(group.entries, ([key, { value: inner }]) => [
          key,
          inner.kind === 'text' ? inner.value : inner.kind,
        ]),
      )
    : undefined
}

describe('merge keys', () => {
  test.each([
    ['a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3 }\n', { y: '3', x: '1' }],
    ['a: &a\n  x: 1\nb:\n  y: 3\n  <<: *a\n  x: 4\n', { y: '3', x: '4' }],
    [
      'a: &a { x: 1 }\nc: &c { x: 2, z: 5 }\nb:\n  <<: [*a, *c]\n  y: 3\n',
      { y: '3', x: '1', z: '5' },
    ],
    ['b: { <<: { x: 1 }, x: 2 }\n', { x: '2' }],
    ['b: { <<: text, "<": x }\n', { '<<': 'text', '<': 'x' }],
    ["b: { '<<': { x: 1 } }\n", { '<<': 'map' }],
  ])('%j', (text, expected) => {
    expect(entriesOf(text, 'b')).toEqual(expected)
  })

  test('of what is no group, or is not there, are told of', () => {
    const text = 'a: &a [1, 2]\nb: { <<: *a }\nc: { <<: *d }\n'
    const { problems } = read(text)
    expect(problems.map(({ message }) => message)).toEqual([
      '“<<” copies the lines of a group, and this is not a group.',
      'A value that begins with “*” is not read as text.',
    ])
  })
})
