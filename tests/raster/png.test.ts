import { assert, asyncProperty, integer, record, uint8Array } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'

import { encodePng } from '../../src/compare/raster/png.ts'

const picture = record({
  width: integer({ min: 1, max: 40 }),
  height: integer({ min: 1, max: 40 }),
}).chain(({ width, height }) =>
  uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }).map(
    (rgb) => ({ width, height, rgb }),
  ),
)

const withAlpha = (rgb: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: (rgb.length / 3) * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (rgb[Math.floor(index / 4) * 3 + (index % 4)] ?? 0),
  )

test.each(['fast', 'small'] as const)(
  'another program reads the same pixels from a PNG, made %s',
  async (effort) => {
    await assert(
      asyncProperty(picture, async ({ width, height, rgb }) => {
        const png = await encodePng({ width, height, rgba: withAlpha(rgb) }, effort)
        const { data, info } = await sharp(png)
          .raw()
          .toBuffer({ resolveWithObject: true })
        expect(info).toMatchObject({ width, height, channels: 3 })
        expect(data.equals(Buffer.from(rgb))).toBe(true)
      }),
      { numRuns: 50 },
    )
  },
)
