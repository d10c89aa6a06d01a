import { promisify } from 'node:util'
import { constants, crc32, deflate } from 'node:zlib'

import type { Pixels } from './pixels.ts'

const deflated = promisify(deflate)

/** How much time goes into making a PNG small: `fast` for one that is looked at once, `small` for one that is sent. */
export type PngEffort = 'fast' | 'small'

const LEVEL = { fast: constants.Z_BEST_SPEED, small: constants.Z_BEST_COMPRESSION }

/** The picture as a PNG (ISO/IEC 15948) in eight-bit RGB; what was seen through is gone, for pages are opaque. */
export async function encodePng(
  pixels: Pixels,
  effort: PngEffort = 'fast',
): Promise<Uint8Array> {
  const { width, height } = pixels
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS, RGB], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', await deflated(rowsOf(pixels), { level: LEVEL[effort] })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 8
const RGB = 2

/** Each row after a byte that says how it is filtered: not at all, which suits flat colours. */
function rowsOf({ width, height, rgba }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  let to = 0
  let from = 0
  for (let row = 0; row < height; row += 1) {
    to += 1
    for (let column = 0; column < width; column += 1) {
      rows[to] = rgba[from] ?? 0
      rows[to + 1] = rgba[from + 1] ?? 0
      rows[to + 2] = rgba[from + 2] ?? 0
      to += 3
      from += 4
    }
  }
  return rows
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
