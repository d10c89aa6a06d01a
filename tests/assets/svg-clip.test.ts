import { describe, expect, test } from 'vitest'

import { rectangle } from '../../src/base/geometry/path.ts'
import type { Path } from '../../src/base/geometry/path.ts'
import { intersect } from '../../src/input/assets/svg-clip.ts'

const large = rectangle(0, 0, 100, 100)
const round: Path = [
  ['M', 10, 0],
  ['C', 20, 0, 20, 20, 10, 20],
  ['C', 0, 20, 0, 0, 10, 0],
  ['Z'],
]

describe('what two clip paths leave', () => {
  test('is the smaller one when a rectangle is all around it', () => {
    expect(intersect(large, round)).toBe(round)
    expect(intersect(round, large)).toBe(round)
    expect(intersect(round, round)).toBe(round)
  })

  test('is the common part of two rectangles, whichever way they run', () => {
    const backwards: Path = [
      ['M', 0, 100],
      ['L', 100, 100],
      ['L', 100, 0],
      ['L', 0, 0],
      ['L', 0, 100],
    ]
    expect(intersect(large, rectangle(50, -5, 100, 20))).toEqual(rectangle(50, 0, 50, 15))
    expect(intersect(backwards, rectangle(50, -5, 100, 20))).toEqual(
      rectangle(50, 0, 50, 15),
    )
    expect(intersect(large, rectangle(200, 0, 5, 5))).toEqual([])
  })

  test('is not known for other shapes', () => {
    expect(intersect(round, rectangle(5, 5, 100, 5))).toBeUndefined()
    expect(intersect(round, [...round, ...round])).toBeUndefined()
    const there: Path = [0, 100, 0].map((x, index) => [index === 0 ? 'M' : 'L', x, 0])
    const andBack: Path = [...there, ['L', 0, 100], ['L', 0, 0], ['Z']]
    expect(intersect(andBack, rectangle(20, 20, 5, 5))).toBe(undefined)
    const askew: Path = [
      ['M', 0, 50],
      ['L', 50, 0],
      ['L', 100, 50],
      ['L', 50, 100],
      ['Z'],
    ]
    const crossed: Path = [
      ['M', 0, 0],
      ['L', 100, 100],
      ['L', 100, 0],
      ['L', 0, 100],
      ['Z'],
    ]
    expect(intersect(askew, rectangle(20, 20, 5, 5))).toBe(undefined)
    expect(intersect(crossed, rectangle(20, 20, 5, 5))).toBe(undefined)
  })
})
