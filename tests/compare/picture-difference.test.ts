import { assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { differenceOf } from '../../src/compare/picture-difference.ts'
import type { PixelArea } from '../../src/compare/picture-difference.ts'
import type { Pixels } from '../../src/compare/raster/render-page.ts'

/** A white picture with black areas. */
function picture(width: number, height: number, ...areas: readonly PixelArea[]): Pixels {
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (const { left, top, right, bottom } of areas)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        rgba.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { width, height, rgba }
}

const area = (left: number, top: number, right: number, bottom: number): PixelArea => ({
  left,
  top,
  right,
  bottom,
})

describe('the difference of two pictures', () => {
  test('is nothing where they are the same', () => {
    const one = picture(30, 20, area(3, 3, 9, 9))
    expect(differenceOf(one, { ...one, rgba: one.rgba.slice() }, 4)).toEqual({
      share: 0,
      areas: [],
    })
  })

  test('is the area of what changed, to the pixel', () => {
    const one = area(0, 0, 50, 40)
    const within = record({
      left: integer({ min: 0, max: 49 }),
      top: integer({ min: 0, max: 39 }),
      right: integer({ min: 1, max: 50 }),
      bottom: integer({ min: 1, max: 40 }),
    }).filter(({ left, top, right, bottom }) => left < right && top < bottom)
    assert(
      property(within, integer({ min: 1, max: 12 }), (changed, patch) => {
        const { share, areas } = differenceOf(
          picture(50, 40),
          picture(50, 40, changed),
          patch,
        )
        expect(areas).toEqual([changed])
        const count = (changed.right - changed.left) * (changed.bottom - changed.top)
        expect(share).toBeCloseTo(count / (one.right * one.bottom), 10)
      }),
    )
  })

  test('keeps apart what lies apart, and joins what lies close', () => {
    const [a, b, c] = [area(1, 1, 3, 3), area(6, 2, 9, 4), area(40, 30, 45, 33)]
    const { areas } = differenceOf(picture(50, 40), picture(50, 40, c, a, b), 5)
    expect(areas).toEqual([area(1, 1, 9, 4), c])
  })

  test('makes one area of what lies within another', () => {
    const frame = [area(2, 2, 42, 4), area(2, 2, 4, 36), area(2, 34, 42, 36)]
    const changed = picture(50, 40, ...frame, area(20, 18, 24, 20))
    expect(differenceOf(picture(50, 40), changed, 2).areas).toEqual([area(2, 2, 42, 36)])
  })

  test('counts what only one of them has', () => {
    const { share, areas } = differenceOf(picture(10, 10), picture(20, 10), 4)
    expect(areas).toEqual([area(10, 0, 20, 10)])
    expect(share).toBe(0.5)
  })

  test('sees one shade of one pixel', () => {
    const one = picture(10, 10)
    const rgba = one.rgba.slice()
    rgba[4 * 37] = 254
    expect(differenceOf(one, { ...one, rgba }, 3).areas).toEqual([area(7, 3, 8, 4)])
  })
})
