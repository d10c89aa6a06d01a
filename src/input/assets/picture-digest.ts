import { createHash } from 'node:crypto'

import type { RasterPicture } from './raster.ts'

const digests = new WeakMap<Uint8Array, string>()

/** A hash of the bytes of a picture's file, by which it is known again under another name or after a rebuild. */
export function pictureDigest({ bytes }: Pick<RasterPicture, 'bytes'>): string {
  const before = digests.get(bytes)
  if (before !== undefined) return before
  const digest = createHash('sha256').update(bytes).digest('base64url')
  digests.set(bytes, digest)
  return digest
}
