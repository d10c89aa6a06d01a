import { expect, test } from 'vitest'

import type { Cmyk, Color } from '../../src/base/color/color.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { identity, translate } from '../../src/base/geometry/transform.ts'
import type { Shape } from '../../src/typesetting/frame/frame.ts'
import { has } from '../programs-found.ts'
import { inksAt } from './plates.ts'
import { frame, pressDocument } from './press-document.ts'
import { pdfBytes } from './write-pdf.ts'

const inks = (...cmyk: Cmyk): Color => ({ cmyk, srgb: '#808080' })

/** From cyan at the top of 80 points to yellow at their foot, which shows half. */
const shade = (x: number): Shape => ({
  kind: 'shape',
  path: rectangle(x, 10, 40, 80),
  fill: inks(50, 0, 50, 0),
  fillWith: {
    kind: 'linear',
    coords: [0, 10, 0, 90],
    transform: identity,
    stops: [
      { offset: 0, color: inks(100, 0, 0, 0), opacity: 1 },
      { offset: 1, color: inks(0, 0, 100, 0), opacity: 0.5 },
    ],
  },
})

const near = (...cmyk: number[]) => cmyk.map((ink) => expect.closeTo(ink, -1))

test.runIf(has('gs'))('a gradient on a page runs as it does on the side', async () => {
  const page = frame(shade(0), {
    kind: 'group',
    transform: translate(100, -20),
    items: [shade(0)],
  })
  const pdf = await pdfBytes(pressDocument([page]))
  const inset = 30
  expect(
    await inksAt(pdf, [
      [inset + 20, inset + 12],
      [inset + 20, inset + 88],
      [inset + 120, inset + 2],
      [inset + 120, inset + 68],
    ]),
  ).toEqual([near(98, 0, 2, 0), near(2, 0, 50, 0), near(78, 0, 14, 0), near(2, 0, 50, 0)])
})
