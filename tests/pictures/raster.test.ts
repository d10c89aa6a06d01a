import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readRaster } from '../../src/input/pictures/raster.ts'
import type { RasterPicture } from '../../src/input/pictures/raster.ts'
import { madeTiff } from './made-tiff.ts'
import { cmykJpeg, fourColors, jpeg, row, withoutAdobeMark } from './rasters.ts'

function read(file: string, bytes: Uint8Array): [RasterPicture | undefined, string[]] {
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  return [picture, problems.map(({ code, message }) => `${code}: ${message}`)]
}

const LZW = { compression: 'lzw' } as const

const png = (): Promise<Buffer> => fourColors().png().toBuffer()

describe('a header says', () => {
  const upright = {
    width: 4,
    height: 1,
    alpha: false,
    deep: false,
    orientation: 1,
    negative: false,
  }

  test.each([
    ['a.png', png, { color: 'rgb' }],
    ['a.PNG', () => fourColors().png({ palette: true }).toBuffer(), { color: 'palette' }],
    ['a.jpg', () => jpeg(fourColors()), { color: 'rgb' }],
    [
      'a.jpeg',
      () => fourColors().jpeg({ progressive: true }).toBuffer(),
      { color: 'rgb', whole: true },
    ],
    [
      'a.jpg',
      () => jpeg(row([0, 99, 99, 255], 1).toColourspace('b-w')),
      { color: 'grey' },
    ],
    [
      'a.png',
      () => row([1, 2, 3, 4, 5, 6, 7, 8], 2).toColourspace('b-w').png().toBuffer(),
      { color: 'grey', alpha: true },
    ],
    [
      'a.png',
      () => fourColors().ensureAlpha(0.5).png().toBuffer(),
      { color: 'rgb', alpha: true },
    ],
    [
      'a.png',
      () => fourColors().ensureAlpha(0.5).png({ palette: true }).toBuffer(),
      { color: 'palette', alpha: true },
    ],
    [
      'a.png',
      () => fourColors().toColourspace('rgb16').png().toBuffer(),
      { color: 'rgb', deep: true },
    ],
    ['a.jpg', cmykJpeg, { color: 'cmyk', width: 16, height: 16 }],
    [
      'a.jpg',
      async () => withoutAdobeMark(await cmykJpeg()),
      { color: 'cmyk', negative: true, width: 16, height: 16 },
    ],
    [
      'a.jpg',
      () => jpeg(fourColors().withMetadata({ orientation: 6 })),
      { color: 'rgb', orientation: 6, width: 1, height: 4 },
    ],
    [
      'a.jpg',
      () => jpeg(fourColors().withMetadata({ orientation: 3 })),
      { color: 'rgb', orientation: 3 },
    ],
    [
      'a.png',
      () => fourColors().withMetadata({ orientation: 8 }).png().toBuffer(),
      { color: 'rgb', orientation: 8, width: 1, height: 4 },
    ],
    ['a.webp', () => fourColors().webp().toBuffer(), { color: 'rgb' }],
    ['a.webp', () => fourColors().webp({ lossless: true }).toBuffer(), { color: 'rgb' }],
    [
      'a.webp',
      () => fourColors().ensureAlpha(0.5).webp({ lossless: true }).toBuffer(),
      { color: 'rgb', alpha: true },
    ],
    [
      'a.webp',
      () => fourColors().ensureAlpha(0.5).webp().toBuffer(),
      { color: 'rgb', alpha: true },
    ],
    [
      'a.webp',
      () => fourColors().withMetadata({ orientation: 6 }).webp().toBuffer(),
      { color: 'rgb', orientation: 6, width: 1, height: 4 },
    ],
    ['a.gif', () => fourColors().gif().toBuffer(), { color: 'rgb', alpha: true }],
    ['a.avif', () => fourColors().avif().toBuffer(), { color: 'rgb' }],
    [
      'a.avif',
      () => fourColors().ensureAlpha(0.5).avif().toBuffer(),
      { color: 'rgb', alpha: true },
    ],
    [
      'a.avif',
      () => fourColors().toColourspace('rgb16').avif({ bitdepth: 12 }).toBuffer(),
      { color: 'rgb', deep: true },
    ],
    [
      'a.avif',
      () => fourColors().withMetadata({ orientation: 6 }).avif().toBuffer(),
      { color: 'rgb', width: 1, height: 4 },
    ],
    ['a.tif', () => fourColors().tiff(LZW).toBuffer(), { color: 'rgb' }],
    [
      'a.tiff',
      () => fourColors().tiff({ tile: true, compression: 'jpeg' }).toBuffer(),
      { color: 'rgb' },
    ],
    [
      'a.tif',
      () => fourColors().withMetadata({ orientation: 6 }).tiff().toBuffer(),
      { color: 'rgb', orientation: 6, width: 1, height: 4 },
    ],
    [
      'a.tif',
      () => fourColors().ensureAlpha(0.5).toColourspace('rgb16').tiff(LZW).toBuffer(),
      { color: 'rgb', deep: true, alpha: true },
    ],
  ])('%s %#', async (file, make, facts) => {
    const bytes = await make()
    const [picture, problems] = read(file, bytes)
    expect(problems).toEqual([])
    const whole = /webp|gif|avif/.test(file)
    const shrinks = file.endsWith('webp') || undefined
    expect(picture).toEqual({
      ...upright,
      whole,
      shrinks,
      ...facts,
      id: file,
      source: { bytes },
    })
    const { autoOrient } = await sharp(bytes).metadata()
    expect(picture).toMatchObject(autoOrient)
  })

  test.each(['II', 'MM'] as const)('a TIFF in the byte order %s', (order) => {
    const size = { order, width: 2, height: 1 }
    const grey = Array.from({ length: 3 * 256 }, (_, at) => (at % 256) * 257)
    const facts = (tags: Record<number, number | number[]>) =>
      read('a.tif', madeTiff({ ...size, tags, pixels: [1, 2, 3, 4, 5, 6, 7, 8] }))[0]
    const space = { rgb: 2, grey: 1, whiteIs0: 0, palette: 3, cmyk: 5 }
    expect(facts({ 258: [16, 16, 16] })).toMatchObject({ color: 'rgb', deep: true })
    expect(facts({ 262: space.grey, 258: 8, 277: 1 })).toMatchObject({ color: 'grey' })
    expect(facts({ 262: space.whiteIs0, 258: 1, 277: 1 })).toMatchObject({
      color: 'grey',
    })
    const mapped = { 262: space.palette, 258: 8, 277: 1 }
    expect(facts({ ...mapped, 320: grey })).toMatchObject({ color: 'grey' })
    expect(facts({ ...mapped, 320: grey.with(300, 0) })).toMatchObject({
      color: 'palette',
    })
    const inks = { 262: space.cmyk, 258: [8, 8, 8, 8], 277: 4 }
    expect(facts(inks)).toMatchObject({ color: 'cmyk', negative: false, alpha: false })
  })

  test('the screen of a GIF, as far as it is likely and its pictures do not exceed it', async () => {
    const bytes = await fourColors().gif().toBuffer()
    const sized = async (width: number, height: number) => {
      bytes.writeUInt16LE(width, 6)
      bytes.writeUInt16LE(height, 8)
      const [picture] = read('a.gif', bytes)
      const { width: across, height: down } = await sharp(bytes).metadata()
      expect(picture).toMatchObject({ width: across, height: down })
      return [across, down]
    }
    expect(await sized(9, 7)).toEqual([9, 7])
    expect(await sized(2, 1)).toEqual([4, 1])
    expect(await sized(0, 0)).toEqual([4, 1])
    expect(await sized(65_535, 65_535)).toEqual([4, 1])
  })
})

