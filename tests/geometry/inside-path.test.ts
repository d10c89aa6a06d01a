import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'

import { isInside } from '../../src/base/geometry/inside-path.ts'
import { rectangle, roundedRectangle } from '../../src/base/geometry/path.ts'
import type { PathStep } from '../../src/base/geometry/path.ts'
import { apply, compose, inverse } from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'

const RING = [...rectangle(0, 0, 10, 10), ...rectangle(3, 3, 4, 4)]

test.each([
  [1, 1, true],
  [5, 5, false],
  [11, 5, false],
  [-1, 5, false],
])('(%d, %d) in a ring by the even-odd rule: %s', (x, y, inside) => {
  expect(isInside(RING, x, y, true)).toBe(inside)
})

test('a hole that runs the same way is none by the nonzero rule', () => {
  expect(isInside(RING, 5, 5, false)).toBe(true)
})

test('an outline that is left open is closed', () => {
  const open = rectangle(0, 0, 10, 10).slice(0, 4)
  expect([isInside(open, 1, 9, false), isInside(open, 11, 9, false)]).toEqual([
    true,
    false,
  ])
})

test('a circle made of curves is as round as one is', () => {
  const circle = roundedRectangle(-5, -5, { width: 10, height: 10 }, 5)
  const near = double({ min: -6, max: 6, noNaN: true })
  assert(
    property(near, near, (x, y) => {
      const distance = Math.hypot(x, y)
      if (Math.abs(distance - 5) < 0.05) return
      expect(isInside(circle, x, y, false)).toBe(distance < 5)
    }),
  )
})

/** A corner of a wheel of 300 teeth, whose edges run all ways. */
const corner = (index: number): readonly [number, number] => {
  const [far, turn] = [index % 2 === 0 ? 10 : 6, (index / 600) * 2 * Math.PI]
  return [far * Math.cos(turn), far * Math.sin(turn)]
}

test('a long outline is looked through by height, and comes to the same', () => {
  const wheel = Array.from({ length: 600 }, (_, index): PathStep => [
    index === 0 ? 'M' : 'L',
    ...corner(index),
  ])
  const near = double({ min: -11, max: 11, noNaN: true })
  assert(
    property(near, near, (x, y) => {
      // It lies inside where it is on the inner side of the edge in its direction.
      const turn = (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)
      const index = Math.floor((turn / (2 * Math.PI)) * 600)
      const [[ax, ay], [bx, by]] = [corner(index), corner(index + 1)]
      const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
      if (Math.abs(side) < 1e-6) return
      expect(isInside(wheel, x, y, false)).toBe(side > 0)
    }),
  )
})

test('a map and the map back lead to where one was', () => {
  const turned: Transform = [2, 1, -1, 3, 40, -7]
  const [a, b, c, d, e, f] = compose(turned, inverse(turned)!)
  for (const [value, wanted] of [
    [a, 1],
    [b, 0],
    [c, 0],
    [d, 1],
    [e, 0],
    [f, 0],
  ] as const)
    expect(value).toBeCloseTo(wanted)
  expect(apply(inverse([1, 0, 0, 1, 3, 4])!, 3, 4)).toEqual([0, 0])
  expect(inverse([1, 2, 2, 4, 0, 0])).toBeUndefined()
})
