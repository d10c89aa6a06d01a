import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { distanceOf, gapBetween, snapToEdges } from '../../src/page/tools/geometry.ts'
import { moved, pressed, released } from '../../src/page/tools/geometry.ts'
import { ticksOf } from '../../src/page/tools/geometry.ts'
import { en } from '../../src/page/words/en.ts'
import { nl } from '../../src/page/words/nl.ts'
import { box, side } from './page-sides.ts'

const A = { x: 1, y: 2 }
const B = { x: 4, y: 6 }

test('a line is drawn from press to release, or from click to click', () => {
  const drawn = released(moved(pressed(undefined, A), B), B)
  expect(drawn).toEqual({ from: A, to: B, isOpen: false })
  const clicked = released(pressed(undefined, A), A)
  expect(clicked).toEqual({ from: A, to: A, isOpen: true })
  expect(moved(clicked, B)).toEqual({ from: A, to: B, isOpen: true })
  expect(released(pressed(clicked, B), B)).toEqual({ from: A, to: B, isOpen: false })
})

test('a line that has ended stays until the next one begins', () => {
  const drawn = released(pressed(undefined, A), B)
  expect(moved(drawn, A)).toBe(drawn)
  expect(pressed(drawn, B)).toEqual({ from: B, to: B, isOpen: true })
  expect(moved(undefined, A)).toBeUndefined()
})

test('a distance is as the crow flies', () => {
  expect(distanceOf(A, B)).toBe(5)
})

test('boxes are as far from each other as their nearest edges', () => {
  const title = box('title', 10, 10)
  expect(gapBetween(title, box('body', 10, 32.5))).toEqual({
    from: { x: 20, y: 20 },
    to: { x: 20, y: 32.5 },
    across: 0,
    down: 12.5,
  })
  const { across, down } = gapBetween(title, box('logo', 40, 0, { height: 5 }))
  expect([across, down]).toEqual([10, -5])
  expect(gapBetween(title, box('frame', 0, 0, { width: 60, height: 90 }))).toMatchObject({
    across: 0,
    down: 0,
  })
})

test('from here to there is as far as from there to here, the other way', () => {
  const length = fc.integer({ min: 0, max: 9000 }).map((number) => number / 100)
  const area = fc.record({ x: length, y: length, width: length, height: length })
  fc.assert(
    fc.property(area, area, (one, other) => {
      const [there, back] = [gapBetween(one, other), gapBetween(other, one)]
      expect(there.across + back.across).toBe(0)
      expect(there.down + back.down).toBe(0)
      expect(there.from).toEqual(back.to)
    }),
  )
})

test('edges that touch are not a hair apart', () => {
  const one = box('one', 0.7, 0, { width: 0.1 })
  expect(gapBetween(one, box('two', 0.8, 0)).across).toBe(0)
})

test('a point keeps to the nearest edge within reach, else it stays', () => {
  const card = side({ boxes: [box('title', 10, 20)] })
  expect(snapToEdges(card, { x: 10.6, y: 29.5 }, 1)).toEqual({ x: 10, y: 30 })
  expect(snapToEdges(card, { x: 59.2, y: 5.4 }, 1)).toEqual({ x: 60, y: 5 })
  expect(snapToEdges(card, { x: 40, y: 70 }, 1)).toEqual({ x: 40, y: 70 })
})

test('a ruler has as many strokes as there is room for, from the corner of the trim', () => {
  expect(ticksOf(-3, 12, 5).map(({ at }) => at)).toEqual([
    -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ])
  expect(ticksOf(-3, 12, 5).filter(({ isLong }) => isLong)).toEqual([
    { at: 0, isLong: true },
    { at: 10, isLong: true },
  ])
  expect(ticksOf(0, 20, 3).map(({ at }) => at)).toEqual([0, 5, 10, 15, 20])
})

test('strokes and numbers of a ruler never crowd each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 60, noNaN: true }), (scale) => {
      const ticks = ticksOf(-3, 300, scale)
      const gaps = (some: typeof ticks): readonly number[] =>
        some.slice(1).map(({ at }, index) => (at - (some[index]?.at ?? 0)) * scale)
      const numbers = ticks.filter(({ isLong }) => isLong)
      expect(Math.min(...gaps(ticks))).toBeGreaterThanOrEqual(4)
      expect(Math.min(...gaps(numbers))).toBeGreaterThanOrEqual(26)
    }),
  )
})

test('a distance is told with its way', () => {
  expect(en.designer.away('title', { across: 0, down: 12.5 })).toBe(
    'From title: 12.5 mm down',
  )
  expect(en.designer.away('title', { across: -3, down: -1 })).toBe(
    'From title: 1 mm up, 3 mm to the left',
  )
  expect(nl.designer.away('title', { across: 0, down: 0 })).toBe(
    'Vanaf title: ze overlappen',
  )
})
