import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { View } from '../../src/preview/protocol/view.ts'
import { changeSince, wholeView } from '../../src/preview/view-change.ts'
import { sideOf } from './side-of.ts'

const SIDES = Array.from({ length: 6 }, (_, index) => sideOf(`side ${index}`, `${index}`))
const view = (generation: number, sides: View['sides']): View => ({
  generation,
  sides,
  problems: [],
  stale: false,
})

test('a view is whole again with the sides of the one before, whatever came, went or moved', () => {
  const some = fc.subarray(SIDES, { minLength: 0 })
  fc.assert(
    fc.property(some, fc.shuffledSubarray(SIDES), (old, now) => {
      const before = view(1, old)
      const after = view(2, now)
      const change = changeSince(after, before)
      expect(change.sides).toEqual(now.filter((side) => !old.includes(side)))
      expect(wholeView(change, before)).toEqual(after)
    }),
  )
})

test('without a view before, all sides are sent', () => {
  const first = view(1, SIDES)
  expect(changeSince(first, undefined)).toBe(first)
  expect(wholeView(first, undefined)).toEqual(first)
})
