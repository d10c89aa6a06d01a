import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/** The most bytes of streams that are kept in mind: many decks' worth. */
const MOST_KEPT = 16 * 1024 * 1024

const known = new Map<string, Promise<Uint8Array>>()
let kept = 0

/** Deflated bytes, made on another thread; a rebuild in one process deflates only the pages and fonts that changed. */
export function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const key = createHash('sha256').update(bytes).digest('base64')
  const before = known.get(key)
  if (before) return before
  if (kept > MOST_KEPT) {
    known.clear()
    kept = 0
  }
  const packing = promisify(deflate)(bytes)
  known.set(key, packing)
  kept += bytes.length
  return packing
}
