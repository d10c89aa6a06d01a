import { describe, expect, test } from 'vitest'

import { bare, marked, read, readFine } from './reading.ts'

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
    expect(problems.map(({ message }) => message)).toEqual([
      'This file is text in UTF-16.',
    ])
    expect(problems[0]?.hint).toContain('UTF-8')
  })

  test('a carriage return in an escape is no line end of the file', () => {
    const { problems } = read('a: "b\\rc"\nd: "e\\r\\nf"\n')
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'This text has a carriage return (“\\r”), which does not end a line.',
        'Write “\\n” for a new line, or put the text on the next lines, indented, after a “|”.',
      ],
    ])
    expect(marked('a: "b\\rc"', problems[0]!)).toBe('"b\\rc"')
  })

  test('line ends of an old Mac are told once, and read', () => {
    const { value, problems } = read('a: b\rc: d\r')
    expect(bare(value)).toEqual({ a: 'b', c: 'd' })
    expect(problems.length).toBe(1)
  })

  test.each([
    ['a: b\u000bc\u0085d', 'b\u2028c\u2028d'],
    ['a: b\u000cc', 'b\u2029c'],
    ['a: b\u001ec\u001fd', 'b\u2011c\u00add'],
  ])('what Word means by control characters in %j is read', (text, value) => {
    expect(bare(readFine(text))).toEqual({ a: value })
  })

  test('a pasted object is told of and left out', () => {
    const { value, problems } = read('a: b\ufffcc')
    expect(bare(value)).toEqual({ a: 'b\ufffcc' })
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'A picture or another object was here (U+FFFC), which words cannot hold; it is left out.',
      ],
    ])
  })

  test.each([
    [
      'a:\n\u00a0\u00a0b: c\n\u00a0\u00a0d: e',
      { a: { b: 'c', d: 'e' } },
      'U+00A0, no-break space',
    ],
    ['a:\n\u3000b: c', { a: { b: 'c' } }, 'U+3000, ideographic space'],
    ['a:\n  b:\u202fc', { a: { b: 'c' } }, 'U+202F, narrow no-break space'],
    ['\u200ba: b', { a: 'b' }, 'U+200B, zero-width space'],
    ['a: b\n\ufeffc: d', { a: 'b', c: 'd' }, 'U+FEFF, byte order mark'],
    ['a\u00a0: b', { a: 'b' }, 'U+00A0, no-break space'],
  ])('%j is read as it is meant, and told of once', (text, value, name) => {
    const { value: found, problems } = read(text)
    expect(bare(found)).toEqual(value)
    expect(problems.map(({ severity }) => severity)).toEqual(['warning'])
    expect(problems[0]?.message).toContain(`(${name})`)
  })

  test.each([
    ['a: |\n  b:\u00a0c', { a: 'b:\u00a0c\n' }],
    ['a: |\n\u00a0\u00a0b\n  c\n  \u00a0d\nd: e', { a: 'b\nc\n\u00a0d\n', d: 'e' }],
    ['a: # note\n  |\n  \u00a0d\n', { a: '\u00a0d\n' }],
    ['a: b\n  c:\u00a0d\ne: f', { a: 'b c:\u00a0d', e: 'f' }],
    ['a:\n  -\u00a0b\n  -\u00a0c', { a: '-\u00a0b -\u00a0c' }],
    ['a: b\n\u00a0\nc: d', { a: 'b', c: 'd' }],
  ])('special spaces of words, as in %j, are not told of', (text, value) => {
    expect(bare(readFine(text))).toEqual(value)
  })

  test('emoji, other scripts and no-break spaces are text', () => {
    expect(bare(readFine('a: 👩‍👩‍👧 \u00a0é 名 \u200fع'))).toEqual({
      a: '👩‍👩‍👧 \u00a0é 名 \u200fع',
    })
  })
})
