import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { codeFrame, positionOf } from '../../src/base/problems/code-frame.ts'

const spanOf = (text: string, marked: string) => {
  const start = text.indexOf(marked)
  return { file: 'deck.yaml', start, end: start + marked.length }
}
const frameOf = (text: string, marked: string) => codeFrame(spanOf(text, marked), text)

describe('positionOf', () => {
  test.each([
    ['a: b\nc: d', 'c', { line: 2, column: 1 }],
    ['a: b\r\nc: d', 'd', { line: 2, column: 4 }],
    ['\ufeffa: b', 'b', { line: 1, column: 4 }],
    ['\n\nx', 'x', { line: 3, column: 1 }],
  ])('in %j', (text, marked, expected) => {
    expect(positionOf(spanOf(text, marked), text)).toEqual(expected)
  })

  test('moves a place outside the text to its end', () => {
    expect(positionOf({ file: '', start: 99, end: 99 }, 'ab\nc')).toEqual({
      line: 2,
      column: 2,
    })
  })
})

describe('codeFrame', () => {
  test('shows two lines before, the line, carets and one line after', () => {
    const text = 'one: 1\ntwo: 2\nthree: 3\nfour: 44\nfive: 5\nsix: 6\n'
    expect(frameOf(text, '44')).toBe(
      [
        '  2 | two: 2',
        '  3 | three: 3',
        '  4 | four: 44',
        '    |       ^^',
        '  5 | five: 5',
      ].join('\n'),
    )
  })

  test('stays within a file of one line, or of none', () => {
    expect(frameOf('a: b', 'b')).toBe('  1 | a: b\n    |    ^')
    expect(codeFrame({ file: '', start: 0, end: 0 }, '')).toBe('  1 |\n    | ^')
    expect(codeFrame({ file: '', start: 0, end: 0 }, '\na')).toBe(
      '  1 |\n    | ^\n  2 | a',
    )
  })

  test('marks only the first line of a long span', () => {
    expect(frameOf('a: |\n  b\n', '|\n  b')).toBe('  1 | a: |\n    |    ^\n  2 |   b')
  })

  test('widens the numbers for long files', () => {
    const text = `${'x\n'.repeat(999)}here\nlast`
    expect(frameOf(text, 'here')).toBe(
      [' 998 | x', ' 999 | x', '1000 | here', '     | ^^^^', '1001 | last'].join('\n'),
    )
  })

  test('leaves the carriage returns of Windows out', () => {
    expect(frameOf('a: b\r\nc: d\r\n', 'd')).toBe('  1 | a: b\n  2 | c: d\n    |    ^')
  })

  test('counts wide characters twice, combined ones once and a tab as four', () => {
    expect(frameOf('名前: x', 'x')).toBe('  1 | 名前: x\n    |       ^')
    expect(frameOf('e\u0301: x', 'x')).toBe('  1 | e\u0301: x\n    |    ^')
    expect(frameOf('a\u200bb: x', 'x')).toBe('  1 | a\u200bb: x\n    |     ^')
    expect(frameOf('👩‍👩‍👧: x', 'x')).toBe('  1 | 👩‍👩‍👧: x\n    |     ^')
    expect(frameOf('\ta: x', 'x')).toBe('  1 |     a: x\n    |        ^')
    expect(frameOf('a: 名前', '名前')).toBe('  1 | a: 名前\n    |    ^^^^')
  })

  test.each([
    ['\u001b[31mred', '�[31mred'],
    ['\u001b]0;title\u0007', '�]0;title�'],
    ['a\u202eb', 'a�b'],
    ['a\ud800b', 'a�b'],
    ['a\u0000b', 'a�b'],
    ['a\rb', 'a�b'],
  ])('makes %j harmless', (text, shown) => {
    expect(codeFrame({ file: '', start: 0, end: 1 }, text).split('\n')[0]).toBe(
      `  1 | ${shown}`,
    )
  })

  test.each([
    ['x'.repeat(100_000), 1],
    ['名'.repeat(50_000), 2],
    ['😀'.repeat(50_000), 2],
  ])('cuts a line of 100,000 characters down to the place', (filler, width) => {
    const text = `${filler}HERE${filler}\r\nnext`
    const [line = '', carets = ''] = frameOf(text, 'HERE').split('\n')
    expect(line).toMatch(/^ {2}1 \| ….*HERE.*…$/u)
    expect(line.length).toBeLessThan(110)
    const before = line.slice(6, line.indexOf('HERE'))
    expect(carets.indexOf('^') - 6).toBe(1 + (Array.from(before).length - 1) * width)
    expect(carets.match(/\^+/)?.[0]).toBe('^^^^')
  })

  test('does not hang on letters that carry thousands of accents', () => {
    const text = `a${'\u0301'.repeat(50_000)}x`
    expect(frameOf(text, 'x').length).toBeLessThan(1000)
  })

  test('puts the carets under the marked words, whatever stands around them', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z :-]{0,120}$/), { maxLength: 6 })
    fc.assert(
      fc.property(
        lines,
        lines,
        fc.stringMatching(/^[a-z]{0,100}$/),
        (above, below, lead) => {
          const text = [...above, `${lead}#MARK#`, ...below].join('\n')
          const rows = frameOf(text, '#MARK#').split('\n')
          const at = rows.findIndex((row) => row.includes('#MARK#'))
          expect(rows.length).toBeLessThanOrEqual(5)
          expect(rows[at + 1]?.indexOf('^')).toBe(rows[at]?.indexOf('#MARK#'))
          expect(rows[at + 1]?.trimEnd().endsWith('^^^^^^')).toBe(true)
          expect(Number(rows[at]?.slice(0, 3))).toBe(above.length + 1)
        },
      ),
    )
  })
})
