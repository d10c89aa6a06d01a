import { expect, test } from 'vitest'

import {
  croppingBoxes,
  focusAt,
  placeOf,
  pointOf,
  written,
} from '../../../src/page/editor/focus.ts'
import { box, side } from '../page-sides.ts'

/** A side with a box of 20 × 10 mm that shows a part of a picture of 40 × 10 mm. */
const cropping = (isMirrored: boolean) =>
  side({
    boxes: [
      box('scene', 10, 20, {
        cropped: { x: 0, y: 20, width: 40, height: 10, isMirrored },
      }),
    ],
  })

test('a click on a cropped picture is a point of it, also where it is mirrored', () => {
  expect(focusAt(cropping(false), { x: 12, y: 22.5 })).toBe('30% 25%')
  expect(focusAt(cropping(true), { x: 12, y: 22.5 })).toBe('70% 25%')
  expect(focusAt(cropping(false), { x: 9, y: 22 })).toBeUndefined()
  expect(focusAt(side(), { x: 12, y: 22 })).toBeUndefined()
})

test('the point is shown where it was clicked', () => {
  for (const isMirrored of [false, true]) {
    const shown = cropping(isMirrored)
    const [picture] = croppingBoxes(shown)
    const chosen = focusAt(shown, { x: 12, y: 22.5 })
    expect(placeOf(chosen!, picture!)).toEqual({ x: 12, y: 22.5 })
  }
})

test('without a point it is in the middle, and none lies outside', () => {
  expect(pointOf('')).toEqual({ x: 50, y: 50 })
  expect(pointOf('30% 12.5%')).toEqual({ x: 30, y: 12.5 })
  expect(written({ x: -5, y: 104 })).toBe('0% 100%')
})
