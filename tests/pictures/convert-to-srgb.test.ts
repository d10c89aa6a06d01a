import { inflateSync } from 'node:zlib'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { convertToCmyk } from '../../src/input/pictures/convert-to-cmyk.ts'
import { convertToSrgb } from '../../src/input/pictures/convert-to-srgb.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import {
  cmykJpeg,
  displayP3,
  fourColors,
  profile,
  row,
  withoutAdobeMark,
  withProfile,
} from './rasters.ts'

async function shown(bytes: Uint8Array, width?: number) {
  const picture = readRaster('a.png', bytes, () => undefined)
  if (picture === undefined) throw new Error('not a picture')
  const press = { profile: profile(), inkLimit: 300 }
  const need = width === undefined ? picture : { width, height: 1 }
  const made = await convertToSrgb(picture, press, need)
  if (!('samples' in made)) throw new Error(made.message)
  const samples = made.filter === 'FlateDecode' ? [...inflateSync(made.samples)] : []
  return { ...made, samples }
}

test('a picture in sRGB keeps its colours', async () => {
  const made = await shown(await fourColors().png().toBuffer())
  expect(made).toMatchObject({ space: 'DeviceRGB', width: 4, height: 1 })
  expect(made.samples).toEqual([255, 0, 0, 0, 0, 0, 0, 160, 0, 255, 255, 255])
})

test('a picture in a wider colour space is taken to sRGB by its profile', async () => {
  const grass = row([60, 140, 70, 128, 128, 128], 3)
  const made = await shown(withProfile(await grass.png().toBuffer(), await displayP3()))
  // Display P3 (60, 140, 70) is (0, 142, 59) in sRGB: its green lies near the edge.
  expect(made.samples[0]).toBeLessThan(40)
  expect(made.samples.slice(3)).toEqual([128, 128, 128])
})

test('grey stays grey, and opacity goes along', async () => {
  const grey = row([0, 100, 255], 1).toColourspace('b-w')
  expect(await shown(await grey.png().toBuffer())).toMatchObject({
    space: 'DeviceGray',
    samples: [0, 100, 255],
  })
  const seen = await shown(
    await row([255, 0, 0, 255, 0, 0, 255, 128], 4).png().toBuffer(),
  )
  expect(seen).toMatchObject({ space: 'DeviceRGB', samples: [255, 0, 0, 0, 0, 255] })
  expect([...inflateSync(seen.alpha ?? new Uint8Array())]).toEqual([255, 128])
})

test('a photograph takes less room for a screen than for the press', async () => {
  const noise = Array.from({ length: 300 * 300 }, (_, at) => ((at * at) >> 3) % 251)
  const grey = sharp(Uint8Array.from(noise), {
    raw: { width: 300, height: 300, channels: 1 },
  })
  const picture = readRaster(
    'a.png',
    await grey.toColourspace('b-w').png().toBuffer(),
    () => undefined,
  )!
  const press = { profile: profile(), inkLimit: 300 }
  const [screen, printed] = [
    await convertToSrgb(picture, press, picture),
    await convertToCmyk(picture, press, picture),
  ]
  const facts = { space: 'DeviceGray', filter: 'DCTDecode' }
  expect([screen, printed]).toMatchObject([facts, facts])
  const sizeOf = (made: typeof screen): number =>
    'samples' in made ? made.samples.length : NaN
  expect(sizeOf(screen)).toBeLessThan(sizeOf(printed))
})

test('inks look as the press prints them, whether 0 or 255 stands for ink', async () => {
  const adobe = await cmykJpeg()
  const green = await shown(adobe, 1)
  expect(green.space).toBe('DeviceRGB')
  const [red = 0, leaf = 0, blue = 0] = green.samples
  expect([red < 70, leaf > 120, blue < 90]).toEqual([true, true, true])
  // The same bytes are the opposite inks then.
  const [more = 0, less = 0] = (await shown(withoutAdobeMark(adobe), 1)).samples
  expect(more).toBeGreaterThan(less)
})
