import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/** Deflates bytes on another thread. */
export const pack: (bytes: Uint8Array) => Promise<Uint8Array> = promisify(deflate)
