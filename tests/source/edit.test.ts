import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CardpressError } from '../../src/problems/problem.ts'
import { editTexts } from '../../src/source/edit.ts'
import type { TextEdit } from '../../src/source/edit.ts'
import { textAt } from '../../src/source/place.ts'
import type { SourceValue } from '../../src/source/value.ts'
import { bare, read, readFine } from './reading.ts'

/** A file after texts were written into it: dotted path and text, or path, text and note. */
const edited = (
  contents: string,
  ...texts: readonly (readonly [path: string, value: string, comment?: string])[]
): string =>
  editTexts(
    contents,
    texts.map(([path, value, comment]) => ({
      path: path.split('.'),
      value,
      ...(comment !== undefined && { comment }),
    })),
  )

/** The problems for which a file or a text is refused. */
function refused(contents: string, edits: readonly TextEdit[], file?: string): string[] {
  try {
    return [`written: ${editTexts(contents, edits, file)}`]
  } catch (error) {
    if (!(error instanceof CardpressError)) throw error
    return error.problems.map(({ code, message, span }) =>
      span
        ? `${code}: ${message} | ${contents.slice(span.start, span.end)}`
        : `${code}: ${message}`,
    )
  }
}

describe('a text that is there', () => {
  test.each([
    ['a: old # note\nb: c\n', 'new', 'a: new # note\nb: c\n'],
    ["a: 'old' # note\n", 'new', "a: 'new' # note\n"],
    ["a: 'old'\n", "it's", "a: 'it''s'\n"],
    ["a: 'old'\n", 'tab\there', 'a: "tab\\there"\n'],
    ['a: "old"\n', 'a "new" \\', 'a: "a \\"new\\" \\\\"\n'],
    ['a: old\n  words # note\nb: c\n', 'new', 'a: new # note\nb: c\n'],
    ['a:\n  old # note\n', 'new', 'a:\n  new # note\n'],
    ['a:   old', 'new', 'a:   new'],
    ['a: old\n', '', "a: ''\n"],
    ['? a\n: old\n', 'new', '? a\n: new\n'],
    ['? a\n: old\n', 'new\n', '? a\n: "new\\n"\n'],
    ['%YAML 1.2\n---\na: !tag old\n...\n', 'new', '%YAML 1.2\n---\na: !tag new\n...\n'],
    ['{a: old, b: c}\n', 'new', '{a: new, b: c}\n'],
    ['{a: old, b: c}\n', 'new, [x]', "{a: 'new, [x]', b: c}\n"],
    ['{"a":old}\n', 'new', '{"a":\'new\'}\n'],
    ['{ a: old }\n', 'two\nlines\n', '{ a: "two\\nlines\\n" }\n'],
  ])('%j with %j becomes %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })

  test.each([
    'a: old',
    "a: 'old'\n",
    'a: |\n  old\n\n# note',
    '\ufeffa: old\r\n',
    'x: &x old\na: *x\n',
  ])('%j stays as it is where the text is the same', (contents) => {
    const value = contents.includes('|') ? 'old\n' : 'old'
    expect(edited(contents, ['a', value])).toBe(contents)
    expect(edited(contents, ['a', 'other'], ['a', value])).toBe(contents)
    expect(editTexts(contents, [])).toBe(contents)
  })

  test('keeps its mark, and what repeats it changes with it', () => {
    expect(edited('a: &x old\nb: *x\n', ['a', 'new'])).toBe('a: &x new\nb: *x\n')
  })

  test('that is repeated is written out where it is changed', () => {
    expect(edited('a: &x old\nb: *x # note\n', ['b', 'new'])).toBe(
      'a: &x old\nb: new # note\n',
    )
  })
})

describe('the style of a text', () => {
  test.each([
    'words',
    'Café 😀 你好',
    'a:b',
    'http://example.org/#top',
    'true',
    '~',
    '1.10',
    '---',
    "it's",
    'say "yes"',
    'a]',
    '\u200fעברית\u200f',
    '-a',
    '50 %',
  ])('%j is plain', (value) => {
    expect(edited('', ['a', value])).toBe(`a: ${value}\n`)
  })

  test.each([
    '- a',
    '# a',
    'a #b',
    'a: b',
    'a:',
    '> a',
    '| a',
    '*a',
    '&a b',
    '!a',
    '%a',
    '@a',
    '`a',
    '{client} a',
    '[a](b)',
    '? a',
    ' a',
    'a ',
    '\u00a0a',
    '"a" b',
    ', a',
  ])('%j is put between single quotes', (value) => {
    expect(edited('', ['a', value])).toBe(`a: '${value}'\n`)
  })

  test.each([
    ['a\tb', 'a\\tb'],
    ['a\u2028b"', 'a\\Lb\\"'],
    ['a\u2029b\\', 'a\\Pb\\\\'],
    ['\ufeffa', '\\uFEFFa'],
    ['a\r\nb', 'a\\r\\nb'],
    ['\n', '\\n'],
    ['a\n  ', 'a\\n  '],
  ])('%j is put between double quotes', (value, escaped) => {
    expect(edited('', ['a', value])).toBe(`a: "${escaped}"\n`)
  })
})

describe('a text of several lines', () => {
  test.each([
    ['one\n\ntwo\n', '|\n  one\n\n  two\n'],
    ['one\ntwo', '|-\n  one\n  two\n'],
    ['one\n', '|\n  one\n'],
    ['one\n\n\n', '|+\n  one\n\n\n'],
    [' one\ntwo\n', '|2\n   one\n  two\n'],
    ['\n  one\n\n', '|2+\n\n    one\n\n'],
    ['\none', '|-\n\n  one\n'],
    ['# one\n--- \n\ttwo: "\'\n', '|\n  # one\n  --- \n  \ttwo: "\'\n'],
  ])('%j becomes a block', (value, block) => {
    expect(edited('a: old\n', ['a', value])).toBe(`a: ${block}`)
    expect(edited('', ['a', value])).toBe(`a: ${block}`)
  })

  test.each([
    ['a: old # note\nb: c\n', 'a: | # note\n  one\n  two\nb: c\n'],
    ['a:\n  old # note\n\nb: c\n', 'a: | # note\n  one\n  two\n\nb: c\n'],
    ['a: # note\n  old\nb: c\n', 'a: # note\n  |\n  one\n  two\nb: c\n'],
    ['a: "old\n  words"\nb: c\n', 'a: |\n  one\n  two\nb: c\n'],
    ['b: &x c\na: *x\n', 'b: &x c\na: |\n  one\n  two\n'],
    ['a: &x !y old', 'a: &x !y |\n  one\n  two\n'],
    ['a: | # note\n   old\n\n\nb: c\n', 'a: | # note\n   one\n   two\n\n\nb: c\n'],
    ['a: |4-\n    old\nb: c\n', 'a: |\n    one\n    two\nb: c\n'],
    ['a: >\n  old\n  words\nb: c\n', 'a: |\n  one\n  two\nb: c\n'],
    ['a: |+\n  old\n\nb: c\n', 'a: |\n  one\n  two\n\nb: c\n'],
    ['a: |\n\n# note\nb: c\n', 'a: |\n  one\n  two\n\n# note\nb: c\n'],
    [
      'a: # note\n    # deep\nb: c\n',
      'a: | # note\n      one\n      two\n    # deep\nb: c\n',
    ],
    ['a: old\n     \n', 'a: |\n      one\n      two\n     \n'],
    ['a: old\n \t\nb: c\n', 'a: "one\\ntwo\\n"\n \t\nb: c\n'],
  ])('%j becomes %j', (contents, expected) => {
    expect(edited(contents, ['a', 'one\ntwo\n'])).toBe(expected)
  })

  test.each([
    ['a: |\n  old\n\nb: c\n', '"new\\n\\n"\n'],
    ['a: |+\n  old\n\n\n\nb: c\n', '|+\n  new\n\nb: c\n'],
    ['a: |\n  old\nb: c\n', '|+\n  new\n\nb: c\n'],
  ])('ends in blank lines of its own in %j', (contents, expected) => {
    const result = edited(contents, ['a', 'new\n\n'])
    expect(result.startsWith(`a: ${expected}`)).toBe(true)
    expect(bare(readFine(result))).toEqual({ a: 'new\n\n', b: 'c' })
  })

  test.each([
    ['a: | # note\n  old\n\nb: c\n', 'new', 'a: new # note\n\nb: c\n'],
    ['a: |\n  old\n', '- new', "a: '- new'\n"],
    ['a: |-\n  old\n', 'new', 'a: |-\n  new\n'],
    ['a: |-\n  old\n', 'new\n', 'a: |\n  new\n'],
    ['a: >-\n  old\n  words\n', 'new', 'a: >-\n  new\n'],
    ['a: >\n  old\n', ' new\n', 'a: |2\n   new\n'],
    ['a: |-\n  old\n', '', "a: ''\n"],
  ])('%j with one line, %j, becomes %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })
})

describe('a name without a text', () => {
  test.each([
    ['a:\nb: c\n', 'new', 'a: new\nb: c\n'],
    ['a: # note\n', 'new', 'a: new # note\n'],
    ['a:   # note\n', 'new', 'a: new   # note\n'],
    ['a: ', 'new', 'a: new'],
    ['a: # note\nb: c\n', 'one\ntwo\n', 'a: | # note\n  one\n  two\nb: c\n'],
    ['a: &x !y # note\n', 'new', 'a: &x !y new # note\n'],
    ['a:\n  # note\nb: c\n', 'new', 'a: new\n  # note\nb: c\n'],
    ['{ a: , b: c }\n', 'new', '{ a: new, b: c }\n'],
    ['{ b: c, a: }\n', 'new', '{ b: c, a: new }\n'],
    ['{"a":}\n', 'new', '{"a": new}\n'],
  ])('%j is filled with %j: %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })

  test.each([
    ['a:\nd: e\n', 'a:\n  b:\n    c: new\nd: e\n'],
    ['a: # note\n  # more\n\nd: e\n', 'a: # note\n  # more\n  b:\n    c: new\n\nd: e\n'],
    ['a: {} # none yet\nd: e\n', 'a: # none yet\n  b:\n    c: new\nd: e\n'],
    ['a: &x { }\nd: e\n', 'a: &x\n  b:\n    c: new\nd: e\n'],
    ['a:\n  b:\nd: e\n', 'a:\n  b:\n    c: new\nd: e\n'],
    ['{ a: , d: e }\n', '{ a: { b: { c: new } }, d: e }\n'],
    ['{ a: {}, d: e }\n', '{ a: { b: { c: new } }, d: e }\n'],
  ])('%j becomes a group: %j', (contents, expected) => {
    expect(edited(contents, ['a.b.c', 'new'])).toBe(expected)
  })
})

describe('a text that is not there', () => {
  const pieces = `# The words.

pieces:
    # The first one.
    one: # note
        title: One
        body: |
            Text.

    two:
        title: Two
    # three:
    #     title: Three

# More.
notes:
    a: b
# The end.
`

  test('is added at the end of its group', () => {
    expect(
      edited(
        pieces,
        ['pieces.two.body', 'Text.\n\nMore.\n'],
        ['notes.c', 'd'],
        ['pieces.one.call', 'Go: on'],
      ),
    ).toBe(`# The words.

pieces:
    # The first one.
    one: # note
        title: One
        body: |
            Text.
        call: 'Go: on'

    two:
        title: Two
        body: |
          Text.

          More.
    # three:
    #     title: Three

# More.
notes:
    a: b
    c: d
# The end.
`)
  })

  test('brings its groups with it, apart from one another as those before them', () => {
    expect(
      edited(
        pieces,
        ['pieces.four.title', 'Four'],
        ['pieces.five.title', 'Five'],
        ['x.y', 'z'],
      ),
    ).toBe(
      pieces
        .replace(
          'Three\n',
          'Three\n\n    four:\n      title: Four\n\n    five:\n      title: Five\n',
        )
        .replace('a: b\n', 'a: b\n\nx:\n  y: z\n'),
    )
    expect(edited('a:\n  b: c\nd:\n  e: f\n', ['g.h', 'i'])).toBe(
      'a:\n  b: c\nd:\n  e: f\ng:\n  h: i\n',
    )
  })

  test.each([
    ['{ a: b }', '{ a: b, x: new, y: { z: "1\\n2" } }'],
    ['{a: b,}', '{a: b, x: new, y: { z: "1\\n2" },}'],
    ['{}', '{ x: new, y: { z: "1\\n2" } }'],
    ['{ }', '{ x: new, y: { z: "1\\n2" } }'],
    ['{ # note\n}', '{ x: new, y: { z: "1\\n2" }, # note\n}'],
    ['{\n  a: b # note\n}', '{\n  a: b, # note\n  x: new, y: { z: "1\\n2" }\n}'],
    ['{\n  a: b, # note\n}', '{\n  a: b, # note\n  x: new, y: { z: "1\\n2" },\n}'],
    ['{ a: b,\n  c: }', '{ a: b,\n  c:, x: new, y: { z: "1\\n2" } }'],
    ['{ a: b # note\n  , }', '{ a: b, x: new, y: { z: "1\\n2" } # note\n  , }'],
  ])('is added to %j as %j', (contents, expected) => {
    expect(edited(contents, ['x', 'new'], ['y.z', '1\n2'])).toBe(expected)
  })

  test.each([
    ['', 'a:\n  b: new\n'],
    ['\ufeff', '\ufeffa:\n  b: new\n'],
    ['\n', '\na:\n  b: new\n'],
    ['# note', '# note\n\na:\n  b: new\n'],
    ['# note\r\n\r\n', '# note\r\n\r\na:\r\n  b: new\r\n'],
    ['---\n...\n# note\n', '---\na:\n  b: new\n...\n# note\n'],
    ['x: y', 'x: y\n\na:\n  b: new\n'],
    ['x: y\n\n# note', 'x: y\n\na:\n  b: new\n\n# note'],
    ['x: |+\n  y\n\n\n# note\n', 'x: |+\n  y\n\n\na:\n  b: new\n# note\n'],
    ['x: |+\n  y\n', 'x: |+\n  y\na:\n  b: new\n'],
  ])('is added to %j as %j', (contents, expected) => {
    expect(edited(contents, ['a.b', 'new'])).toBe(expected)
  })

  test('may be empty, and have a note above it', () => {
    const contents = edited(
      '# Words.\n',
      ['pieces.one.title', '', 'One'],
      ['pieces.one.body', '', 'First.\n\n  Second.\u0007\n'],
      ['pieces.two.title', '', ''],
    )
    expect(contents).toBe(`# Words.

pieces:
  one:
    # One
    title:
    # First.
    #
    #   Second.
    body:

  two:
    title:
`)
    const empty = { one: { title: '', body: '' }, two: { title: '' } }
    expect(bare(readFine(contents))).toEqual({ pieces: empty })
    expect(edited(contents, ['pieces.one.title', 'Eins', 'again'])).toBe(
      contents.replace('title:', 'title: Eins'),
    )
    expect(edited('{ a: b }', ['c', '', 'note'])).toBe("{ a: b, c: '' }")
    expect(edited('a: b\n\t\n', ['c', ''])).toBe("a: b\nc: ''\n\t\n")
  })

  test.each([
    ['plain name', 'plain name'],
    ['- a', "'- a'"],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['<<', '<<'],
    ['a\nb', '"a\\nb"'],
    ['日本語', '日本語'],
    ['%a', "'%a'"],
  ])('has its name %j written as %s', (name, written) => {
    const contents = editTexts('', [{ path: [name, name], value: 'c' }])
    expect(contents).toBe(`${written}:\n  ${written}: c\n`)
  })
})

test('of two texts for one place the later one counts', () => {
  expect(edited('a: b\n', ['a', 'c'], ['a', 'd'])).toBe('a: d\n')
})

test('lines end as those of the file do', () => {
  const contents = '\ufeffa: |\r\n  old\r\n  words\r\n\r\nb: c # note\r\n'
  expect(edited(contents, ['a', 'x\ny\n'], ['b', 'x\ny'], ['d.e', 'f', '1\n2'])).toBe(
    '\ufeffa: |\r\n  x\r\n  y\r\n\r\nb: |- # note\r\n  x\r\n  y\r\n\r\n' +
      'd:\r\n  # 1\r\n  # 2\r\n  e: f\r\n',
  )
})

describe('what cannot be written', () => {
  const at = (path: string, value = 'new'): TextEdit => ({ path: path.split('.'), value })

  test.each([
    ['a: [b]\n', at('a'), 'wrong-value: “a” must be text, not a list. | [b]'],
    ['a: {b: c}\n', at('a'), 'wrong-value: “a” must be text, not a group. | {b: c}'],
    [
      'a: [b]\n',
      at('a.b'),
      'wrong-value: “a” must be a group of “name: text” lines, not a list. | [b]',
    ],
    [
      'a: {b: c}\n',
      at('a.b.c'),
      'wrong-value: “a.b” must be a group of “name: text” lines, not text. | c',
    ],
    [
      'a\n',
      at('a'),
      'wrong-value: This file must be a group of “name: text” lines, not text. | a',
    ],
    [
      'a: &x {c: d}\nb: *x\n',
      at('b.c'),
      'wrong-value: “b” repeats another group by “*”, so no text can be written into it. | *x',
    ],
    [
      '{ a, b: c }\n',
      at('a'),
      'yaml-syntax: “a” has no “:” after it, so no text can be written there. | a',
    ],
    [
      'a: b\n',
      at('b', 'c\0'),
      'yaml-syntax: “b” cannot be written. An invisible control character (U+0000) stands here.',
    ],
    [
      'a: b\n',
      at('a', 'c\u0085'),
      'yaml-syntax: “a” cannot be written. An invisible control character (U+0085) stands here.',
    ],
    [
      'a: b\n',
      at('a', '\ud800'),
      'yaml-syntax: “a” cannot be written. Half a character stands here (U+D800).',
    ],
    [
      'a: b\n',
      at('constructor'),
      'forbidden-key: “constructor” cannot be written. The name “constructor” cannot be used.',
    ],
    [
      'a: b\n',
      at('a '),
      'yaml-syntax: “a” cannot be written. There is a space around this name that is not an ordinary one.',
    ],
    [
      'a: b\n',
      at('n'.repeat(161)),
      `yaml-limit: “${'n'.repeat(59)}…” cannot be written. A name can have 160 characters, and this one has more.`,
    ],
    ['a: "b\n', at('a'), expect.stringMatching('never closed')],
    ['---\n---\na: b\n', at('a'), expect.stringMatching('second document')],
    ['a: b\nb c\n', at('a'), expect.stringMatching('yaml-syntax')],
  ])('in %j', (contents, edit, problem) => {
    expect(refused(contents, [edit], 'nl.yaml')[0]).toEqual(problem)
  })

  test('beyond the limits of a file', () => {
    const deep = at(Array(70).fill('a').join('.'))
    const long = 'x'.repeat(1 << 19)
    const tooLarge = [
      expect.stringMatching(/^yaml-limit: .*This file is larger than 1 MB/),
    ]
    expect(refused('', [deep])).toEqual([
      expect.stringMatching('^yaml-limit: More than 64 levels'),
    ])
    expect(refused('', [at('a', long + long)])).toEqual(tooLarge)
    expect(refused(`a: ${long}\n`, [at('b', long)])).toEqual(tooLarge)
    expect(refused(`a: ${long}${long}\n`, [at('a', '')])).toEqual(tooLarge)
  })

  test('is told of every text, with the place only where the file is named', () => {
    const edits = [at('a'), at('b.c'), at('d', '\0')]
    expect(refused('a: [b]\nb: c\n', edits)).toEqual([
      'wrong-value: “a” must be text, not a list.',
      'wrong-value: “b” must be a group of “name: text” lines, not text.',
      'yaml-syntax: “d” cannot be written. An invisible control character (U+0000) stands here.',
    ])
  })

  test.each([
    [[at('a'), at('a.b')], 'inside another one'],
    [[at('a.b'), at('a')], 'inside another one'],
    [[{ path: [], value: '' }], 'without a name'],
  ])('because it is asked for wrongly is a mistake of the program', (edits, words) => {
    expect(() => editTexts('', edits)).toThrow(words)
    expect(() => editTexts('', edits)).not.toThrow(CardpressError)
  })
})

/** What YAML is made of, and what people write. */
const PIECES = [
  ...'[]{}"\'|>,:-&*!%@`#?\\~ \t\n',
  ...['a', 'x', 'é', '😀', 'שלום', '\u200f', '\u00a0', '\u2028', '\u2029', '\ufeff'],
  ...['- ', ': ', ' #', '# ', '---', '...', '\n\n', '\n  ', '\r\n', 'words and more'],
]

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]/u.test(value)),
  fc.constantFrom('', 'a', 'a\n', 'a\nb', 'a\n\nb\n', ' a\nb\n', 'a\n\n', '\n', ' '),
)

