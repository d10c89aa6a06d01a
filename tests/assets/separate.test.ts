import { inflateSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { readRaster } from '../../src/assets/raster.ts'
import type { RasterPicture } from '../../src/assets/raster.ts'
import { separatePicture } from '../../src/assets/separate.ts'
import { collectProblems } from '../../src/problems/problem.ts'
import { cmykJpeg, fourColors, jpeg, profile, row, withoutAdobeMark } from './rasters.ts'

const press = profile()
const large = { width: 1000, height: 1000 }

function open(file: string, bytes: Uint8Array): RasterPicture {
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  if (picture === undefined) throw new Error(JSON.stringify(problems))
  return picture
}

/** The samples that are embedded for a file, and its mask, with no problems. */
async function separated(file: string, bytes: Uint8Array, maximum = large) {
  const { problems, report } = collectProblems()
  const picture = await separatePicture(open(file, bytes), press, maximum, report)
  expect(problems).toEqual([])
  const { width, height, space, samples, alpha } = picture!
  return {
    size: [width, height],
    space,
    samples: [...inflateSync(samples)],
    ...(alpha && { alpha: [...inflateSync(alpha)] }),
  }
}

const RED = [0, 229, 249, 0]
const BLACK = [192, 169, 162, 242]
const GREEN = [189, 13, 255, 0]
const WHITE = [0, 0, 0, 0]

describe('separatePicture', () => {
  test('takes colours through the profile', async () => {
    expect(await separated('a.png', await fourColors().png().toBuffer())).toEqual({
      size: [4, 1],
      space: 'DeviceCMYK',
      samples: [...RED, ...BLACK, ...GREEN, ...WHITE],
    })
  })

  test('and so those of a palette', async () => {
    const bytes = await fourColors().png({ palette: true }).toBuffer()
    const { samples } = await separated('a.png', bytes)
    expect(samples).toEqual([...RED, ...BLACK, ...GREEN, ...WHITE])
  })

  test('keeps how solid each pixel is apart, where any is not', async () => {
    const half = await row([255, 0, 0, 128, 0, 0, 0, 255], 4).png().toBuffer()
    expect(await separated('a.png', half)).toEqual({
      size: [2, 1],
      space: 'DeviceCMYK',
      samples: [...RED, ...BLACK],
      alpha: [128, 255],
    })
    const solid = await row([255, 0, 0, 255, 0, 0, 0, 255], 4).png().toBuffer()
    expect(await separated('a.png', solid)).not.toHaveProperty('alpha')
  })

  test('leaves grey to one ink', async () => {
    const grey = row([0, 128, 255], 1).toColourspace('b-w')
    expect(await separated('a.png', await grey.png().toBuffer())).toEqual({
      size: [3, 1],
      space: 'DeviceGray',
      samples: [0, 128, 255],
    })
    const seeThrough = row([0, 255, 128, 100], 2).toColourspace('b-w')
    expect(await separated('a.png', await seeThrough.png().toBuffer())).toEqual({
      size: [2, 1],
      space: 'DeviceGray',
      samples: [0, 128],
      alpha: [255, 100],
    })
  })

  test('leaves CMYK as it is, with ink as 255 whichever way the file has it', async () => {
    const adobe = await cmykJpeg()
    const { samples } = await separated('a.jpg', adobe)
    expect(samples.slice(0, 4)).toEqual(GREEN)
    const other = await separated('a.jpg', withoutAdobeMark(adobe))
    expect(other.samples.slice(0, 4)).toEqual(GREEN.map((ink) => 255 - ink))
  })

  test('turns a picture upright', async () => {
    const bytes = await fourColors().withMetadata({ orientation: 8 }).png().toBuffer()
    expect(await separated('a.png', bytes)).toEqual({
      size: [1, 4],
      space: 'DeviceCMYK',
      samples: [...WHITE, ...GREEN, ...BLACK, ...RED],
    })
  })

  test('makes a picture smaller, after turning it, but never larger', async () => {
    const bytes = await jpeg(
      fourColors()
        .resize(40, 20, { kernel: 'nearest', fit: 'fill' })
        .withMetadata({ orientation: 6 }),
    )
    const smaller = await separated('a.jpg', bytes, { width: 9.2, height: 20 })
    expect(smaller.size).toEqual([10, 20])
    expect(smaller.samples).toHaveLength(10 * 20 * 4)
    expect((await separated('a.jpg', bytes)).size).toEqual([20, 40])
  })

  test('gives the same bytes every time', async () => {
    const picture = open('a.png', await fourColors().png().toBuffer())
    const run = () => separatePicture(picture, press, large, () => undefined)
    expect(await run()).toEqual(await run())
  })

  test.each([
    ['a checksum', 6],
    ['the packing', 10],
  ])('reports a picture that is wrong in %s', async (_name, offset) => {
    const bytes = await fourColors().png().toBuffer()
    const at = bytes.indexOf('IDAT') + offset
    bytes[at] = bytes[at]! ^ 0x55
    const { problems, report } = collectProblems()
    expect(
      await separatePicture(open('a.png', bytes), press, large, report),
    ).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'picture-broken', severity: 'error' }])
  })

  test('reports a picture that no profile can be used for', async () => {
    const { problems, report } = collectProblems()
    const broken = { ...press, bytes: press.bytes.subarray(0, 400) }
    const picture = open('a.png', await fourColors().png().toBuffer())
    expect(await separatePicture(picture, broken, large, report)).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'picture-broken', severity: 'error' }])
  })
})