test.each([
  ['a.jpg', png, 'a PNG picture; it is printed as that'],
  ['a.png', () => jpeg(fourColors()), 'a JPEG picture; it is printed as that'],
  [
    'a.jpg',
    () => fourColors().webp().toBuffer(),
    'a WebP picture; it is printed as that',
  ],
])(
  'a picture is read by what it is, and another name told: %s %#',
  async (file, make, told) => {
    const [picture, problems] = read(file, await make())
    expect(picture).toMatchObject({ id: file, width: 4 })
    expect(problems).toEqual([`picture-ending: The picture “${file}” is really ${told}.`])
  },
)

test('a picture without an ending of its own is taken without a word', async () => {
  expect(read('a', await png())).toMatchObject([{ width: 4 }, []])
})

describe('a picture is refused', () => {
  test.each([
    [
      'a.heic',
      async () => {
        const bytes = await fourColors().avif().toBuffer()
        return Buffer.from(bytes.toString('latin1').replaceAll('av1C', 'hvcC'), 'latin1')
      },
      'picture-unsupported: The picture “a.heic” is a HEIC picture, as iPhones take them.',
    ],
    [
      'a.mp4',
      () => Buffer.from('\0\0\0\x18ftypisom'),
      'picture-unsupported: The picture “a.mp4” is a film.',
    ],
    [
      'a.nef',
      () => madeTiff({ width: 1, height: 1, pixels: [1, 2, 3] }),
      'picture-unsupported: The picture “a.nef” is a raw picture of a camera.',
    ],
    [
      'a.cr3',
      () => Buffer.from('\0\0\0\x18ftypcrx '),
      'picture-unsupported: The picture “a.cr3” is a raw picture of a camera.',
    ],
    [
      'a.eps',
      () => Buffer.from('\u00C5\u00D0\u00D3\u00C6', 'latin1'),
      'picture-unsupported: The picture “a.eps” is a PostScript file.',
    ],
    [
      'a.jpg',
      () => Buffer.from('<!DOCTYPE html><title>404</title>'),
      'picture-unsupported: The picture “a.jpg” is a web page.',
    ],
    [
      'a.jxl',
      () => Buffer.from('\0\0\0\fJXL \r\n'),
      'picture-unsupported: The picture “a.jxl” is a JPEG XL picture.',
    ],
    [
      'a.tif',
      () => madeTiff({ width: 1, height: 1, tags: { 254: 1 }, pixels: [1, 2, 3] }),
      'picture-unsupported: The picture “a.tif” is a raw picture of a camera.',
    ],
    [
      'a.tif',
      () =>
        madeTiff({ width: 1, height: 1, tags: { 339: [2, 2, 2] }, pixels: [1, 2, 3] }),
      'picture-unsupported: The picture “a.tif” is a TIFF of a rare kind.',
    ],
    [
      'a.xyz',
      () => Buffer.from('words'),
      'picture-unsupported: The picture “a.xyz” is in a format that cardpress does not know.',
    ],
    [
      'a.png',
      () => Buffer.from('words'),
      'picture-broken: The picture “a.png” is broken or incomplete.',
    ],
    [
      'a.png',
      () => Buffer.alloc(0),
      'picture-broken: The picture “a.png” is broken or incomplete.',
    ],
  ])('%s %#', async (file, make, problem) => {
    expect(read(file, await make())).toEqual([undefined, [problem]])
  })

  test.each([
    ['a.png', png],
    ['a.jpg', () => jpeg(fourColors())],
    ['a.webp', () => fourColors().webp().toBuffer()],
  ])('wherever %s stops too soon', async (file, make) => {
    const bytes = await make()
    for (let size = 0; size < bytes.length; size += 1) {
      const [picture, problems] = read(file, bytes.subarray(0, size))
      expect(picture).toBeUndefined()
      expect(problems).toHaveLength(1)
    }
  })

  test('whose pixels do not lie in the file', () => {
    const whole = { width: 1, height: 1, pixels: [1, 2, 3] }
    expect(read('a.tif', madeTiff(whole))).toMatchObject([{ width: 1 }, []])
    for (const wrong of [{ tags: { 279: 4 } }, { width: 0 }, { tags: { 273: [] } }])
      expect(read('a.tif', madeTiff({ ...whole, ...wrong }))[1][0]).toContain('broken')
  })

  test.each([
    ['250', false],
    ['105', true],
  ])('of more than %s million pixels, held as a whole: %s', async (most, whole) => {
    const bytes = await png()
    bytes.writeUInt8(whole ? 1 : 0, 28)
    bytes.writeUInt32BE(Number(most) * 250_000, 16)
    bytes.writeUInt32BE(4, 20)
    expect(read('a.png', bytes)[0]).toMatchObject({ height: 4, whole })
    bytes.writeUInt32BE(5, 20)
    const [picture, problems] = read('a.png', bytes)
    expect(picture).toBeUndefined()
    expect(problems[0]).toContain(`more than ${most} million pixels`)
  })

  test.each([
    ['width 0', 16, [0, 0, 0, 0]],
    ['an unknown kind of colour', 25, [5]],
    ['7 bits a sample', 24, [7]],
    ['a palette that is not there', 25, [3]],
    ['no header first', 12, [73, 69, 78, 68]],
  ])('as PNG for %s', async (_name, at, values) => {
    const bytes = await png()
    bytes.set(values, at)
    expect(read('a.png', bytes)[1][0]).toContain('picture-broken')
  })

  test('as JPEG of a rare kind', async () => {
    const bytes = await jpeg(fourColors())
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    bytes[frame + 4] = 12
    expect(read('a.jpg', bytes)[1][0]).toContain('picture-unsupported')
    bytes[frame + 1] = 0xc9
    expect(read('a.jpg', bytes)[1][0]).toContain('picture-unsupported')
  })
})

