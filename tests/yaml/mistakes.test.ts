import { describe, expect, test } from 'vitest'

import { bare, marked, read, readFine } from './reading.ts'

const hintsOf = (text: string) => read(text).problems.map(({ hint }) => hint)

describe('mistakes in YAML, in words of the user', () => {
  test.each([
    ['a:\n\tb: c', '\t', 'indented with a tab'],
    ['a: b\n\tc: d', '\t', 'indented with a tab'],
    ['a: |\n\tb\n', '\t', 'indented with a tab'],
    ['title: "open\nb: c', '"open', 'This " is opened and never closed'],
    ['title: "ends in \\"\nb: c', '"ends in \\"', 'This " is opened and never closed'],
    ['title: "ends in \\"\nb: "c"', '"ends in \\"', 'This " is opened and never closed'],
    ["title: 'it''\nb: 'c'", "'it''", "This ' is opened and never closed"],
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
    ['a: [b, `c`]', '`', 'begins with “`”'],
    ['a: {b: |}', '|', 'begins with “|”'],
    ['title: %5', '%5', 'begins with “%”'],
    ['title: ? what', '? what', 'begins with “?”'],
    ['title: !important now', '!important', 'begins with “!”'],
    ['title: & more', '& more', 'begins with “&”'],
    ['a: [&x &y b]', '&y', '“&” or “*”'],
    ['a: {b: &x{c: d}}', '{', '“&” or “*”'],
    ['- title: *a* b', '*a* b', 'begins with “*”'],
    ['title: Work: together', 'Work: together', 'has a “: ” in it'],
    ['title: Question : pourquoi ?\nb: c', 'Question : pourquoi ?', 'has a “: ” in it'],
    ['title : « Oui » : non', '« Oui » : non', 'has a “: ” in it'],
    ['a: b\n  c: d', 'b', 'next line is indented as if'],
    ['title: "a" b', 'b', 'goes on after its closing quotation mark'],
    ["title: 'It's here'", "s here'", 'goes on after its closing quotation mark'],
    ['a: "c:\\data"', '\\', 'cannot read this backslash'],
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
    ['%YAML 1.1\n---\na: no', '%YAML 1.1', 'is an instruction to YAML'],
    ['a: !!js/function "x"', '!!js/function', 'begins with “!”'],
    ['a: !!binary aGVsbG8=', '!!binary', 'begins with “!”'],
    ['a: b\n---\nc: d', '-', 'second document'],
    ['a: b\n...\nc: d', 'c', 'second document'],
    ['? [a]\n: b', '[a]', 'must be text, not a list'],
    ['{a: b}: c', '{a: b}', 'must be text, not a list'],
    [': b', '', 'name before this “:” is missing'],
    ['a: &x [b, *x]', '*x', 'repeats something that it is itself a part of'],
    ['--- a: b', 'a', 'YAML cannot read this'],
    ['title: #1 thing # a note\nb: c', '#1 thing', 'nothing is left of this value'],
    ['a: { b: { c: #D1332E } }', '#D1332E } }', 'with it the bracket at the end is lost'],
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

  test.each([
    ['a: [b, c\nd: e\nf: "g": h\ni: *j* k\n- l\n', '['],
    ['one:\n  title: [Name\n  body: Hello: world\ntwo:\n  title: x] y]\n', '['],
    ['a: {b: c\n\nd: "e"\nf: { g: h } }\ni: j }\n', '{'],
    ['a: [b]]\nc: d\ne: f\n', ']'],
    ['a: {b: c}}\nd: e\n', '}'],
    ['a:\n\tb: c\n\td: e\n\tf: g\n', '\t'],
    ['a:\n  b:\n\tc: d\n  e: { f: g }\n  h: { i: j }\n', '\t'],
  ])('one cause is one error: %j', (text, place) => {
    const { problems } = read(text)
    expect(problems.map((problem) => marked(text, problem))).toEqual([place])
  })

  test('a colour without quotes is read, as is what stands below a note', () => {
    const { value } = read('a: #D1332E # fire\nb: #add\n  c: d\ne: [f, # g\n  h]\n')
    expect(bare(value)).toEqual({ a: '#D1332E', b: { c: 'd' }, e: ['f', 'h'] })
  })

  test('are told up to twenty of a kind', () => {
    const { problems } = read('a: "\\q"\n'.repeat(50))
    expect(problems.length).toBe(21)
    expect(problems.at(-1)?.message).toBe('There are 30 more problems like this.')
  })

  test('say what to do', () => {
    expect(hintsOf('title:text\nb: c')).toEqual(['Put a space after the “:”.'])
    expect(hintsOf('a:\n  - b\n  -c\n')).toEqual(['Put a space after the “-”.'])
    expect(hintsOf('a = b\nc: d')).toEqual([
      'After a name stands “:” and a space, not “=”: write “a: …”.',
    ])
    expect(hintsOf("a: 't Is\n")).toEqual([
      'Close it; if it is an apostrophe, put the whole text between double quotes.',
    ])
    expect(hintsOf('a: @b')).toEqual([
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
    'a: &mark { b: c }',
    'a: &mark\n  - b',
    '#note\na: b',
    'a: |\n  b #1\n#note',
    'a: "b" #1',
    'a: b#1',
  ])('%j is fine', (text) => {
    expect(() => readFine(text)).not.toThrow()
  })
})
