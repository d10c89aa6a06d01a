import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import { exifOrientation } from './exif.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

/** Second bytes of the markers that matter (ITU T.81, table B.1). */
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const APP1 = 0xe1
const APP14 = 0xee

/** A frame whose pixels come in several passes. */
const PROGRESSIVE = 0xc2

/** Frames of the usual kinds: baseline, extended and progressive, Huffman-coded. */
const USUAL_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, PROGRESSIVE])

/** Frames that few programs read: lossless, hierarchical, arithmetic-coded. */
const RARE_FRAMES: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

const RARE: RasterFault = {
  code: 'picture-unsupported',
  reason: 'is a JPEG of a rare kind',
  hint: 'Export it again as an ordinary JPEG with 8 bits a channel.',
}

/** The colour space by number of channels. */
const COLORS: ReadonlyMap<number, RasterFacts['color']> = new Map([
  [1, 'grey'],
  [3, 'rgb'],
  [4, 'cmyk'],
])

/** Reads the segments before the pixels of a JPEG file, whose first two bytes have been checked. */
export function readJpeg(bytes: Uint8Array): RasterFacts | RasterFault {
  const segments = segmentsOf(bytes) ?? []
  if (segments.some(({ marker }) => RARE_FRAMES.has(marker))) return RARE
  const start = segments.find(({ marker }) => USUAL_FRAMES.has(marker))
  const frame = start?.data
  if (frame === undefined) return BROKEN_PICTURE
  if (frame[0] !== 8) return RARE
  const height = numberAt(frame, 1, 2) ?? 0
  const width = numberAt(frame, 3, 2) ?? 0
  const color = COLORS.get(frame[5] ?? 0)
  if (width === 0 || height === 0 || color === undefined) return BROKEN_PICTURE

  const exif = segments.find((segment) => isFrom(segment, APP1, 'Exif\0\0'))
  const adobe = segments.some((segment) => isFrom(segment, APP14, 'Adobe'))
  return {
    width,
    height,
    color,
    alpha: false,
    deep: false,
    orientation: exif === undefined ? 1 : exifOrientation(exif.data),
    negative: !adobe && color === 'cmyk',
    whole: start?.marker === PROGRESSIVE,
  }
}

interface JpegSegment {
  readonly marker: number
  readonly data: Uint8Array
}

const isFrom = ({ marker, data }: JpegSegment, wanted: number, owner: string): boolean =>
  marker === wanted && lettersAt(data, 0, owner.length) === owner

/** The most segments before the pixels. */
const MOST_SEGMENTS = 4096

/** The segments before the pixels; undefined if they or the end of the picture are missing. */
function segmentsOf(bytes: Uint8Array): readonly JpegSegment[] | undefined {
  const segments: JpegSegment[] = []
  let at = 2
  while (segments.length < MOST_SEGMENTS) {
    if (bytes[at] !== 0xff) return undefined
    // Any number of FF may precede a marker.
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    const size = numberAt(bytes, at + 2, 2) ?? 0
    if (size < 2 || at + 2 + size > bytes.length) return undefined
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + size) })
    at += 2 + size
    if (marker === START_OF_SCAN) return hasEnd(bytes, at) ? segments : undefined
  }
  return undefined
}

const hasEnd = (bytes: Uint8Array, from: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
    Buffer.from([0xff, END_OF_IMAGE]),
    from,
  ) !== -1