test('an orientation that is none counts as upright', async () => {
  const bytes = await jpeg(fourColors().withMetadata({ orientation: 6 }))
  const tag = bytes.indexOf(Buffer.from([0x01, 0x12, 0x00, 0x03]))
  const at = tag === -1 ? bytes.indexOf(Buffer.from([0x12, 0x01, 0x03, 0x00])) : tag
  bytes.fill(99, at + 8, at + 10)
  expect(read('a.jpg', bytes)[0]).toMatchObject({ orientation: 1, width: 4 })
})

/** A picture whose header says that it has 60 megapixels, of which there are hardly any. */
const LARGE = {
  jpg: async (isHeld: boolean) => {
    const file = await fourColors().jpeg({ progressive: isHeld }).toBuffer()
    const frame = file.indexOf(Buffer.from([0xff, isHeld ? 0xc2 : 0xc0]))
    file.writeUInt16BE(6000, frame + 5)
    file.writeUInt16BE(10_000, frame + 7)
    return file
  },
  png: async (isHeld: boolean) => {
    const file = await fourColors().png({ progressive: isHeld }).toBuffer()
    file.writeUInt32BE(10_000, 16)
    file.writeUInt32BE(6000, 20)
    return file
  },
  gif: async () => {
    const file = await fourColors().gif().toBuffer()
    const picture = file.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]))
    file.writeUInt16LE(10_000, picture + 5)
    file.writeUInt16LE(6000, picture + 7)
    return file
  },
  avif: async () => {
    const file = await fourColors().avif({ effort: 0 }).toBuffer()
    const size = file.indexOf('ispe') + 8
    file.writeUInt32BE(10_000, size)
    file.writeUInt32BE(6000, size + 4)
    return file
  },
}

const toldOf = async (ending: keyof typeof LARGE, isHeld = true) =>
  read(`a.${ending}`, await LARGE[ending](isHeld))[1]

test.each([
  ['jpg', 'a progressive JPEG'],
  ['png', 'an interlaced PNG'],
  ['gif', 'a GIF'],
  ['avif', 'an AVIF'],
] as const)(
  'a large picture of which every pixel has to be held is told (%s)',
  async (ending, kind) => {
    expect(await toldOf(ending)).toEqual([
      `picture-memory: The picture “a.${ending}” takes much memory: it is ${kind}, whose 60 million pixels are unpacked all at once.`,
    ])
  },
)

test.each(['jpg', 'png'] as const)(
  'nothing is told of a large picture that is read row by row (%s)',
  async (ending) => {
    expect(await toldOf(ending, false)).toEqual([])
  },
)
