import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Sharp } from 'sharp'
import { expect, test } from 'vitest'

import { loadSharp } from '../../src/input/pictures/pixels.ts'
import { emptyFolder } from '../cli/run.ts'

const sharp = await loadSharp()

const dot = (): Sharp =>
  sharp(Buffer.alloc(3), { raw: { width: 1, height: 1, channels: 3 } })

test.each(['png', 'jpeg', 'webp', 'tiff', 'gif', 'avif'] as const)(
  '%s is read from memory, and not from a file by the library itself',
  async (format) => {
    const bytes = await dot().toFormat(format).toBuffer()
    expect((await sharp(bytes).metadata()).width).toBe(1)
    const path = join(emptyFolder(), `dot.${format}`)
    writeFileSync(path, bytes)
    await expect(sharp(path).metadata()).rejects.toThrow('unsupported image format')
  },
)

test('no other format is read', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  for (const text of [svg, 'P3 1 1 255 0 0 0', '1 1\n0\n', '%PDF-1.4'])
    // oxlint-disable-next-line no-await-in-loop -- a few bytes each
    await expect(sharp(Buffer.from(text)).metadata()).rejects.toThrow('unsupported')
  // A format that a later library adds is to be looked at: it is read unless it is blocked.
  const formats = Object.values(sharp.format).filter(({ input }) => input.buffer)
  expect(formats.map(({ id }) => id).toSorted()).toEqual([
    'gif',
    'heif',
    'jpeg',
    'png',
    'raw',
    'svg',
    'tiff',
    'webp',
  ])
})