/** Entries of a group with texts, as people write them; `·` stands for the indentation of the group. */
const TEXTS = [
  'k: plain words # note',
  "k: 'it''s' # note",
  'k: "a \\"b\\" \\n"',
  'k:',
  'k: # note',
  'k: ',
  'k: plain\n·  on two lines',
  'k: "quoted\n\n·  on three lines" # note',
  'k:\n·    on the next line # note',
  'k: # note\n·  on the next line',
  'k: |\n·  one\n\n·    two',
  'k: |- # note\n·    one',
  'k: |+\n·  one\n\n',
  'k: |2\n·   one',
  'k: |',
  'k: >\n·   one\n·   two\n\n·   three',
  'k: *mark',
  'k: *other # note',
  'k: { a: b, c: "d", e: { f: } }',
  'k: {\n·  a: b, # note\n·  c: d\n·  }',
  'k: {}',
  'k: [a, b]',
  'k:\n·- a\n·- b: c',
  '? k\n·: one',
  '"k":   words',
]
const BETWEEN = [
  '',
  '',
  '',
  '\n',
  '\n\n',
  '·# note\n',
  '\n# note\n',
  '·  # note\n',
  '   \n',
]

interface Entry {
  readonly source: string
  readonly before: string
  readonly step: number
  readonly inner?: readonly Entry[]
}

