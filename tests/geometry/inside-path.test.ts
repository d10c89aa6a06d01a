import { expect, test } from 'vitest'

import { isInside, isOnOutline } from '../../src/base/geometry/inside-path.ts'
import { rectangle, roundedRectangle } from '../../src/base/geometry/path.ts'
import type { Path, PathStep } from '../../src/base/geometry/path.ts'
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

test('a hole that runs the same way is none by the nonzero rule, one that runs the other way is', () => {
  expect(isInside(RING, 5, 5, false)).toBe(true)
  const back: Path = [
    ...rectangle(0, 0, 10, 10),
    ['M', 3, 3],
    ['L', 3, 7],
    ['L', 7, 7],
    ['L', 7, 3],
    ['Z'],
  ]
  expect([isInside(back, 5, 5, false), isInside(back, 1, 5, false)]).toEqual([
    false,
    true,
  ])
})

test('an outline that is left open is closed', () => {
  const open = rectangle(0, 0, 10, 10).slice(0, 4)
  expect([isInside(open, 1, 9, false), isInside(open, 11, 9, false)]).toEqual([
    true,
    false,
  ])
})

/** The points of a grid that reaches so far around the origin, none of them on a round number. */
const GRID = Array.from({ length: 61 * 61 }, (_, index): readonly [number, number] => [
  ((index % 61) - 30) * 0.39 + 0.013,
  (Math.floor(index / 61) - 30) * 0.37 + 0.007,
])

const CIRCLE = roundedRectangle(-5, -5, { width: 10, height: 10 }, 5)

/** The points at which an outline of curves is not as round as a circle. */
const unround = (path: Path, evenOdd: boolean) =>
  GRID.filter(([x, y]) => {
    const distance = Math.hypot(x, y)
    return Math.abs(distance - 5) > 0.01 && isInside(path, x, y, evenOdd) !== distance < 5
  })

test('a circle made of curves is as round as one is', () => {
  expect(unround(CIRCLE, false)).toEqual([])
  expect(unround(CIRCLE, true)).toEqual([])
})

test('a long outline with curves is looked through by height too', () => {
  const specks = Array.from({ length: 30 }, (_, index) =>
    rectangle(20 + index, index % 2 === 0 ? -40 : 9, 0.5, 30),
  ).flat()
  expect(unround([...CIRCLE, ...specks], true)).toEqual([])
  expect(unround([...specks, ...CIRCLE], false)).toEqual([])
  expect(isInside([...specks, ...CIRCLE], 20.2, -39, false)).toBe(true)
  expect(isInside([...specks, ...CIRCLE], 21.2, 38.9, false)).toBe(true)
  // Of no height.
  const flat = Array.from({ length: 101 }, (_, index): PathStep => [
    index === 0 ? 'M' : 'L',
    index,
    3,
  ])
  expect(isInside(flat, 50, 3, false)).toBe(false)
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
  const wrong = GRID.filter(([x, y]) => {
    // It lies inside where it is on the inner side of the edge in its direction.
    const turn = (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)
    const index = Math.floor((turn / (2 * Math.PI)) * 600)
    const [[ax, ay], [bx, by]] = [corner(index), corner(index + 1)]
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    return Math.abs(side) > 1e-6 && isInside(wheel, x, y, false) !== side > 0
  })
  expect(wrong).toEqual([])
})

const ANGLE: Path = [
  ['M', 2, 1],
  ['L', 12, 1],
  ['L', 12, 11],
]
const CLOSED: Path = [...ANGLE, ['Z']]
const TWO: Path = [...CLOSED, ['M', 32, 1], ['L', 42, 1]]
const DOT: Path = [
  ['M', 5, 5],
  ['L', 5, 5],
]

test.each<[Path, [number, number], number, boolean]>([
  [ANGLE, [7, 2], 1, true],
  [ANGLE, [7, 2.01], 1, false],
  [ANGLE, [1, 1], 1, true],
  [ANGLE, [1, 1.5], 1, false],
  [ANGLE, [13, 7], 1, true],
  [ANGLE, [12.6, 11.79], 1, true],
  [ANGLE, [12.6, 11.81], 1, false],
  // An open outline stays open, a closed one has another edge.
  [ANGLE, [5, 5], 0.8, false],
  [CLOSED, [5, 5], 0.71, true],
  [CLOSED, [5, 5], 0.7, false],
  [TWO, [22, 1], 1, false],
  [TWO, [40, 1.5], 1, true],
  [DOT, [5, 6], 1, true],
  [DOT, [6, 6], 1, false],
  [CIRCLE, [3, 4], 0.02, true],
  [CIRCLE, [3, 4.1], 0.02, false],
  [CIRCLE, [-4, -3], 0.02, true],
])('%j at %j within %d: %s', (path, [x, y], distance, on) => {
  expect(isOnOutline(path, x, y, distance)).toBe(on)
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
