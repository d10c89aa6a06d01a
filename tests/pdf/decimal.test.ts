import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'

import { decimal, matrix } from '../../src/output/pdf/decimal.ts'

test.each([
  [1, '1'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.333'],
  [-0.0004, '0'],
  [0.0000001, '0'],
  [14400, '14400'],
])('%d is written %s', (value, written) => {
  expect(decimal(value)).toBe(written)
})

test('any length is written without exponent, near to what it is', () => {
  assert(
    property(double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const written = decimal(value)
      expect(written).toMatch(/^(-(?!0$))?\d+(\.\d{1,3})?$/)
      expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(0.0005001)
    }),
  )
})

test.each([NaN, Infinity, -1e9])('%d is refused', (value) => {
  expect(() => decimal(value)).toThrow(RangeError)
})

test('the factors of a map keep six decimals, its shift three', () => {
  expect(matrix([1 / 3, 0, -0, 2, 1 / 3, 5])).toBe('0.333333 0 0 2 0.333 5')
})
