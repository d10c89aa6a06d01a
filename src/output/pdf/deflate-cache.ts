import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import type { ZlibOptions } from 'node:zlib'

/** The most bytes of streams that are cached: enough for many decks. */
const CACHE_LIMIT = 8 * 1024 * 1024

/** Streams below this size, in bytes, are deflated on this thread. */
const SYNC_LIMIT = 64 * 1024

const known = new Map<string, Promise<Uint8Array>>()
let kept = 0

/** Deflated bytes, cached: a rebuild in one process deflates only pages and fonts that changed. Long ones on a thread. */
export function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const key = createHash('sha256').update(bytes).digest('base64')
  const before = known.get(key)
  if (before) return before
  if (kept > CACHE_LIMIT) {
    known.clear()
    kept = 0
  }
  const options = optionsFor(bytes.length)
  // Passing a page to a thread takes longer than deflating it.
  const packing =
    bytes.length < SYNC_LIMIT
      ? Promise.resolve(deflateSync(bytes, options))
      : promisify(deflate)(bytes, options)
  known.set(key, packing)
  kept += bytes.length
  return packing
}

/** Buffers no larger than a stream needs: most are small, and a deflater takes a quarter of a megabyte by default. */
function optionsFor(length: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))))
  const memLevel = Math.min(8, Math.max(1, windowBits - 6))
  return { windowBits, memLevel, chunkSize: Math.min(64 * 1024, length + 64) }
}
