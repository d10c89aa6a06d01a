import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { contrastOf, estimateContrast, hexOf } from '../../src/page/tools/contrast.ts'
import type { Rgb } from '../../src/page/tools/contrast.ts'

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

/** So many pixels of each colour. */
const pixels = (...colours: readonly (readonly [Rgb, number])[]): Uint8ClampedArray =>
  Uint8ClampedArray.from(
    colours.flatMap(([colour, count]) =>
      Array.from({ length: count }, () => [...colour, 255]).flat(),
    ),
  )

test('contrast is that of WCAG', () => {
  expect(contrastOf(BLACK, WHITE)).toBeCloseTo(21)
  expect(contrastOf([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2)
  expect(contrastOf([0, 96, 95], [250, 250, 249])).toBeCloseTo(7.06, 1)
})

test('contrast is the same both ways, and at least 1', () => {
  const part = fc.integer({ min: 0, max: 255 })
  const colour = fc.tuple(part, part, part)
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrastOf(one, other)).toBe(contrastOf(other, one))
      expect(contrastOf(one, other)).toBeGreaterThanOrEqual(1)
      expect(contrastOf(one, one)).toBe(1)
    }),
  )
})

test('a colour is written as the web does', () => {
  expect(hexOf([27, 107.4, 6])).toBe('#1b6b06')
})

test('the ground is what covers most, the words are what stands out from it', () => {
  const page = pixels([WHITE, 800], [[0, 0, 102], 100], [[128, 128, 180], 90])
  expect(estimateContrast(page)).toMatchObject({ ground: WHITE, words: [0, 0, 102] })
  const inverse = pixels([BLACK, 800], [WHITE, 190])
  expect(estimateContrast(inverse)).toEqual({
    ground: BLACK,
    words: WHITE,
    contrast: 21,
  })
})

test('a speck is not taken for words', () => {
  const page = pixels([WHITE, 9000], [[90, 90, 90], 900], [BLACK, 3])
  expect(estimateContrast(page)?.words).toEqual([90, 90, 90])
})

test('a contrast that is not quite enough does not look like enough', () => {
  expect(estimateContrast(pixels([WHITE, 80], [[119, 119, 119], 20]))?.contrast).toBe(4.4)
})

test('one colour alone has no contrast', () => {
  expect(estimateContrast(pixels([WHITE, 9]))).toBeUndefined()
  expect(estimateContrast(pixels())).toBeUndefined()
})
