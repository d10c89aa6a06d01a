import { crc32 } from 'node:zlib'

import { exifOrientation } from './exif.ts'
import { BROKEN_PICTURE } from './raster-facts.ts'
import type { RasterFacts, RasterFault } from './raster-facts.ts'

const SIGNATURE = 8

/** Chunk names as the numbers of their four letters. */
const IHDR = 0x49484452
const PLTE = 0x504c5445
const TRNS = 0x74524e53
const EXIF = 0x65584966
const IDAT = 0x49444154
const IEND = 0x49454e44

/** The size in bytes of a chunk without its data: length, name, checksum. */
const OVERHEAD = 12

/** What each colour type of PNG holds, and the bits that a sample may have. */
const COLOR_TYPES: ReadonlyMap<number, ColorType> = new Map<number, ColorType>([
  [0, { color: 'grey', alpha: false, depths: [1, 2, 4, 8, 16] }],
  [2, { color: 'rgb', alpha: false, depths: [8, 16] }],
  [3, { color: 'palette', alpha: false, depths: [1, 2, 4, 8] }],
  [4, { color: 'grey', alpha: true, depths: [8, 16] }],
  [6, { color: 'rgb', alpha: true, depths: [8, 16] }],
])

interface ColorType extends Pick<RasterFacts, 'color' | 'alpha'> {
  readonly depths: readonly number[]
}

/** Reads the chunks of a PNG file, whose signature has been checked. */
export function readPng(bytes: Uint8Array): RasterFacts | RasterFault {
  const chunks = chunksOf(bytes)
  const header = chunks?.get(IHDR)
  if (chunks === undefined || header?.length !== 13 || !chunks.has(IDAT)) {
    return BROKEN_PICTURE
  }
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const type = COLOR_TYPES.get(view.getUint8(9))
  const isPalette = type?.color === 'palette'
  if (
    type?.depths.includes(view.getUint8(8)) !== true ||
    width === 0 ||
    height === 0 ||
    (isPalette && !chunks.has(PLTE))
  ) {
    return BROKEN_PICTURE
  }
  return {
    width,
    height,
    color: type.color,
    alpha: type.alpha || chunks.has(TRNS),
    deep: view.getUint8(8) === 16,
    orientation: exifOrientation(chunks.get(EXIF) ?? new Uint8Array()),
    negative: false,
    // Interlaced.
    whole: view.getUint8(12) === 1,
  }
}

/** The first chunk of each name; undefined if the file is truncated. */
export function chunksOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<number, Uint8Array>()
  let at = SIGNATURE
  while (at + OVERHEAD <= bytes.length) {
    const size = view.getUint32(at)
    const name = view.getUint32(at + 4)
    if (!chunks.has(name)) chunks.set(name, bytes.subarray(at + 8, at + 8 + size))
    if (name === IEND) return chunks
    at += OVERHEAD + size
  }
  return undefined
}

/** A chunk of a PNG file. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
