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

  test('emoji, other scripts and no-break spaces are text', () => {
    expect(bare(readFine('a: 👩‍👩‍👧 \u00a0é 名 \u200fع'))).toEqual({
      a: '👩‍👩‍👧 \u00a0é 名 \u200fع',
    })
  })
})