const leaf = fc.record({
  source: fc.constantFrom(...TEXTS),
  before: fc.constantFrom(...BETWEEN),
  step: fc.constantFrom(2, 2, 4, 1),
})

/** Entries, of which some have entries in them. */
const around = (inner: fc.Arbitrary<Entry>): fc.Arbitrary<Entry> =>
  fc
    .tuple(leaf, fc.array(inner, { maxLength: 3 }))
    .map(([outer, each]) => (each.length > 0 ? { ...outer, inner: each } : outer))

const entries = fc.array(around(around(leaf)), { minLength: 1, maxLength: 3 })

const sourceOf = (each: readonly Entry[], indent = ''): string =>
  each
    .map(({ source, before, step, inner }, index) => {
      const own = inner
        ? `k: # note\n${sourceOf(inner, indent + ' '.repeat(step))}`
        : `${indentedBy(source, indent)}\n`
      return indentedBy(before, indent) + indent + own.replace(/k/, `k${index}`)
    })
    .join('')

const indentedBy = (source: string, indent: string): string =>
  source.replaceAll('·', indent)

/** Files as people write them: with notes, marks and blank lines, in all styles, with all line ends. */
const file = fc
  .tuple(
    entries,
    fc.constantFrom('', '# The words.\n\n', '---\n', '\ufeff', '\ufeff# The words.\n'),
    fc.constantFrom('', '\n\n', '# The end.\n', '...\n'),
    fc.record({ isCrlf: fc.boolean(), isCut: fc.boolean() }),
  )
  .map(([each, head, tail, { isCrlf, isCut }]) => {
    const marks = 'marks: [&mark words, *mark, &other "other", *other]\n'
    const whole = `${head}${marks}${sourceOf(each)}${tail}`
    const cut = isCut ? whole.replace(/\n$/, '') : whole
    return isCrlf ? cut.replaceAll('\n', '\r\n') : cut
  })
  .filter((contents) => read(contents).problems.length === 0)

