import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readRaster } from '../../src/input/assets/raster.ts'
import type { RasterPicture } from '../../src/input/assets/raster.ts'
import { cmykJpeg, fourColors, jpeg, row, withoutAdobeMark } from './rasters.ts'

function read(file: string, bytes: Uint8Array): [RasterPicture | undefined, string[]] {
  const { problems, report } = collectProblems()
  const picture = readRaster(file, bytes, report)
  return [picture, problems.map(({ code, message }) => `${code}: ${message}`)]
}

const png = (): Promise<Buffer> => fourColors().png().toBuffer()

describe('a header says', () => {
  const upright = {
    width: 4,
    height: 1,
    alpha: false,
    deep: false,
    orientation: 1,
    inverted: false,
  }

  test.each([
    ['a.png', png, { color: 'rgb' }],
    ['a.PNG', () => fourColors().png({ palette: true }).toBuffer(), { color: 'palette' }],
    ['a.jpg', () => jpeg(fourColors()), { color: 'rgb' }],
    [
      'a.jpeg',
      () => fourColors().jpeg({ progressive: true }).toBuffer(),
      { color: 'rgb' },
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
    ['a.jpg', cmykJpeg, { color: 'cmyk', inverted: true, width: 16, height: 16 }],
    [
      'a.jpg',
      async () => withoutAdobeMark(await cmykJpeg()),
      { color: 'cmyk', width: 16, height: 16 },
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
  ])('%s %#', async (file, make, facts) => {
    const bytes = await make()
    const [picture, problems] = read(file, bytes)
    expect(problems).toEqual([])
    expect(picture).toEqual({ ...upright, ...facts, id: file, bytes })
  })
})

describe('a picture is refused', () => {
  test.each([
    ['a.jpg', png, 'picture-unsupported: The picture “a.jpg” is really a PNG picture.'],
    [
      'a.png',
      () => jpeg(fourColors()),
      'picture-unsupported: The picture “a.png” is really a JPEG picture.',
    ],
    [
      'a.png',
      () => fourColors().webp().toBuffer(),
      'picture-unsupported: The picture “a.png” is a WebP picture.',
    ],
    [
      'a.gif',
      () => fourColors().gif().toBuffer(),
      'picture-unsupported: The picture “a.gif” is a GIF picture.',
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
  ])('wherever %s stops too soon', async (file, make) => {
    const bytes = await make()
    for (let size = 0; size < bytes.length; size += 1) {
      const [picture, problems] = read(file, bytes.subarray(0, size))
      expect(picture).toBeUndefined()
      expect(problems).toHaveLength(1)
    }
  })

  test('of more than 100 million pixels', async () => {
    const bytes = await png()
    bytes.writeUInt32BE(25_000_001, 16)
    expect(read('a.png', bytes)).toMatchObject([{ width: 25_000_001 }, []])
    bytes.writeUInt32BE(5, 20)
    const [picture, problems] = read('a.png', bytes)
    expect(picture).toBeUndefined()
    expect(problems[0]).toContain('more than 100 million pixels')
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
