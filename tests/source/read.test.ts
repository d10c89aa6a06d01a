import { describe, expect, test } from 'vitest'

import { bare, marked, read, readFine } from './reading.ts'

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
    ['a:\n# note\nb: c', 2, 2, ''],
    ['\ufeffa: b', 4, 5, 'b'],
    ['a: b\r\n  c\r\nd: e', 3, 9, 'b\r\n  c'],
  ])('%j has its place and raw characters', (text, start, end, raw) => {
    const value = readFine(text)
    const entry = value.kind === 'map' ? value.entries.get('a') : undefined
    expect(entry?.value).toMatchObject({ span: { file: 'deck.yaml', start, end }, raw })
    expect(text.slice(start, end)).toBe(raw)
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

describe('mistakes in YAML, in words of the user', () => {
  test.each([
    ['a:\n\tb: c', '\t', 'indented with a tab'],
    ['a: b\n\tc: d', '\t', 'indented with a tab'],
    ['a: |\n\tb\n', '\t', 'indented with a tab'],
    ['title: "open\nb: c', '"open', 'This " is opened and never closed'],
    ['title: "ends in \\"\nb: c', '"ends in \\"', 'This " is opened and never closed'],
    ["title: 's Middags\nb: c", "'s Middags", "This ' is opened and never closed"],
    ["title: 'it''\nb: c", "'it''", "This ' is opened and never closed"],
    ['title: {client\nb: c', '{', 'This { is opened and never closed'],
    ['a: [b, {c: d]', '[', 'This [ is opened and never closed'],
    ['[a, b', '[', 'This [ is opened and never closed'],
    ['a: ]', ']', 'brackets here do not pair up'],
    ['a: [b,, c]', ',', 'brackets here do not pair up'],
    ['title: {client.this} says', '{client.this} says', 'begins with “{”'],
    ['title: [Name] says', '[Name] says', 'begins with “[”'],
    ['title: *bold* text', '*bold* text', 'begins with “*”'],
    ['title: *bold*', '*bold*', 'begins with “*”'],
    ['title: @home', '@home', 'begins with “@”'],
    ['title: `code`', '`code`', 'begins with “`”'],
    ['title: %5', '%5', 'begins with “%”'],
    ['title: !important now', '!important', 'begins with “!”'],
    ['title: & more', '& more', '“&” or “*”'],
    ['- title: *a* b', '*a* b', 'begins with “*”'],
    ['title: Work: together', 'W', 'has a “: ” in it'],
    ['a: b\n  c: d', 'b', 'next line is indented as if'],
    ['title: "a" b', 'b', 'goes on after its closing quotation mark'],
    ["title: 'It's here'", "s here'", 'goes on after its closing quotation mark'],
    ['a: "c:\\data"', '\\', 'backslash means nothing'],
    ['a: b\njust words\nc: d', 'just words', 'no name with “: ”'],
    ['a:b\nc: d', 'a:b', 'no name with “: ”'],
    ['a: b\n- c', '-', 'list item (“- ”) cannot stand here'],
    ['a: - b', '-', 'list item (“- ”) cannot stand here'],
    ['a:\n - b\n- c', '-', 'list item (“- ”) cannot stand here'],
    ['- a\nb: c', 'b', 'does not fit the lines above'],
    ['a:\n    b: c\n  d: e', ' ', 'does not fit the lines above'],
    ['a: | words\n  b', 'words', 'Nothing may stand after “|”'],
    ['a: >x\n  b', 'x', 'Nothing may stand after “>”'],
    ['a: "b"#c', '#c', 'must be a space before “#”'],
    [
      `${'x'.repeat(1030)}: y`,
      'x'.repeat(1030),
      'makes YAML take its beginning for a name',
    ],
    ['%YAML 1.1\n---\na: no', '%YAML 1.1', 'gives orders to YAML'],
    ['a: !!js/function "x"', '!!js/function', 'begins with “!”'],
    ['a: !!binary aGVsbG8=', '!!binary', 'begins with “!”'],
    ['a: b\n---\nc: d', '-', 'second document'],
    ['a: b\n...\nc: d', 'c', 'second document'],
    ['? [a]\n: b', '[a]', 'must be text, not a list'],
    ['{a: b}: c', '{a: b}', 'must be text, not a list'],
    [': b', '', 'name before this “:” is missing'],
    ['a: &x [b, *x]', '*x', 'repeats something that it is a part of'],
    ['\u00a0\u00a0a: b', '\u00a0\u00a0a', 'space around this name'],
    ['--- a: b', '-', 'YAML cannot read this'],
  ])('%j', (text, place, words) => {
    const { problems } = read(text)
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'yaml-syntax error',
    ])
    expect(problems[0]?.message).toContain(words)
    expect(marked(text, problems[0]!)).toBe(place)
  })

  test.each(['', '\n\n', '# a note\n', '---\n', '\ufeff'])('%j is empty', (text) => {
    const { value, problems } = read(text)
    expect(value).toBeUndefined()
    expect(problems.map(({ message }) => message)).toEqual(['This file is empty.'])
  })

  test('are all told in one run, once a line', () => {
    const text = 'a: *b* c\nd: e\n  f: g\nh: "\\q \\q"\n'
    const { value, problems } = read(text)
    expect(value).toBeUndefined()
    expect(problems.map((problem) => marked(text, problem))).toEqual(['*b* c', 'e', '\\'])
  })

  test('are told up to twenty of a kind', () => {
    const { problems } = read('a: "\\q"\n'.repeat(50))
    expect(problems.length).toBe(21)
    expect(problems.at(-1)?.message).toBe('There are 30 more problems like this.')
  })

  test('say what to do', () => {
    const hints = (text: string) => read(text).problems.map(({ hint }) => hint)
    expect(hints('title:text\nb: c')).toEqual(['Put a space after the “:”.'])
    expect(hints("a: 't Is\n")).toEqual([
      'Close it; if it is an apostrophe, put the whole text between double quotes.',
    ])
    expect(hints('a: @b')).toEqual([
      'If it is text, put all of it between double quotes, or on the next lines, indented, after a “|”.',
    ])
  })
})