/** The ways to the texts of a value, and to the groups in it. */
function pathsIn(
  value: SourceValue,
  path: readonly string[] = [],
): { texts: (readonly string[])[]; groups: (readonly string[])[] } {
  if (value.kind !== 'map')
    return { texts: value.kind === 'text' ? [path] : [], groups: [] }
  const inner = Array.from(value.entries, ([key, { value: child }]) =>
    pathsIn(child, [...path, key]),
  )
  return {
    texts: inner.flatMap(({ texts }) => texts),
    groups: [path, ...inner.flatMap(({ groups }) => groups)],
  }
}

const name = fc.constantFrom('new', 'k9', 'n: w', '- x', 'ключ', "it's")
const change = fc.record({
  which: fc.nat(),
  isNew: fc.boolean(),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  value: text,
  comment: fc.option(text, { nil: undefined }),
})

/** A file, and texts to write into it. */
const editing = fc
  .tuple(file, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([contents, changes]) => {
    const { texts, groups } = pathsIn(readFine(contents))
    const edits = changes.map(({ which, isNew, names, value, comment }): TextEdit => {
      const path =
        isNew || texts.length === 0
          ? [...groups[which % groups.length]!, ...names]
          : texts[which % texts.length]!
      return { path, value, ...(comment !== undefined && { comment }) }
    })
    return { contents, edits }
  })
  .filter(
    ({ edits }) =>
      !edits.some(({ path }) => edits.some((other) => isInside(path, other))),
  )

