import { expect, test } from 'vitest'

import { cffOutlines } from '../../src/input/fonts/cff-outlines.ts'
import { index, number, tinyCff } from './tiny-cff.ts'

const END = 14
const RETURN = 11
const CALL_OWN = [...number(-107), 10]
const CALL_SHARED = [...number(-107), 29]
const MOVE = [...number(0), ...number(0), 21]
const LINE = [...number(100), ...number(100), 5]

/** What the only glyph of a font leaves on paper. */
const inkOf = (charstring: readonly number[], subroutines = {}): string | undefined =>
  cffOutlines(tinyCff([charstring], subroutines), 1)?.(0)

test.each([
  ['a line', [...MOVE, ...LINE, END], 'some'],
  ['nothing but a width', [...number(500), END], 'none'],
  ['a move and no line', [...MOVE, END], 'none'],
  ['a letter and its accent', [...[1, 2, 3, 4].flatMap(number), END], 'some'],
  [
    'a mask of nine hints, whose bytes are no operators',
    [...Array.from({ length: 18 }, () => 139), 19, 0, 0, ...MOVE, ...LINE, END],
    'some',
  ],
  ['an operator that is none', [...MOVE, 0, END], 'broken'],
  ['half of a number', [28, 1], 'broken'],
  ['a call of no subroutine', [...CALL_OWN, END], 'broken'],
  ['zeros', [0, 0, 0, 0], 'broken'],
])('a charstring of %s', (_what, charstring, ink) => {
  expect(inkOf(charstring)).toBe(ink)
})

test('subroutines are gone through, and come to an end', () => {
  const line = [...MOVE, ...LINE, RETURN]
  expect(inkOf([...CALL_OWN, END], { own: [line] })).toBe('some')
  expect(inkOf([...CALL_SHARED, END], { shared: [line] })).toBe('some')
  expect(inkOf([...CALL_OWN], { own: [[...LINE, END]] })).toBe('some')
  expect(inkOf([...CALL_OWN, END], { own: [[...CALL_OWN, RETURN]] })).toBe('broken')
  expect(inkOf([...CALL_OWN, END], { own: [[...CALL_OWN, ...CALL_OWN, RETURN]] })).toBe(
    'broken',
  )
})

test('a table that contradicts itself has no outlines', () => {
  const whole = tinyCff([[END], [END]])
  expect(cffOutlines(whole, 2)?.(1)).toBe('none')
  expect(cffOutlines(whole, 3)).toBeUndefined()
  for (let end = 0; end < whole.length - index().length; end += 1)
    expect(cffOutlines(whole.subarray(0, end), 2)).toBeUndefined()
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Uint8Array.from(whole)
    damaged[at] = 255
    const outlines = cffOutlines(damaged, 2)
    expect(['none', 'some', 'broken', undefined]).toContain(outlines?.(0))
  }
})
