import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  fits,
  mm,
  parseLength,
  pt,
  roundedMm,
  sum,
  toMm,
} from '../../src/base/geometry/length.ts'

test.each([
  ['25.4mm', 72],
  ['2.54cm', 72],
  ['1in', 72],
  ['0.125in', 9],
  ['12pt', 12],
  [' 3 mm ', mm(3)],
  ['-1.5mm', mm(-1.5)],
])('“%s” is a length', (text, points) => {
  expect(parseLength(text)).toBeCloseTo(points, 9)
})

test.each(['3', '3px', 'mm', '', '3 mm mm', '1e3mm', '3,5mm', '--3mm', 'NaNmm'])(
  '“%s” is none',
  (text) => {
    expect(parseLength(text)).toBeUndefined()
  },
)

test('millimetres go to points and back', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (millimetres) => {
      expect(toMm(mm(millimetres))).toBeCloseTo(millimetres, 6)
    }),
  )
})

test('what is longer by a rounding error still fits, what is longer by more does not', () => {
  expect(fits(pt(10.0005), 10)).toBe(true)
  expect(fits(pt(10.01), 10)).toBe(false)
})

test('lengths add up', () => {
  expect(sum(pt(1), pt(2), mm(25.4))).toBeCloseTo(75, 9)
  expect(sum()).toBe(0)
})

test('millimetres are rounded to as many digits as are asked for', () => {
  expect(roundedMm(mm(12.3456))).toBe(12.35)
  expect(roundedMm(mm(12.3456), 1)).toBe(12.3)
})
