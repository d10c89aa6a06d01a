import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import {
  findPictureFault,
  convertToCmyk,
} from '../../src/input/pictures/convert-to-cmyk.ts'
import { pixelsFault } from '../../src/input/pictures/picture-fault.ts'
import { onDisk } from '../../src/input/pictures/picture-source.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import type { RasterPicture } from '../../src/input/pictures/raster.ts'
import { emptyFolder } from '../cli/run.ts'
import {
  brokenProfile,
  cmykJpeg,
  displayP3,
  fourColors,
  inksJpeg,
  jpeg,
  profile,
  PROFILE,
  row,
  withoutAdobeMark,
  withProfile,
} from './rasters.ts'

const press = { profile: profile(), inkLimit: 320 }
const large = { width: 1000, height: 1000 }

function open(file: string, bytes: Uint8Array): RasterPicture {
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  if (picture === undefined) throw new Error(JSON.stringify(problems))
  return picture
}

/** The samples that are embedded for a file, and its mask, with no problems. */
async function separated(file: string, bytes: Uint8Array, maximum = large) {
  const picture = await convertToCmyk(open(file, bytes), press, maximum)
  if (!('samples' in picture)) throw new Error(picture.message)
  const { width, height, space, samples, alpha } = picture
  return {
    size: [width, height],
    space,
    samples: [...inflateSync(samples)],
    ...(alpha && { alpha: [...inflateSync(alpha)] }),
  }
}

/** A photograph with soft colours and grain; with 4 channels, its last pixel is transparent. */
function grain(channels: 1 | 3 | 4) {
  const [width, height] = [300, 240]
  const samples = Uint8Array.from({ length: width * height * channels }, (_, at) => {
    if (channels === 4 && at % 4 === 3) return at === width * height * 4 - 1 ? 0 : 255
    const [pixel, channel] = [Math.floor(at / channels), at % channels]
    const soft = 128 + 80 * Math.sin((pixel % width) / 40 + pixel / width / 50 + channel)
    return soft + ((Math.imul(3 * pixel + channel, 2_654_435_761) >>> 24) % 13)
  })
  return sharp(samples, { raw: { width, height, channels } })
}

/** What is embedded for a file, with its samples decoded: 255 is full ink, or white of grey. */
async function inksIn(file: string, bytes: Uint8Array, inkLimit = press.inkLimit) {
  const limited = { ...press, inkLimit }
  const picture = await convertToCmyk(open(file, bytes), limited, large)
  if (!('samples' in picture)) throw new Error(picture.message)
  const { filter, space, samples } = picture
  const facts = { filter, space, bytes: samples.length }
  if (filter === 'FlateDecode') return { ...facts, inks: [...inflateSync(samples)] }
  const { channels } = await sharp(samples).metadata()
  const own = channels === 4 ? 'cmyk' : 'b-w'
  const data = await sharp(samples)
    .pipelineColourspace(own)
    .toColourspace(own)
    .raw()
    .toBuffer()
  // The decoder inverts, which a reader of PDF does not.
  return {
    ...facts,
    channels,
    inks: [...data].map((ink) => (channels === 4 ? 255 - ink : ink)),
  }
}

const RED = [0, 229, 249, 0]
const BLACK = [192, 169, 162, 242]
const GREEN = [189, 13, 255, 0]
const WHITE = [0, 0, 0, 0]

/** What a picture of red and black over green and white shows in each orientation, from the top (EXIF 2.32, 4.6.5). */
const UPRIGHT = {
  1: [RED, BLACK, GREEN, WHITE],
  2: [BLACK, RED, WHITE, GREEN],
  3: [WHITE, GREEN, BLACK, RED],
  4: [GREEN, WHITE, RED, BLACK],
  5: [RED, GREEN, BLACK, WHITE],
  6: [GREEN, RED, WHITE, BLACK],
  7: [WHITE, BLACK, GREEN, RED],
  8: [BLACK, WHITE, RED, GREEN],
}

/** Many colours in a row. */
const SPECTRUM = Array.from({ length: 3 * 28 }, (_, at) => (at * 89) % 256)

