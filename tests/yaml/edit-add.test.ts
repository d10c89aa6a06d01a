import { describe, expect, test } from 'vitest'

import { editTexts } from '../../src/input/yaml/edit.ts'
import { edited } from './editing.ts'
import { bare, readFine } from './reading.ts'

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
          'Two\n',
          'Two\n\n    four:\n      title: Four\n\n    five:\n      title: Five\n',
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
    ['{ # note\n}', '{ x: new, y: { z: "1\\n2" } # note\n}'],
    ['{\n  a: b # note\n}', '{\n  a: b, x: new, y: { z: "1\\n2" } # note\n}'],
    ['{ a: b, # note\n}', '{ a: b, x: new, y: { z: "1\\n2" }, # note\n}'],
    ['{\r\n  a: b\r\n}', '{\r\n  a: b, x: new, y: { z: "1\\n2" }\r\n}'],
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
    ['# wait... here\n', '# wait... here\n\na:\n  b: new\n'],
    ['# note\n---\n', '# note\n---\na:\n  b: new\n'],
    ['#\n\n#\n', '#\n\n#\n\na:\n  b: new\n'],
    ['# note\n...\n\n', '# note\n\na:\n  b: new\n...\n\n'],
    ['w: v\n\nx: y\nz: u\n', 'w: v\n\nx: y\nz: u\na:\n  b: new\n'],
    ['x: y\n#c\nz: u\n', 'x: y\n#c\nz: u\na:\n  b: new\n'],
    ['x: y', 'x: y\n\na:\n  b: new\n'],
    ['x: y\n\n# note', 'x: y\n\na:\n  b: new\n\n# note'],
    ['x: |+\n  y\n\n\n# note\n', 'x: |+\n  y\n\n\na:\n  b: new\n# note\n'],
    ['x: |+\n  y\n', 'x: |+\n  y\na:\n  b: new\n'],
    ['w: v\n\nx:\n  y: |+\n    z\n', 'w: v\n\nx:\n  y: |+\n    z\na:\n  b: new\n'],
    ['a:\n  c: d\n\n  # e\n\n# f\n', 'a:\n  c: d\n  b: new\n\n  # e\n\n# f\n'],
  ])('is added to %j as %j', (contents, expected) => {
    expect(edited(contents, ['a.b', 'new'])).toBe(expected)
  })

  test('may be empty, and have a note above it', () => {
    const contents = edited(
      '# Words.\n',
      ['pieces.one.title', '', 'One'],
      ['pieces.one.body', '', 'First.\n\n  Second.\u0007\n'],
      ['pieces.two.title', '', '  '],
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
  })

  test('of several lines is a block in its group', () => {
    expect(edited('', ['a.b', 'one\ntwo\n'])).toBe('a:\n  b: |\n    one\n    two\n')
  })

  test('stands beside what “<<” brings in, which stays as it is', () => {
    const contents = 'a: &x { b: c }\nd:\n  <<: *x\n'
    expect(edited(contents, ['d.b', 'new'])).toBe(`${contents}  b: new\n`)
  })

  test('may stand sixty groups deep', () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`)
    const contents = editTexts('', [{ path: [...names, 'a'], value: 'b' }])
    const lastLine = `${'  '.repeat(60)}a: b\n`
    expect(contents.endsWith(`  n59:\n${lastLine}`)).toBe(true)
    expect(editTexts(contents, [{ path: [...names, 'c'], value: 'd' }])).toBe(
      `${contents}${'  '.repeat(60)}c: d\n`,
    )
  })

  test.each([
    ['plain name', 'plain name'],
    ['- a', "'- a'"],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    ['<<', "'<<'"],
    ['a\nb', '"a\\nb"'],
    ['日本語', '日本語'],
    ['%a', "'%a'"],
  ])('has its name %j written as %s', (name, written) => {
    const contents = editTexts('', [{ path: [name, name], value: 'c' }])
    expect(contents).toBe(`${written}:\n  ${written}: c\n`)
  })
})
