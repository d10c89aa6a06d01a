import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import { exifOrientation } from './exif.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

/** Reads the chunks of a WebP file (RFC 9649), whose signature has been checked. */
export function readWebp(bytes: Uint8Array): RasterFacts | RasterFault {
  const chunks = chunksOf(bytes)
  const header = chunks && headerOf(chunks)
  if (!header || header.width === 0 || header.height === 0) return BROKEN_PICTURE
  return {
    ...header,
    color: 'rgb',
    deep: false,
    orientation: exifOrientation(chunks.get('EXIF') ?? new Uint8Array()),
    negative: false,
    whole: true,
    shrinks: true,
  }
}

/** Where the first chunk begins, and the size in bytes of the name and the length of each. */
const FIRST = 12
const OVERHEAD = 8

/** The first chunk of each name; undefined if the file is truncated. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const end = OVERHEAD + (numberAt(bytes, 4, 4, 'little') ?? 0)
  if (end > bytes.length) return undefined
  const chunks = new Map<string, Uint8Array>()
  let at = FIRST
  while (at + OVERHEAD <= end) {
    const name = lettersAt(bytes, at, 4)
    const size = numberAt(bytes, at + 4, 4, 'little') ?? 0
    at += OVERHEAD
    if (!chunks.has(name)) chunks.set(name, bytes.subarray(at, at + size))
    at += size + (size % 2)
  }
  return at > end ? undefined : chunks
}

type WebpHeader = Pick<RasterFacts, 'width' | 'height' | 'alpha'>

/** The size and opacity in the first of the headers that a file may have; undefined if it has none. */
function headerOf(chunks: ReadonlyMap<string, Uint8Array>): WebpHeader | undefined {
  const [extended, lossless, lossy] = ['VP8X', 'VP8L', 'VP8 '].map((name) =>
    chunks.get(name),
  )
  return (
    (extended && extendedHeader(extended)) ??
    (lossless && losslessHeader(lossless)) ??
    (lossy && lossyHeader(lossy))
  )
}

function extendedHeader(data: Uint8Array): WebpHeader | undefined {
  const [width, height] = [numberAt(data, 4, 3, 'little'), numberAt(data, 7, 3, 'little')]
  if (width === undefined || height === undefined) return undefined
  return { width: width + 1, height: height + 1, alpha: ((data[0] ?? 0) & 0x10) !== 0 }
}

/** The bits of a side of a picture. */
const SIDE = 0x3fff

function losslessHeader(data: Uint8Array): WebpHeader | undefined {
  const bits = data[0] === 0x2f ? numberAt(data, 1, 4, 'little') : undefined
  if (bits === undefined) return undefined
  const [width, height] = [bits & SIDE, (bits >>> 14) & SIDE]
  return { width: width + 1, height: height + 1, alpha: ((bits >>> 28) & 1) === 1 }
}

function lossyHeader(data: Uint8Array): WebpHeader | undefined {
  const [width, height] = [numberAt(data, 6, 2, 'little'), numberAt(data, 8, 2, 'little')]
  if (lettersAt(data, 3, 3) !== '\u009D\u0001*') return undefined
  if (width === undefined || height === undefined) return undefined
  return { width: width & SIDE, height: height & SIDE, alpha: false }
}
