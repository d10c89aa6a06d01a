import { deflateSync } from 'node:zlib'

import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import type { SeparatedPicture } from '../../src/input/pictures/convert-needed.ts'
import { encodeSamples } from '../../src/input/pictures/encode-samples.ts'
import type { Picture } from '../../src/typesetting/frame/frame.ts'
import { has } from '../programs-found.ts'
import { said } from './ask.ts'
import { inksAt } from './plates.ts'
import { frame, pressDocument } from './press-document.ts'
import { pdfBytes } from './write-pdf.ts'

const samples = (...values: readonly number[]): Uint8Array =>
  deflateSync(Uint8Array.from(values))

/** Two pixels wide and high: cyan, magenta; yellow, black. */
const inks: SeparatedPicture = {
  width: 2,
  height: 2,
  space: 'DeviceCMYK',
  filter: 'FlateDecode',
  samples: samples(255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255),
}
const faded: SeparatedPicture = { ...inks, alpha: samples(255, 128, 0, 255) }
const grey: SeparatedPicture = {
  ...inks,
  space: 'DeviceGray',
  samples: samples(0, 128, 255, 0),
}

const held = new Map(Object.entries({ inks, faded, grey }))
const pictures = ({ picture }: Picture) => held.get(picture)

/** The middles of the quarters of a picture that starts there. */
const quarters = (x: number) =>
  [
    [x + 10, 40],
    [x + 30, 40],
    [x + 10, 60],
    [x + 30, 60],
  ] as const

const put = (picture: string, x: number): Picture => ({
  kind: 'picture',
  picture,
  box: box(x, 0, 40, 40),
})

test.skipIf(!has('gs'))(
  'a picture stands upright in its box, in its own inks (gs)',
  async () => {
    const page = frame(put('inks', 0), put('faded', 50), put('grey', 100))
    const pdf = await pdfBytes(pressDocument([page], { pictures }))
    expect(
      await inksAt(pdf, [...quarters(30), ...quarters(80), ...quarters(130)]),
    ).toEqual([
      [100, 0, 0, 0],
      [0, 100, 0, 0],
      [0, 0, 100, 0],
      [0, 0, 0, 100],
      [100, 0, 0, 0],
      [0, 50, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 100],
      [0, 0, 0, 100],
      [0, 0, 0, 50],
      [0, 0, 0, 0],
      [0, 0, 0, 100],
    ])
  },
)

test.skipIf(!has('gs'))(
  'a part of a picture lies where the whole would have it (gs)',
  async () => {
    const part = { left: 0.5, top: 0, right: 1, bottom: 0.5 }
    const cut = { ...inks, part }
    const page = frame(put('inks', 0))
    const pdf = await pdfBytes(pressDocument([page], { pictures: () => cut }))
    expect(
      await inksAt(pdf, [
        [55, 35],
        [65, 35],
        [55, 45],
        [40, 40],
        [60, 60],
      ]),
    ).toEqual([
      [100, 0, 0, 0],
      [0, 100, 0, 0],
      [0, 0, 100, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
  },
)

test.skipIf(!(has('gs') && has('pdfimages')))(
  'a photograph is a JPEG that prints in its own inks (gs, pdfimages)',
  async () => {
    const [left, right] = [
      [230, 20, 60, 10],
      [20, 128, 240, 180],
    ] as const
    // A little grain: flat colours would not become JPEG.
    const grainy = Uint8Array.from({ length: 80 * 80 * 4 }, (_, at) => {
      const colour = Math.floor(at / 4) % 80 < 40 ? left : right
      return (colour[at % 4] ?? 0) + ((Math.imul(at, 2_654_435_761) >>> 24) % 5) - 2
    })
    const image = { width: 80, height: 80, channels: 4, samples: grainy } as const
    const encoded = await encodeSamples(image, { inkLimit: 300, quality: 92 })
    const photo = { ...inks, ...encoded, width: 80, height: 80 }
    const pdf = await pdfBytes(
      pressDocument([frame(put('photo', 0))], { pictures: () => photo }),
    )
    const row = said(pdf, 'pdfimages', '-list', 'trial.pdf').split('\n')[2]
    expect(row).toMatch(/image +80 +80 +cmyk +4 +8 +jpeg/)
    const plates = await inksAt(pdf, [
      [40, 50],
      [60, 50],
    ])
    for (const [at, colour] of [left, right].entries())
      for (const [ink, value] of colour.entries())
        expect(Math.abs(plates[at]![ink]! - value / 2.55)).toBeLessThan(3)
  },
)

test.skipIf(!has('pdfimages'))(
  'a picture of many pages is in the file once (pdfimages)',
  async () => {
    const pages = [frame(put('faded', 0)), frame(put('faded', 0), put('faded', 50))]
    const pdf = await pdfBytes(pressDocument(pages, { pictures }))
    const rows = said(pdf, 'pdfimages', '-list', 'trial.pdf').split('\n').slice(2, -1)
    const facts = rows
      .map((row) => row.trim().split(/ +/))
      .map((row) => [row[2], row[5], row[10]])
    const [color, mask] = [
      ['image', 'cmyk', facts[0]?.[2]],
      ['smask', 'gray', facts[0]?.[2]],
    ]
    expect(facts).toEqual([color, mask, color, mask, color, mask])
  },
)

test('only a picture that shows something through asks for mixing of inks', async () => {
  const pdf = await pdfBytes(
    pressDocument([frame(put('inks', 0)), frame(put('faded', 0))], { pictures }),
  )
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\n[^]*?endobj/g)
  expect(pages?.map((page) => page.includes('/Group'))).toEqual([false, true])
})
