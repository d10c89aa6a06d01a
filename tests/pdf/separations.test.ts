import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import type { Color } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import type { Shape } from '../../src/typesetting/frame/frame.ts'
import { has } from '../programs-found.ts'
import { inksAt } from './plates.ts'
import { frame, pressDocument } from './press-document.ts'
import { operatorsOf } from './readable-pdf.ts'
import { fontBytes, line } from './shape-text.ts'
import { pdfBytes } from './write-pdf.ts'

const GREEN: Color = { cmyk: [60, 0, 80, 10], srgb: '#6fb04f' }
const bytes = fontBytes('nunito/Nunito-ExtraBold.ttf')

const square = (x: number, look: Partial<Shape>): Shape => ({
  kind: 'shape',
  path: rectangle(x, 0, 20, 20),
  ...look,
})

const page = frame(
  square(0, { fill: GREEN }),
  square(30, { fill: GREEN, opacity: 0.5 }),
  {
    ...square(0, {}),
    path: [
      ['M', 50, -28],
      ['L', 150, -28],
    ],
    stroke: { color: 'registration', width: pt(4) },
  },
  line('I', { bytes, font: 'title', size: 100, x: 60, y: 100 }),
  {
    kind: 'group',
    items: [square(170, { fill: BLACK })],
    clip: rectangle(180, 0, 100, 10),
  },
)
const document = pressDocument([page], { fonts: new Map([['title', bytes]]) })

test('no operator of a page names light or grey', async () => {
  const pdf = await pdfBytes(document, { compress: false })
  const used = operatorsOf(pdf).flatMap((operators) => operators.match(/[A-Za-z*]+$/gm))
  expect(used).toContain('k')
  expect(
    ['g', 'G', 'rg', 'RG', 'cs', 'sc', 'SC', 'scn', 'sh'].filter((name) =>
      used.includes(name),
    ),
  ).toEqual([])
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/DeviceRGB|CalRGB|ICCBased|Lab/)
})

test.skipIf(!has('gs'))(
  'each plate has the ink that the colour asks for (gs)',
  async () => {
    const pdf = await pdfBytes(document)
    const [green, through, registration, letter, clippedOff, clippedIn] = await inksAt(
      pdf,
      [
        [40, 40],
        [70, 40],
        [130, 2],
        [105, 100],
        [205, 35],
        [215, 35],
      ],
    )
    expect(green).toEqual([60, 0, 80, 10])
    expect(through).toEqual([30, 0, 40, 5])
    expect(registration).toEqual([100, 100, 100, 100])
    expect(letter).toEqual([0, 0, 0, 100])
    expect(clippedOff).toEqual([0, 0, 0, 0])
    expect(clippedIn).toEqual([0, 0, 0, 100])
  },
)
