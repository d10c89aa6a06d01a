import { inflateSync } from 'node:zlib'

import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import {
  convertToCmyk,
  findPictureFault,
} from '../../src/input/pictures/convert-to-cmyk.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import { readSvg, svg } from '../drawings/svg.ts'
import { madeTiff } from './made-tiff.ts'
import { fourColors, profile, row } from './rasters.ts'

const press = { profile: profile(), inkLimit: 320 }
const need = { width: 1000, height: 1000 }

/** The inks of a picture, its opacity and its size. */
async function inksOf(file: string, image: Sharp | Buffer) {
  const bytes = Buffer.isBuffer(image) ? image : await image.toBuffer()
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  if (!picture) throw new Error(JSON.stringify(problems))
  const made = await convertToCmyk(picture, press, need)
  if (!('samples' in made)) throw new Error(made.message)
  const { width, height, samples, alpha } = made
  const inks = [...inflateSync(samples)]
  return { size: [width, height], inks, alpha: alpha && [...inflateSync(alpha)] }
}

/** The largest difference between inks. */
const difference = (one: readonly number[], other: readonly number[]): number =>
  one.length === other.length
    ? Math.max(...one.map((ink, at) => Math.abs(ink - (other[at] ?? NaN))))
    : Infinity

const COLORS = [255, 0, 0, 0, 0, 0, 0, 160, 0, 255, 255, 255]
const LZW = { compression: 'lzw' } as const
const BEST = { quality: 100, chromaSubsampling: '4:4:4' } as const

/** Four colours, each large enough that no neighbour bleeds into its middle. */
const block = (): Sharp => fourColors().resize(64, 16, { kernel: 'nearest', fit: 'fill' })

test.each([
  ['a.webp', () => fourColors().webp({ lossless: true })],
  ['a.gif', () => fourColors().gif()],
  ['a.tif', () => fourColors().tiff({ ...LZW, tile: true })],
  ['a.tif', () => fourColors().toColourspace('rgb16').tiff(LZW)],
  ['a.tif', () => fourColors().toColourspace('labs').tiff(LZW)],
  ['a.tif', () => fourColors().tiff({ ...LZW, bigtiff: true })],
  ['a.tif', () => madeTiff({ order: 'MM', width: 4, height: 1, pixels: COLORS })],
])('%s has the inks of the same PNG %#', async (file, make) => {
  const [png, other] = await Promise.all([
    inksOf('a.png', fourColors().png()),
    inksOf(file, make()),
  ])
  expect(difference(other.inks, png.inks)).toBeLessThanOrEqual(1)
  expect([other.size, other.alpha]).toEqual([[4, 1], undefined])
})

test('of an animation the first picture is printed', async () => {
  const frames = [await block().png().toBuffer(), await block().negate().png().toBuffer()]
  const joined = sharp(frames, { join: { animated: true } })
  const [png, webp, gif] = await Promise.all([
    inksOf('a.png', block().png()),
    inksOf('a.webp', joined.clone().webp({ lossless: true })),
    inksOf('a.gif', joined.clone().gif()),
  ])
  expect(difference(webp.inks, png.inks)).toBeLessThanOrEqual(1)
  expect(difference(gif.inks, png.inks)).toBeLessThanOrEqual(1)
})

test.each([
  ['a.webp', (image: Sharp) => image.webp({ lossless: true })],
  ['a.tif', (image: Sharp) => image.tiff(LZW)],
  ['a.avif', (image: Sharp) => image.avif(BEST)],
])('a phone’s picture is turned upright: %s', async (file, write) => {
  for (const orientation of [1, 2, 5, 6, 7, 8]) {
    const held = block().withMetadata({ orientation })
    // oxlint-disable-next-line no-await-in-loop -- few and small
    const [png, other] = await Promise.all([
      inksOf('a.png', held.clone().png()),
      inksOf(file, write(held.clone())),
    ])
    expect(other.size).toEqual(png.size)
    expect(difference(other.inks, png.inks)).toBeLessThanOrEqual(3)
  }
})

test.each([
  ['a.webp', (image: Sharp) => image.webp({ lossless: true })],
  ['a.tif', (image: Sharp) => image.tiff(LZW)],
  ['a.avif', (image: Sharp) => image.avif(BEST)],
])('what is see-through in %s stays so', async (file, write) => {
  const half = row([255, 0, 0, 128, 0, 0, 0, 255], 4)
  const pixels = half.resize(32, 16, { kernel: 'nearest', fit: 'fill' })
  const [png, other] = await Promise.all([
    inksOf('a.png', pixels.clone().png()),
    inksOf(file, write(pixels.clone())),
  ])
  expect(difference(other.alpha!, png.alpha!)).toBeLessThanOrEqual(1)
  expect(difference(other.inks, png.inks)).toBeLessThanOrEqual(3)
})

test('drawings may have pictures of every format in them', async () => {
  const files = await Promise.all([
    block().webp().toBuffer(),
    block().avif().toBuffer(),
    block().tiff().toBuffer(),
    block().gif().toBuffer(),
  ])
  for (const bytes of files) {
    const address = `data:image/png;base64,${bytes.toString('base64')}`
    const { picture, problems } = readSvg(
      svg(`<image width="64" height="16" href="${address}"/>`),
    )
    expect(problems).toEqual([])
    expect(picture?.images).toMatchObject([{ width: 64, height: 16 }])
  }
})

