import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  apply,
  compose,
  identity,
  scale,
  translate,
} from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'

const number = fc.integer({ min: -50, max: 50 })
const map: fc.Arbitrary<Transform> = fc.tuple(
  number,
  number,
  number,
  number,
  number,
  number,
)

test('a composed map does the last one first', () => {
  expect(apply(compose(translate(10, 20), scale(2, 3)), 1, 1)).toEqual([12, 23])
  expect(apply(compose(scale(2), translate(10, 20)), 1, 1)).toEqual([22, 42])
})

test('composing is applying one after the other', () => {
  fc.assert(
    fc.property(map, map, number, number, (outer, inner, x, y) => {
      const [u, v] = apply(inner, x, y)
      const [left, top] = apply(compose(outer, inner), x, y)
      const [expectedLeft, expectedTop] = apply(outer, u, v)
      expect(left).toBeCloseTo(expectedLeft, 6)
      expect(top).toBeCloseTo(expectedTop, 6)
    }),
  )
})

test('the identity changes nothing, and nothing composed is the identity', () => {
  expect(apply(identity, 3, 4)).toEqual([3, 4])
  expect(compose()).toEqual(identity)
})