describe('words that YAML would leave out', () => {
  test.each([
    ['title: Question #1\nb: c', '#1'],
    ['color: #ff8800', '#ff8800'],
    ['- #tag', '#tag'],
    ['title: &more words', '&more'],
  ])('%j is warned about', (text, place) => {
    const { value, problems } = read(text)
    expect(value).toBeDefined()
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['yaml-syntax', 'warning'],
    ])
    expect(marked(text, problems[0]!)).toBe(place)
  })

  test.each([
    'a: b # note',
    'a: # note\n  b',
    '#note\na: b',
    'a: |\n  b #1\n#note',
    'a: "b" #1',
    'a: b#1',
  ])('%j is fine', (text) => {
    readFine(text)
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

describe('characters', () => {
  test.each([
    ['a: b\u0000c', '\u0000', 'U+0000'],
    ['a: \u001b[31m', '\u001b', 'U+001B'],
    ['a: b\u007f\u0080', '\u007f\u0080', 'U+007F'],
    ['a: \ud800', '\ud800', 'U+D800'],
    ['a: \udc00x', '\udc00', 'U+DC00'],
    ['a: caf\ufffd', '\ufffd', '“�”'],
    ['a: "\\0"', '"\\0"', 'U+0000'],
    ['a: "\\e[31m"', '"\\e[31m"', 'U+001B'],
    ['a: "\\ud83d"', '"\\ud83d"', 'U+D83D'],
  ])('%j is an error', (text, place, words) => {
    const { value, problems } = read(text)
    expect(value).toBeDefined()
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['yaml-syntax', 'error'],
    ])
    expect(problems[0]?.message).toContain(words)
    expect(marked(text, problems[0]!)).toBe(place)
  })

  test.each(['\u202a', '\u202e', '\u2066', '\u2069'])('%j is a warning', (character) => {
    const { value, problems } = read(`a: b${character}c`)
    expect(bare(value)).toEqual({ a: `b${character}c` })
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('a bidirectional control in an escape is a warning too', () => {
    const { value, problems } = read('a: "\\u202e"')
    expect(bare(value)).toEqual({ a: '\u202e' })
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('hundreds of direction marks do not stop the reading', () => {
    const { value, problems } = read(`a: ${'x\u202b'.repeat(500)}`)
    expect(value).toBeDefined()
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(problems.length).toBe(21)
  })

  test('a file in UTF-16 is refused without a flood', () => {
    const { value, problems } = read(
      Array.from('title: x'.repeat(99), (c) => `${c}\0`).join(''),
    )
    expect(value).toBeUndefined()
    expect(problems.length).toBe(21)
    expect(problems[0]?.hint).toContain('UTF-8')
  })

  test('line ends of an old Mac are told once, and read', () => {
    const { value, problems } = read('a: b\rc: d\r')
    expect(bare(value)).toEqual({ a: 'b', c: 'd' })
    expect(problems.length).toBe(1)
  })

  test('emoji, other scripts and no-break spaces are text', () => {
    expect(bare(readFine('a: 👩‍👩‍👧 \u00a0é 名 \u200fع'))).toEqual({
      a: '👩‍👩‍👧 \u00a0é 名 \u200fع',
    })
  })
})
