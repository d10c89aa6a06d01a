import { array, assert, double, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { apply, compose, identity } from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'
import { mapPath, readPathData } from '../../src/input/assets/svg-path.ts'

const coordinate = double({ min: -1000, max: 1000, noNaN: true })
const point = tuple(coordinate, coordinate)
const map = tuple(point, point, point).map(([[a, b], [c, d], [e, f]]): Transform => [
  a,
  b,
  c,
  d,
  e,
  f,
])

describe('mapPath', () => {
  test('takes every point where the map takes it', () => {
    assert(
      property(map, point, point, point, (by, first, second, end) => {
        expect(
          mapPath([['M', ...end], ['C', ...first, ...second, ...end], ['Z']], by),
        ).toEqual([
          ['M', ...apply(by, ...end)],
          ['C', ...[first, second, end].flatMap(([x, y]) => apply(by, x, y))],
          ['Z'],
        ])
      }),
    )
  })

  test('by the map that changes nothing gives the same path', () => {
    const path = readPathData('M1 2L3 4C1 2 3 4 5 6Z')!
    expect(mapPath(path, compose(identity, identity))).toEqual(path)
  })
})

describe('readPathData', () => {
  const numbers = array(integer({ min: -99, max: 99 }), {
    minLength: 2400,
    maxLength: 2400,
  })

  test.each(['l', 'L', 'm', 'M', 'c', 'S', 'q', 'T', 'h', 'V'])(
    'a very long %s is what it would be in short pieces',
    (letter) => {
      assert(
        property(numbers, (list) => {
          const size = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2 }[
            letter.toLowerCase()
          ]!
          const rest = { m: 'l', M: 'L' }[letter] ?? letter
          const pieces = Array.from({ length: list.length / size }, (_, index) =>
            list.slice(index * size, (index + 1) * size).join(','),
          )
          const short = `M0 0${letter}${pieces.join(rest)}`
          const long = `M0 0${letter}${pieces.join(' ')}`
          expect(readPathData(long)).toEqual(readPathData(short))
        }),
        { numRuns: 3 },
      )
    },
  )

  test.each(['l', 'a'])(
    'a very long %s with something else in it is broken',
    (letter) => {
      expect(readPathData(`M0 0${letter}${'1 0 '.repeat(3000)}#`)).toBeUndefined()
    },
  )

  test('50,000 points of one command are all there', () => {
    expect(readPathData(`M0 0l${'1 1 '.repeat(50_000)}`)).toHaveLength(50_001)
  })
})