const isInside = (path: readonly string[], { path: inner }: TextEdit): boolean =>
  inner.length > path.length && path.every((key, index) => key === inner[index])

type Data = Readonly<Record<string, unknown>>

/** Plain data with a text at a path. */
function withText(data: Data, [key, ...inner]: readonly string[], value: string): Data {
  const found = data[key!]
  const group: Data = typeof found === 'object' && found !== null ? { ...found } : {}
  return { ...data, [key!]: inner.length === 0 ? value : withText(group, inner, value) }
}

/** The stretches of a file that no text was written into or between: its lines, and what commas part. */
function untouched(contents: string, edits: readonly TextEdit[]): readonly string[] {
  const cuts = edits.flatMap(({ path }) => cutsAlong(readFine(contents), path, contents))
  let rest = contents
  for (const { start, end } of cuts.toSorted((one, other) => other.start - one.start))
    rest = `${rest.slice(0, start)}\n${rest.slice(end)}`
  return rest.split(/[\n{},]/).map((stretch) => stretch.trim())
}

/** Where a text stands that is written anew, or the `{}` that it takes the place of. */
function cutsAlong(
  value: SourceValue,
  [key, ...inner]: readonly string[],
  contents: string,
): readonly { start: number; end: number }[] {
  const entry =
    value.kind === 'map' && key !== undefined ? value.entries.get(key) : undefined
  if (!entry) return value.kind === 'map' && value.entries.size > 0 ? [] : [value.span]
  if (entry.value.span.start > entry.key.start)
    return cutsAlong(entry.value, inner, contents)
  const start = contents.indexOf('*', entry.key.end)
  return [{ start, end: start + /^\*\w+/.exec(contents.slice(start))![0].length }]
}

