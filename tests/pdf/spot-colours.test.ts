import { readdirSync } from 'node:fs'

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
  spot: { name: 'PANTONE 871 C (gold)', overprint },
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
  expect(colors.get('gold')?.spot).toEqual({ name: 'PANTONE 871 C', overprint: true })
})

test.each([
  ['spot: Black', 'is the name of an ink that every press has'],
  ['spot: Złoto', 'is the name of an ink in plain letters'],
  ['overprint: true', 'has “overprint”, which is for spot colours'],
])('a palette with %s', (key, expected) => {
  const { problems } = readAs(readColors, `gold: { srgb: '#84754E', ${key} }`)
  expect(problems).toEqual([expect.stringContaining(expected)])
})
