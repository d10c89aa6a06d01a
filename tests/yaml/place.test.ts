import { describe, expect, test } from 'vitest'

import { keySpanAt, keysAt, spanAt, textAt } from '../../src/input/yaml/value-path.ts'
import { readFine } from './reading.ts'

describe('places', () => {
  const yaml = 'deck:\n  title: x\n  list: [a, {b: c}]\n"2": y\n1: z'
  const value = readFine(yaml)
  const at = ({ start, end }: { start: number; end: number }) => yaml.slice(start, end)

  test('of values: the deepest that is there', () => {
    expect(at(spanAt(value, ['deck', 'title']))).toBe('x')
    expect(at(spanAt(value, ['deck', 'list', 1, 'b']))).toBe('c')
    expect(at(spanAt(value, ['deck', 'list', 7, 'b']))).toBe('[a, {b: c}]')
    expect(at(spanAt(value, ['deck', 'title', 'more']))).toBe('x')
    expect(at(spanAt(value, ['deck', 'title', 0]))).toBe('x')
    expect(spanAt(value, ['none'])).toBe(value.span)
    expect(spanAt(value, [])).toBe(value.span)
  })

  test('of names', () => {
    expect(at(keySpanAt(value, ['deck', 'title']))).toBe('title')
    expect(at(keySpanAt(value, ['deck', 'list', 0]))).toBe('a')
    expect(at(keySpanAt(value, ['deck', 'list', 1, 'none']))).toBe('{b: c}')
    expect(keySpanAt(value, ['none'])).toBe(value.span)
  })

  test('of texts, and names in order', () => {
    expect(textAt(value, ['deck', 'list', 0])?.value).toBe('a')
    expect(textAt(value, ['deck', 'title', 0])?.value).toBe('x')
    expect(textAt(value, ['deck', 'title', 1])).toBeUndefined()
    expect(textAt(value, ['deck'])).toBeUndefined()
    expect(textAt(value, ['deck', 'title', 'more'])).toBeUndefined()
    expect(keysAt(value, [])).toEqual(['deck', '2', '1'])
    expect(keysAt(value, ['deck', 'title'])).toEqual([])
  })
})