describe('whatever is written into whatever file', () => {
  const always = (check: (contents: string, edits: readonly TextEdit[]) => void): void =>
    fc.assert(
      fc.property(editing, ({ contents, edits }) => check(contents, edits)),
      { numRuns: 200 },
    )

  test('is read back as it was, and all else says what it said, in the same order', () => {
    always((contents, edits) => {
      const last = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]))
      const expected = Array.from(last.values()).reduce(
        (data, { path, value }) => withText(data, path, value),
        bare(readFine(contents)) as Data,
      )
      const after = bare(read(editTexts(contents, edits)).value)
      expect(JSON.stringify(after)).toBe(JSON.stringify(expected))
    })
  })

  test('leaves what stands around it, to the letter', () => {
    always((contents, edits) => {
      const result = editTexts(contents, edits)
      let at = 0
      for (const stretch of untouched(contents, edits)) {
        const found = result.indexOf(stretch, at)
        expect(found, stretch).not.toBe(-1)
        at = found + stretch.length
      }
      if (/\r\n/.test(contents)) expect(result).not.toMatch(/[^\r]\n/)
      expect(result.startsWith('\ufeff')).toBe(contents.startsWith('\ufeff'))
    })
  })

  test('takes the place of one text on its line and of nothing else', () => {
    always((contents, [edit]) => {
      const cuts = cutsAlong(readFine(contents), edit!.path, contents)
      const { start, end } = cuts[0] ?? { start: 0, end: 0 }
      const raw = contents.slice(start, end)
      if (raw === '' || raw === '{}' || /[|>\n]/.test(raw) || /\n/.test(edit!.value))
        return
      const result = editTexts(contents, [edit!])
      expect(result.slice(0, start)).toBe(contents.slice(0, start))
      expect(result.endsWith(contents.slice(end))).toBe(true)
    })
  })

  test('is written once', () => {
    always((contents, edits) => {
      const result = editTexts(contents, edits)
      expect(editTexts(result, edits)).toBe(result)
      expect(editTexts(contents, [])).toBe(contents)
    })
  })
})

