import { readFile } from 'node:fs/promises'

import { fileDigest } from '../../base/bytes/file-digest.ts'

/** Where the bytes of a picture are: in memory, or in a file that is read when they are wanted. */
export type PictureSource = PictureInMemory | PictureOnDisk

export interface PictureInMemory {
  /** The whole file. */
  readonly bytes: Uint8Array
}

interface PictureOnDisk {
  /** Its absolute path. */
  readonly path: string
  /** Of the bytes that were read first. */
  readonly digest: string
}

/** The same bytes, left in their file: photographs of a deck are tens of megabytes that are needed one at a time. */
export const onDisk = (path: string, memory: PictureInMemory): PictureOnDisk => ({
  path,
  digest: fileDigest(memory),
})

/** A digest by which the bytes of a picture are known. */
export const pictureDigest = (source: PictureSource): string =>
  'digest' in source ? source.digest : fileDigest(source)

/** The file is another one than when the picture was read first. */
export class PictureChanged extends Error {}

/** The bytes of a picture; throws where its file is gone or another one. */
export async function bytesOf(source: PictureSource): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes
  const bytes = await readFile(source.path).catch(() => undefined)
  if (bytes && fileDigest({ bytes }) === source.digest) return bytes
  throw new PictureChanged()
}
