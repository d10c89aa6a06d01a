import sharp from 'sharp'
import { expect, test } from 'vitest'

import { Separations } from '../../src/build/separations.ts'
import { bytesOf } from '../../src/input/pictures/picture-source.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import type { RasterPicture } from '../../src/input/pictures/raster.ts'
import { profile } from '../pictures/rasters.ts'

const press = { profile: profile(), inkLimit: 300 }

async function photo(name: string, width: number): Promise<RasterPicture> {
  const background = '#336699'
  const picture = sharp({ create: { width, height: width, channels: 3, background } })
  const read = readRaster(name, await picture.png().toBuffer(), () => undefined)
  if (!read) throw new Error(`${name} cannot be read`)
  return read
}

const square = (width: number) => ({ width, height: width })

test('a picture is separated once for each size that its pixels allow', async () => {
  const separations = new Separations()
  const picture = await photo('a.png', 40)
  const separated = (width: number) =>
    separations.separated(picture, press, square(width))
  const [small, again, whole, beyond] = await Promise.all([
    separated(20),
    separated(20),
    separated(40),
    separated(400),
  ])
  expect(again).toBe(small)
  expect(beyond).toBe(whole)
  expect([small, whole]).toMatchObject([{ width: 20 }, { width: 40 }])
  expect(await separated(20)).toBe(small)
  const limited = { ...press, inkLimit: 200 }
  expect(await separations.separated(picture, limited, square(20))).not.toBe(small)
  const copy = await photo('b.png', 40)
  expect(await separations.separated(copy, press, square(20))).toBe(small)
})

test('no more pictures are decoded at a time than may be', async () => {
  const [large, small] = await Promise.all([photo('a.png', 2000), photo('b.png', 1)])
  const order = async (atOnce: number): Promise<readonly string[]> => {
    const separations = new Separations(atOnce)
    const done: string[] = []
    const asked = [large, small].map(async (picture) => {
      await separations.separated(picture, press, square(picture.width))
      done.push(picture.id)
    })
    await Promise.all(asked)
    return done
  }
  expect(await order(1)).toEqual(['a.png', 'b.png'])
  expect(await order(2)).toEqual(['b.png', 'a.png'])
})

test('what is wrong with a picture is found once, and is no picture', async () => {
  const separations = new Separations()
  const whole = await photo('a.png', 40)
  const bytes = Buffer.from(await bytesOf(whole.source))
  bytes[bytes.indexOf('IDAT') + 10]! ^= 0x55
  const broken = { ...whole, source: { bytes } }
  expect(await separations.fault(whole, press)).toBeUndefined()
  const fault = await separations.fault(broken, press)
  expect(fault).toMatchObject({ code: 'picture-broken', severity: 'error' })
  expect(await separations.fault(broken, press)).toBe(fault)
  expect(await separations.separated(broken, press, square(9))).toEqual(fault)
})
