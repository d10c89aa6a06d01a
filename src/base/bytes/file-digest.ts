import { createHash } from 'node:crypto'

const digests = new WeakMap<Uint8Array, string>()

/** A hash of the bytes of a file, by which it is known again under another name or after it was read again. */
export function fileDigest({ bytes }: { readonly bytes: Uint8Array }): string {
  const before = digests.get(bytes)
  if (before !== undefined) return before
  const digest = createHash('sha256').update(bytes).digest('base64url')
  digests.set(bytes, digest)
  return digest
}