/** Whether inks are the same but for what rounding may do. */
const near = (inks: readonly number[], expected: readonly number[]): boolean =>
  inks.length === expected.length &&
  inks.every((ink, at) => Math.abs(ink - (expected[at] ?? NaN)) <= 3)

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

  test('and so those of 16 bits a sample, with the inks of the same picture in 8', async () => {
    const [deep, grey] = await Promise.all([
      fourColors().toColourspace('rgb16').png().toBuffer(),
      row([0, 128, 255, 18], 1).toColourspace('grey16').png().toBuffer(),
    ])
    expect((await separated('a.png', deep)).samples).toEqual([
      ...RED,
      ...BLACK,
      ...GREEN,
      ...WHITE,
    ])
    expect((await separated('a.png', grey)).samples).toEqual([0, 128, 255, 18])
    const [usual, deeper] = await Promise.all(
      (['srgb', 'rgb16'] as const).map(async (space) => {
        const photo = row(SPECTRUM, 3).toColourspace(space)
        return separated('a.png', await photo.png().toBuffer(), { width: 7, height: 1 })
      }),
    )
    expect(deeper).toEqual(usual)
  })

  test('goes from the profile inside a picture to the inks in one step', async () => {
    const cyan = await row([0, 255, 255, 0, 255, 0], 3).png().toBuffer()
    const icc = await displayP3()
    // As ImageMagick 6.9 has them (-intent Perceptual); by way of sRGB they are 105 0 44 0 and 145 0 241 0.
    const expected = [130, 0, 53, 0, 152, 0, 254, 0]
    const bytes = withProfile(cyan, icc)
    expect(near((await separated('a.png', bytes)).samples, expected)).toBe(true)
    const clear = await row([0, 255, 255, 0, 0, 255, 255, 255], 4)
      .resize(40, 20, { kernel: 'nearest', fit: 'fill' })
      .png()
      .toBuffer()
    const half = { width: 20, height: 10 }
    const cutOut = await separated('a.png', withProfile(clear, icc), half)
    expect(near(cutOut.samples.slice(-4), expected.slice(0, 4))).toBe(true)
  })

  test('keeps each pixel under the ink limit, in CMYK pictures too', async () => {
    const dark = await row([0, 0, 0, 255, 0, 0, 128, 128, 128], 3).png().toBuffer()
    const solid = await inksJpeg([[255, 255, 255, 255]])
    const [rgb, cmyk] = await Promise.all([
      inksIn('a.png', dark, 245),
      inksIn('a.jpg', solid, 245),
    ])
    for (const { inks } of [rgb, cmyk]) {
      const total = inks.slice(0, 4).reduce((sum, ink) => sum + ink)
      expect(total).toBeLessThanOrEqual(245 * 2.55)
      expect(total).toBeGreaterThan(243 * 2.55)
      expect(inks[3]).toBe(255)
    }
    expect(rgb.inks.slice(4, 8)).toEqual(RED)
  })

  test('stores no ink under pixels that show nothing, but what their neighbours have', async () => {
    const nothing = Array.from({ length: 40 }, () => [0, 0, 0, 0]).flat()
    const line = await row([255, 255, 255, 255, ...nothing], 4)
      .png()
      .toBuffer()
    const { samples, alpha } = await separated('a.png', line)
    expect(alpha).toEqual([255, ...Array.from({ length: 40 }, () => 0)])
    expect(samples.every((ink) => ink === 0)).toBe(true)

    const red = [255, 0, 0, 255, ...nothing]
    const beside = await separated('a.png', await row(red, 4).png().toBuffer())
    expect(beside.samples.slice(0, 8)).toEqual([...RED, ...RED])
    expect(beside.samples.slice(-4)).toEqual(WHITE)
  })

  test.each([
    ['colours', [255, 220, 200], 4],
    ['grey', [200], 1],
  ])('makes what is cut out smaller without a dark rim: %s', async (_, light, inks) => {
    // A light disc, on black that does not show.
    const size = 101
    const disc = Array.from({ length: size * size }, (_pixel, at) => {
      const radius = Math.hypot((at % size) - 50, Math.floor(at / size) - 50)
      return radius < 40 ? [...light, 255] : [...light.map(() => 0), 0]
    })
    const channels = light.length === 1 ? 2 : 4
    const picture = sharp(Uint8Array.from(disc.flat()), {
      raw: { width: size, height: size, channels },
    })
    const bytes = await picture
      .toColourspace(channels === 2 ? 'b-w' : 'srgb')
      .png()
      .toBuffer()
    const smaller = { width: 33, height: 33 }
    const { samples, alpha } = await separated('a.png', bytes, smaller)
    const inksAt = (pixel: number) => samples.slice(inks * pixel, inks * pixel + inks)
    const centre = inksAt(16 * 33 + 16)
    const edge = alpha!.flatMap((solid, at) =>
      solid > 0 && solid < 255 ? [inksAt(at)] : [],
    )
    expect(edge.length).toBeGreaterThan(40)
    expect(edge.filter((found) => !near(found, centre))).toEqual([])
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

  test.each(Object.entries(UPRIGHT))(
    'turns a picture of orientation %s upright',
    async (orientation, inks) => {
      // Red and black over green and white.
      const square = row([255, 0, 0, 0, 0, 0, 0, 160, 0, 255, 255, 255], 3)
      const stored = sharp(await square.raw().toBuffer(), {
        raw: { width: 2, height: 2, channels: 3 },
      })
      const bytes = await stored
        .withMetadata({ orientation: Number(orientation) })
        .png()
        .toBuffer()
      const { samples } = await separated('a.png', bytes)
      expect(samples).toEqual(inks.flat())
    },
  )

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

  test('stores photographs as JPEG in their inks, close to what they are without loss', async () => {
    const [photo, cutOut] = [
      await grain(3).png().toBuffer(),
      await grain(4).png().toBuffer(),
    ]
    const picture = await inksIn('a.png', photo)
    const lossless = await inksIn('a.png', cutOut)
    expect([picture, lossless]).toMatchObject([
      { filter: 'DCTDecode', space: 'DeviceCMYK', channels: 4 },
      { filter: 'FlateDecode', space: 'DeviceCMYK' },
    ])
    expect(picture.bytes).toBeLessThan(lossless.bytes / 2)
    const errors = picture.inks.map((ink, at) => Math.abs(ink - lossless.inks[at]!))
    expect(errors.filter((error) => error > 20)).toEqual([])
    expect(errors.reduce((sum, error) => sum + error) / errors.length).toBeLessThan(3)
    const grey = await inksIn(
      'a.png',
      await grain(1).toColourspace('b-w').png().toBuffer(),
    )
    expect(grey).toMatchObject({ filter: 'DCTDecode', space: 'DeviceGray', channels: 1 })
    const scan = await inksIn('a.jpg', await jpeg(grain(3).withIccProfile(PROFILE)))
    expect(scan).toMatchObject({ filter: 'DCTDecode', space: 'DeviceCMYK', channels: 4 })
  })

  test('gives a photograph without opacity and one that is opaque everywhere the same bytes', async () => {
    const solid = sharp(await grain(3).jpeg({ quality: 100 }).toBuffer())
    const plain = open('a.png', await solid.clone().png().toBuffer())
    const full = open('a.png', await solid.ensureAlpha(1).png().toBuffer())
    const pictures = [plain, full, { ...full, alpha: false }]
    const [one, ...others] = await Promise.all(
      pictures.map((picture) => convertToCmyk(picture, press, large)),
    )
    expect(one).toMatchObject({ filter: 'DCTDecode' })
    expect(others).toEqual([one, one])
  })

  test('keeps photographs below the ink limit as JPEG too', async () => {
    const dark = await grain(3).linear(0.2, 0).png().toBuffer()
    const { filter, inks } = await inksIn('a.png', dark, 180)
    expect(filter).toBe('DCTDecode')
    const totals = Array.from({ length: inks.length / 4 }, (_, pixel) =>
      inks.slice(4 * pixel, 4 * pixel + 4).reduce((sum, ink) => sum + ink),
    )
    expect(totals.filter((total) => total > 180 * 2.55)).toEqual([])
  })

  test('stores flat pictures without loss', async () => {
    const stripes = fourColors().resize(400, 300, { kernel: 'nearest', fit: 'fill' })
    const { filter, inks } = await inksIn('a.png', await stripes.png().toBuffer())
    expect(filter).toBe('FlateDecode')
    expect(inks.slice(0, 4)).toEqual(RED)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'cuts a picture to the part that shows: orientation %i',
    async (orientation) => {
      const bytes = await fourColors()
        .resize(160, 80, { kernel: 'nearest', fit: 'fill' })
        .withMetadata({ orientation })
        .png()
        .toBuffer()
      const half = orientation > 4 ? { width: 40, height: 80 } : { width: 80, height: 40 }
      const whole = await separated('a.png', bytes, half)
      const part = { left: 0.5, top: 0.1, right: 0.75, bottom: 0.6 }
      const cut = await convertToCmyk(open('a.png', bytes), press, { ...half, part })
      if (!('samples' in cut)) throw new Error(cut.message)
      // With a pixel more on each side.
      const [left, top] = [half.width / 2 - 1, half.height / 10 - 1]
      const [width, height] = [half.width / 4 + 2, half.height / 2 + 2]
      expect(cut).toMatchObject({ width, height })
      expect(cut.part).toEqual({
        left: left / half.width,
        top: top / half.height,
        right: (left + width) / half.width,
        bottom: (top + height) / half.height,
      })
      const rows = Array.from({ length: height }, (_, down) => {
        const start = 4 * ((top + down) * half.width + left)
        return whole.samples.slice(start, start + 4 * width)
      })
      expect([...inflateSync(cut.samples)]).toEqual(rows.flat())
    },
  )

  test('gives the same bytes every time', async () => {
    const picture = open('a.png', await fourColors().png().toBuffer())
    const run = () => convertToCmyk(picture, press, large)
    expect(await run()).toEqual(await run())
  })

  test.each([
    ['a checksum', 6],
    ['the packing', 10],
  ])('reports a picture that is wrong in %s', async (_name, offset) => {
    const bytes = await fourColors().png().toBuffer()
    const at = bytes.indexOf('IDAT') + offset
    bytes[at] = bytes[at]! ^ 0x55
    const broken = { code: 'picture-broken', severity: 'error' }
    const picture = open('a.png', bytes)
    expect(await convertToCmyk(picture, press, large)).toMatchObject(broken)
    expect(await findPictureFault(picture, press)).toMatchObject(broken)
  })

  test('reports the profile where it cannot be used', async () => {
    const broken = { ...press, profile: brokenProfile() }
    const picture = open('a.png', await fourColors().png().toBuffer())
    for (const found of [
      await convertToCmyk(picture, broken, large),
      await findPictureFault(picture, broken),
    ])
      expect(found).toMatchObject({ code: 'file-unreadable', severity: 'error' })
  })

  test('finds nothing wrong with a picture that is whole, however it is held', async () => {
    for (const orientation of [1, 3, 6]) {
      const turned = fourColors().resize(40, 20, { fit: 'fill' })
      const bytes = await jpeg(turned.withMetadata({ orientation }))
      // oxlint-disable-next-line no-await-in-loop -- few and small
      expect(await findPictureFault(open('a.jpg', bytes), press)).toBeUndefined()
    }
    expect(await findPictureFault(open('a.jpg', await cmykJpeg()), press)).toBeUndefined()
  })

  test('finds that a JPEG breaks off in its last rows', async () => {
    const whole = await jpeg(row(SPECTRUM, 3).resize(1001, 801, { fit: 'fill' }))
    const cut = Buffer.concat([whole.subarray(0, -3000), whole.subarray(-2)])
    const found = await findPictureFault(open('a.jpg', cut), press)
    expect(found?.message).toBe(
      'The picture “a.jpg” is broken: its pixels cannot be read.',
    )
  })
})

describe('what is wrong with a picture is told as what it is', () => {
  test('a file that is another one than when it was read', async () => {
    const path = join(emptyFolder(), 'a.png')
    const bytes = await fourColors().png().toBuffer()
    writeFileSync(path, bytes)
    const source = onDisk(path, { bytes })
    const picture = { ...open('a.png', bytes), source }
    expect(await findPictureFault(picture, press)).toBeUndefined()
    writeFileSync(path, await grain(3).png().toBuffer())
    expect(await convertToCmyk(picture, press, large)).toMatchObject({
      code: 'picture-unsupported',
      message: 'The picture “a.png” changed while it was read.',
    })
  })

  test.each([
    ['vips_tracked: out of memory --size == 512MB', /takes more memory/],
    ['heifload: Support for this compression format has not been built in', /is packed/],
    ['VipsJpeg: premature end of JPEG image', /is broken: its pixels cannot be read/],
  ])('%s', async (said, message) => {
    const picture = open('a.png', await fourColors().png().toBuffer())
    expect(pixelsFault(picture, new Error(said)).message).toMatch(message)
  })
})
