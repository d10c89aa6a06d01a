import { expect, test } from 'vitest'

import { allSides, box, boxOf, grow, turned } from '../../src/base/geometry/box.ts'
import { pt } from '../../src/base/geometry/length.ts'
import {
  endsOf,
  pointsOf,
  rectangle,
  roundedRectangle,
} from '../../src/base/geometry/path.ts'

const extent = (path: Parameters<typeof endsOf>[0]) => {
  const ends = endsOf(path)
  const xs = ends.map(([x]) => x)
  const ys = ends.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

test('a rectangle goes round its corners and closes', () => {
  expect(extent(rectangle(1, 2, 10, 20))).toEqual([1, 2, 11, 22])
  expect(rectangle(1, 2, 10, 20).at(-1)).toEqual(['Z'])
})

test('a rounded rectangle has the same extent, and a radius of at most half its shorter side', () => {
  const size = { width: 10, height: 20 }
  expect(extent(roundedRectangle(1, 2, size, 3))).toEqual([1, 2, 11, 22])
  expect(roundedRectangle(0, 0, size, 99)).toEqual(roundedRectangle(0, 0, size, 5))
  const lying = { width: 20, height: 10 }
  expect(roundedRectangle(0, 0, lying, 99)).toEqual(roundedRectangle(0, 0, lying, 5))
})

test('a box grows outwards on each side', () => {
  const inner = box(10, 20, 30, 40)
  expect(inner).toEqual({ x: 10, y: 20, width: 30, height: 40 })
  expect(grow(inner, allSides(5))).toEqual(box(5, 15, 40, 50))
  expect(grow(inner, { top: 1, right: 2, bottom: 3, left: 4 })).toEqual(
    box(6, 19, 36, 44),
  )
})

test('a size has a box at the origin, and another side to lie on', () => {
  const size = { width: pt(3), height: pt(4) }
  expect(boxOf(size)).toEqual(box(0, 0, 3, 4))
  expect(turned(size)).toEqual({ width: 4, height: 3 })
})

test('the points of a path are all of its steps, the ends the last of each', () => {
  const path = [['M', 0, 1], ['C', 2, 3, 4, 5, 6, 7], ['L', 8, 9], ['Z']] as const
  expect(pointsOf(path)).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
  ])
  expect(endsOf(path)).toEqual([
    [0, 1],
    [6, 7],
    [8, 9],
  ])
})
