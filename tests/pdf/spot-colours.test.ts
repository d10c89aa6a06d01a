import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Color } from '../../src/base/color/color.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { mergePalettes } from '../../src/input/template/merge-palettes.ts'
import { readColors } from '../../src/input/template/palette.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { readAs } from '../format/reading.ts'
import { has } from '../programs-found.ts'
import { ask } from './ask.ts'
import { inksAt } from './plates.ts'
import { frame, pressDocument } from './press-document.ts'
import { pdfBytes } from './write-pdf.ts'

const gold = (overprint: boolean): Color => ({
  cmyk: [20, 30, 70, 10],
  srgb: '#84754E',
  spot: { name: 'PANTONE 871 C (gold)' },
  overprint,
})
const area = (x: number, fill: Color): FrameItem => ({
  kind: 'shape',
  path: rectangle(x, 0, 50, 100),
  fill,
})
const ITEMS = [
  area(0, { cmyk: [60, 0, 0, 0], srgb: '#808080' }),
  area(50, { cmyk: [60, 0, 0, 0], srgb: '#808080' }),
  area(0, gold(true)),
  area(50, gold(false)),
]
/** With bleed and slug, in points. */
const PAGE_WIDTH = 260
const AT = [
  [50, 60],
  [100, 60],
] as const

test.runIf(has('gs'))(
  'a spot colour is on a plate of its own, over others or not',
  async () => {
    const pdf = await pdfBytes(pressDocument([frame(...ITEMS)], { hasSpotPlates: true }))
    expect(await inksAt(pdf, AT)).toEqual([
      [60, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    const run = [
      'gs',
      '-q',
      '-sDEVICE=tiffsep',
      '-r9',
      '-oplate.tif',
      'trial.pdf',
    ] as const
    const plates = ask(pdf, run, (_, folder) => readdirSync(folder))
    expect(plates).toContain('plate(PANTONE 871 C (gold)).tif')
  },
)

test.runIf(has('gs'))(
  'where there are four plates only, it is printed in its inks',
  async () => {
    const pdf = await pdfBytes(pressDocument([frame(...ITEMS)]))
    expect((await inksAt(pdf, AT))[1]).toEqual([20, 30, 70, 10])
  },
)

test('the palette names the ink', () => {
  const { value, problems } = readAs(
    readColors,
    "gold: { spot: PANTONE 871 C, cmyk: [20, 30, 70, 10], srgb: '#84754E', overprint: true }",
  )
  expect(problems).toEqual([])
  const colors = mergePalettes({ template: [value ?? new Map()], own: [] }, () => {})
  expect(colors.get('gold')).toMatchObject({
    spot: { name: 'PANTONE 871 C' },
    overprint: true,
  })
})

const yellow = (overprint: boolean): Color => ({
  cmyk: [0, 0, 50, 0],
  srgb: '#FFFF80',
  overprint,
})

test.runIf(has('gs'))(
  'a colour of the four inks may be printed over others',
  async () => {
    const items = [...ITEMS.slice(0, 2), area(0, yellow(true)), area(50, yellow(false))]
    expect(await inksAt(await pdfBytes(pressDocument([frame(...items)])), AT)).toEqual([
      [60, 0, 50, 0],
      [0, 0, 50, 0],
    ])
  },
)

test.runIf(has('gs'))(
  'a gradient runs from a spot colour to inks on its plate',
  async () => {
    const stops = [
      gold(false),
      { cmyk: [0, 0, 0, 40] as const, srgb: '#999999' },
      { ...gold(false), spot: { name: 'Silver' } },
    ]
    const item: FrameItem = {
      kind: 'shape',
      path: rectangle(0, 0, 100, 100),
      fill: gold(false),
      fillWith: {
        kind: 'linear',
        coords: [0, 0, 0, 80],
        transform: [1, 0, 0, 1, 0, 10],
        stops: stops.map((color, index) => ({ offset: index / 2, color, opacity: 1 })),
      },
    }
    const pdf = await pdfBytes(pressDocument([frame(item)], { hasSpotPlates: true }))
    const at = [
      [40, 35],
      [40, 60],
      [40, 116],
    ] as const
    const plates = await inksAt(pdf, at)
    expect(plates.map(([, , , black = 0]) => Math.round(black / 10))).toEqual([0, 2, 0])
    expect(plates.every(([cyan, magenta]) => cyan === 0 && magenta === 0)).toBe(true)
    // Where there is no such plate, each is shown in its four inks.
    const inOne = [
      'gs',
      '-q',
      '-sDEVICE=bitcmyk',
      '-dGrayValues=256',
      '-r72',
      '-oall.raw',
      'trial.pdf',
    ] as const
    const inks = ask(pdf, inOne, (_, folder) => readFileSync(join(folder, 'all.raw')))
    const [x, y] = at[1]
    const start = (y * PAGE_WIDTH + x) * 4
    const middle = Array.from(inks.subarray(start, start + 4), (ink) => ink / 2.55)
    expect(middle).toEqual([10, 15, 35, 25].map((ink) => expect.closeTo(ink, -1)))
  },
)

test.each([
  ['spot: Black', 'is the name of an ink that every press has'],
  ['spot: Złoto', 'is the name of an ink in plain letters'],
])('a palette with %s', (key, expected) => {
  const { problems } = readAs(readColors, `gold: { srgb: '#84754E', ${key} }`)
  expect(problems).toEqual([expect.stringContaining(expected)])
})
