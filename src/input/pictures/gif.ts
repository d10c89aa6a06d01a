import { numberAt } from '../../base/bytes/bytes.ts'
import type { PixelSize } from './picture-part.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

/** The size in bytes of what precedes the first block: the signature and the screen. */
const HEADER = 13

/** The first bytes of blocks, and the size in bytes of what precedes the pixels of a picture. */
const EXTENSION = 0x21
const PICTURE = 0x2c
const PICTURE_HEADER = 10

/** A larger screen is mostly that of the computer it was made on; the decoder goes by the pictures then. */
const LARGEST_SCREEN = 2048

const NO_SIZE: PixelSize = { width: 0, height: 0 }

/** Reads the blocks of a GIF file (GIF89a), whose signature has been checked. */
export function readGif(bytes: Uint8Array): RasterFacts | RasterFault {
  const screen = sizeAt(bytes, 6)
  const filled = filledIn(bytes)
  const isLikely = Math.max(screen.width, screen.height) <= LARGEST_SCREEN
  const { width, height } = isLikely ? larger(screen, filled) : filled
  if (filled === NO_SIZE || width === 0 || height === 0) return BROKEN_PICTURE
  return {
    width,
    height,
    color: 'rgb',
    // Where the first picture leaves the screen free.
    alpha: true,
    deep: false,
    orientation: 1,
    negative: false,
    whole: true,
  }
}

/** The part of the screen, from its corner, that the pictures of a file fill. */
function filledIn(bytes: Uint8Array): PixelSize {
  let filled = NO_SIZE
  let at = HEADER + tableSize(bytes[10])
  while (bytes[at] === EXTENSION || bytes[at] === PICTURE) {
    if (bytes[at] === EXTENSION) at += 2
    else {
      const [from, size] = [sizeAt(bytes, at + 1), sizeAt(bytes, at + 5)]
      filled = larger(filled, {
        width: from.width + size.width,
        height: from.height + size.height,
      })
      at += PICTURE_HEADER + tableSize(bytes[at + 9]) + 1
    }
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0)
    at += 1
  }
  return filled
}

const sizeAt = (bytes: Uint8Array, at: number): PixelSize => ({
  width: numberAt(bytes, at, 2, 'little') ?? 0,
  height: numberAt(bytes, at + 2, 2, 'little') ?? 0,
})

const larger = (one: PixelSize, other: PixelSize): PixelSize => ({
  width: Math.max(one.width, other.width),
  height: Math.max(one.height, other.height),
})

/** The size in bytes of the colours that flags announce. */
const tableSize = (flags = 0): number => (flags < 0x80 ? 0 : 3 * 2 ** ((flags % 8) + 1))
