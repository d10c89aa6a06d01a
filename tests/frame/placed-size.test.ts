import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { pt } from '../../src/base/geometry/length.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'
import { placedSize } from '../../src/typesetting/frame/rect.ts'

const at = box(pt(1), pt(2), pt(30), pt(40))

/** Turned by an angle after it was stretched, which mirrors it where a factor is negative. */
const turned = (angle: number, across: number, down: number): Transform => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [across * cos, across * sin, -down * sin, down * cos, 5, 6]
}

test('a picture is as large on paper however it is mirrored, turned or moved', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -7, max: 7, noNaN: true }),
      fc.constantFrom(-2, -1, -0.5, 0.5, 1, 3),
      fc.constantFrom(-2, -1, -0.5, 0.5, 1, 3),
      (angle, across, down) => {
        const { width, height } = placedSize(at, turned(angle, across, down))
        expect(width).toBeCloseTo(30 * Math.abs(across), 9)
        expect(height).toBeCloseTo(40 * Math.abs(down), 9)
      },
    ),
  )
})