test('a GIF has holes', async () => {
  const holed = row([255, 0, 0, 0, 0, 0, 0, 255], 4).gif()
  expect(await inksOf('a.gif', holed)).toMatchObject({ size: [2, 1], alpha: [0, 255] })
})

describe('a TIFF', () => {
  test.each([8, 16])('in CMYK with %i bits a sample keeps its inks', async (bits) => {
    const tags = { 258: [1, 2, 3, 4, 5].map(() => bits), 262: 5, 277: 5, 338: 2 }
    const samples = [255, 0, 1, 80, 128, 0, 255, 9, 0, 255]
    const pixels = bits === 8 ? samples : samples.flatMap((sample) => [sample, sample])
    const { inks, alpha } = await inksOf(
      'a.tif',
      madeTiff({ width: 2, height: 1, tags, pixels }),
    )
    expect([inks, alpha]).toEqual([
      [255, 0, 1, 80, 0, 255, 9, 0],
      [128, 255],
    ])
  })

  test('in CIELab with 8 bits a sample has the inks of one with 16', async () => {
    const lab = [128, 226, 40, 255, 0, 0, 60, 20, 216]
    const deep = lab.flatMap((sample, at) =>
      at % 3 === 0 ? [sample, sample] : [0, sample],
    )
    const of = { width: 3, height: 1 }
    const [fine, plain] = await Promise.all([
      inksOf(
        'a.tif',
        madeTiff({ ...of, tags: { 258: [16, 16, 16], 262: 8 }, pixels: deep }),
      ),
      inksOf('a.tif', madeTiff({ ...of, tags: { 262: 8 }, pixels: lab })),
    ])
    expect(difference(plain.inks, fine.inks)).toBeLessThanOrEqual(1)
  })

  test.each([
    ['colour', { 258: [32, 32, 32], 262: 2, 339: [3, 3, 3] }],
    ['grey', { 258: 32, 262: 1, 277: 1, 339: 3 }],
  ])('in floating point is linear light, cut off at white: %s', async (name, tags) => {
    const [lights, samples] = [
      [0, 0.2159, 1, 7, 0, 0.5],
      [0, 128, 255, 255, 0, 188],
    ]
    const channels = name === 'grey' ? 1 : 3
    const of = { width: 6 / channels, height: 1 }
    const pixels = [...new Uint8Array(Float32Array.from(lights).buffer)]
    const light = await inksOf('a.tif', madeTiff({ ...of, tags, pixels }))
    const usual = await inksOf(
      'a.png',
      row(samples, channels)
        .toColourspace(name === 'grey' ? 'b-w' : 'srgb')
        .png(),
    )
    expect(difference(light.inks, usual.inks)).toBeLessThanOrEqual(2)
  })

  test.each([
    ['whose white is 255', { 262: 1, 258: 8, 277: 1 }, [0, 100], [0, 100]],
    ['whose white is 0', { 262: 0, 258: 8, 277: 1 }, [0, 100], [255, 155]],
    ['with 16 bits a sample', { 262: 1, 258: 16, 277: 1 }, [0, 0, 100, 100], [0, 100]],
    ['with 1 bit a sample', { 262: 1, 258: 1, 277: 1 }, [0b10000000], [255, 0]],
  ])('in grey %s stays in one ink', async (_, tags, pixels, grey) => {
    const bytes = madeTiff({ width: 2, height: 1, tags, pixels })
    expect((await inksOf('a.tif', bytes)).inks).toEqual(grey)
  })
})

test.each([
  ['a.webp', (image: Sharp) => image.webp()],
  ['a.gif', (image: Sharp) => image.gif()],
  ['a.tif', (image: Sharp) => image.tiff(LZW)],
  ['a.avif', (image: Sharp) => image.avif()],
])('%s that breaks off is refused wherever it does', async (file, write) => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const create = {
    width: 90,
    height: 60,
    channels: 3,
    background: '#888888',
    noise,
  } as const
  const whole = await write(sharp({ create })).toBuffer()
  for (let share = 0; share < 1; share += 0.07) {
    const { problems, report } = collectProblems()
    const bytes = whole.subarray(0, Math.floor(whole.length * share))
    const picture = readRaster(file, bytes, report)
    // oxlint-disable-next-line no-await-in-loop -- few and small
    const fault = picture && (await findPictureFault(picture, press))
    expect([...problems, ...(fault ? [fault] : [])]).toMatchObject([
      { code: 'picture-broken', severity: 'error' },
    ])
  }
})

test('a WebP that breaks off is found so, although it is looked at in a smaller size', async () => {
  const whole = await block().resize(1001, 801, { fit: 'fill' }).webp().toBuffer()
  const cut = Buffer.from(whole.subarray(0, -200))
  cut.writeUInt32LE(cut.length - 8, 4)
  cut.writeUInt32LE(cut.length - 20, 16)
  const [one, other] = [whole, cut].map((bytes) => readRaster('a.webp', bytes, () => {}))
  if (!one || !other) throw new Error('not read')
  expect(await findPictureFault(one, press)).toBeUndefined()
  expect(await findPictureFault(other, press)).toMatchObject({ code: 'picture-broken' })
})
