import { assert, asyncProperty, integer, record, uint8Array } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'

import { encodePng, encodeWebp } from '../../src/input/pictures/encode-picture.ts'

const picture = record({
  width: integer({ min: 1, max: 40 }),
  height: integer({ min: 1, max: 40 }),
}).chain(({ width, height }) =>
  uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }).map(
    (bytes) => ({
      width,
      height,
      rgba: bytes.map((byte, index) => (index % 4 === 3 ? 255 : byte)),
    }),
  ),
)

test.each([
  ['png', encodePng],
  ['webp', encodeWebp],
])('a %s keeps every pixel, and has no alpha', async (format, encode) => {
  await assert(
    asyncProperty(picture, async ({ width, height, rgba }) => {
      const bytes = await encode({ width, height, rgba })
      // Pictures of a deck may not be WebP: its decoder is blocked by what encodes.
      sharp.unblock({ operation: ['VipsForeignLoadWebpBuffer'] })
      const image = sharp(bytes)
      expect(await image.metadata()).toMatchObject({
        format,
        width,
        height,
        hasAlpha: false,
      })
      const pixels = await image.ensureAlpha().raw().toBuffer()
      expect(pixels.equals(rgba)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a photograph is not packed, since that takes as long as drawing it; flat colours are', async () => {
  const [width, height] = [120, 90]
  const raw = width * height * 3
  const of = (value: (index: number) => number) =>
    encodePng({
      width,
      height,
      rgba: Uint8Array.from({ length: width * height * 4 }, (_, index) =>
        index % 4 === 3 ? 255 : value(index) & 255,
      ),
    })
  expect((await of((index) => (index * index) >> 3)).length).toBeGreaterThan(raw)
  expect((await of((index) => (index % 400 < 200 ? 40 : 200))).length).toBeLessThan(
    raw / 20,
  )
})
