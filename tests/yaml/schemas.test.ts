import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { number, count, flag, listOf, oneOf, text } from '../../src/input/yaml/schemas.ts'

const read = (schema: v.GenericSchema, input: unknown) => {
  const result = v.safeParse(schema, input)
  return result.success ? result.output : 'wrong'
}

describe('text', () => {
  test.each([
    [text(), ' a ', 'a'],
    [text(), '', 'wrong'],
    [text(), ' \n', 'wrong'],
    [text({ empty: true }), '', ''],
    [text({ trim: false }), ' a ', ' a '],
    [text({ trim: false }), '', 'wrong'],
  ])('%#', (schema, input, expected) => {
    expect(read(schema, input)).toBe(expected)
  })
})

test.each([
  ['true', true],
  ['false', false],
  [' true', true],
  ['yes', 'wrong'],
  ['True', 'wrong'],
  ['', 'wrong'],
])('flag reads %j as %j', (input, expected) => {
  expect(read(flag(), input)).toBe(expected)
})

test.each([
  ['1', 1],
  ['999', 999],
  ['007', 7],
  ['0', 'wrong'],
  ['1000', 'wrong'],
  ['1.0', 'wrong'],
  ['-1', 'wrong'],
  ['1e2', 'wrong'],
  ['0x1', 'wrong'],
  ['٣', 'wrong'],
  ['', 'wrong'],
])('count from 1 to 999 reads %j as %j', (input, expected) => {
  expect(read(count({ min: 1, max: 999 }), input)).toBe(expected)
})

test.each([
  ['2', 2],
  ['-1.25', -1.25],
  ['.5', 0.5],
  ['1.10', 1.1],
  ['1,5', 'wrong'],
  ['1.', 'wrong'],
  ['1e3', 'wrong'],
  ['Infinity', 'wrong'],
  ['NaN', 'wrong'],
  ['', 'wrong'],
  ['9'.repeat(400), 'wrong'],
])('number reads %j as %j', (input, expected) => {
  expect(read(number(), input)).toBe(expected)
})

test('oneOf takes its names only', () => {
  expect(read(oneOf(['a', 'b']), 'b')).toBe('b')
  expect(read(oneOf(['a', 'b']), 'toString')).toBe('wrong')
})

test('listOf takes lists, a value for a list of one and nothing for none', () => {
  expect(read(listOf(count()), ['1', '2'])).toEqual([1, 2])
  expect(read(listOf(count()), '1')).toEqual([1])
  expect(read(listOf(count()), '')).toEqual([])
  expect(read(listOf(count()), ['1', ''])).toBe('wrong')
  expect(read(listOf(v.strictObject({ a: text() })), { a: 'b' })).toEqual([{ a: 'b' }])
})