/** What breaks YAML; without what the parser lets pass as empty, and finds only when something follows (`? a\n- b`). */
const BREAKING = [
  ...'[]{}"\'|>,:-&*!%@`\\~ \t\n\0\u202e\u2028',
  ...[
    '- ',
    ': ',
    '  ',
    '\r\n',
    '\r',
    '&a ',
    '*a',
    '!x ',
    '# x\n',
    ' # x\n',
    '---\n',
    '...\n',
  ],
  ...[
    '%YAML 1.1\n',
    '|+2\n',
    '>-\n',
    '"\\\n"',
    "''",
    '<<: *a\n',
    'a:',
    'a: b\n',
    ' b: c\n',
  ],
  ...[
    '- a\n',
    '{a: b}',
    '{}',
    'a: |\n',
    '   x\n',
    '\n\n',
    '    \n',
    'a: &a x\n',
    'b: *a\n',
  ],
]

test('a file in any state is written as asked, or refused with a reason', () => {
  const contents = fc
    .array(fc.constantFrom(...BREAKING), { maxLength: 12 })
    .map((pieces) => pieces.join(''))
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
  const hostileText = fc.oneof(text, contents)
  fc.assert(
    fc.property(contents, path, hostileText, (before, way, value) => {
      try {
        const after = editTexts(before, [{ path: way, value, comment: value }])
        expect(textAt(read(after).value!, way)?.value).toBe(value)
      } catch (error) {
        expect(error).toBeInstanceOf(CardpressError)
      }
    }),
    { numRuns: 500 },
  )
})
