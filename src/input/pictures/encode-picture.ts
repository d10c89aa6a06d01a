import type { Sharp } from 'sharp'

import { loadSharp } from './pixels.ts'

/** An opaque picture in memory: rows from the top, four bytes a pixel (red, green, blue, alpha in sRGB). */
interface OpaquePicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** The picture as a PNG without alpha, quickly: for one that is looked at once. */
export const encodePng = async (picture: OpaquePicture): Promise<Uint8Array> =>
  (await opaque(picture)).png({ compressionLevel: 2 }).toBuffer()

/** The picture as a lossless WebP without alpha: about half as large as the smallest PNG. */
export const encodeWebp = async (picture: OpaquePicture): Promise<Uint8Array> =>
  (await opaque(picture)).webp({ lossless: true, effort: 1 }).toBuffer()

async function opaque({ width, height, rgba }: OpaquePicture): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha()
}
