import type { Sharp } from 'sharp'

import { bytesOf } from './picture-source.ts'
import { loadSharp } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'

/** An opaque picture in memory: rows from the top, four bytes a pixel (red, green, blue, alpha in sRGB). */
interface OpaquePicture {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/**
 * The picture as a PNG without alpha, quickly: for one that is looked at once. Photographs are hardly smaller packed, which
 * takes as long as drawing them; flat colours are a thirtieth.
 */
export const encodePng = async (picture: OpaquePicture): Promise<Uint8Array> =>
  (await opaque(picture))
    .png({ compressionLevel: isPhotographic(picture) ? 0 : 2 })
    .toBuffer()

/** Every so many pixels one is looked at. */
const SAMPLED = 61

/** From so many pixels on, the size counts more than the time. */
const LARGE = 2_000_000

/** Whether most pixels differ from the one before them, as in photographs. */
function isPhotographic({ width, height, rgba }: OpaquePicture): boolean {
  const pixels = width * height
  if (pixels > LARGE) return false
  const values = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  let [seen, other] = [0, 0]
  for (let at = 4; at < pixels * 4; at += 4 * SAMPLED) {
    seen += 1
    if (values.getUint32(at) !== values.getUint32(at - 4)) other += 1
  }
  return 2 * other > seen
}

/**
 * The picture as a WebP without alpha: lossless, which is about half as large as the smallest PNG, or at a quality in
 * percent.
 */
export const encodeWebp = async (
  picture: OpaquePicture,
  quality?: number,
): Promise<Uint8Array> =>
  (await opaque(picture))
    .webp(quality === undefined ? { lossless: true, effort: 1 } : { quality, effort: 4 })
    .toBuffer()

/** A rectangle of a picture, in pixels. */
export async function cutOut(
  { width, height, rgba }: OpaquePicture,
  place: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  },
): Promise<OpaquePicture> {
  const sharp = await loadSharp()
  const cut = sharp(rgba, { raw: { width, height, channels: 4 } }).extract(place)
  return { ...place, rgba: await cut.raw().toBuffer() }
}

async function opaque({ width, height, rgba }: OpaquePicture): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha()
}

/** The longer side of a picture that is drawn with effects: no more than those are drawn with. */
const LONGER_SIDE = 2400

/** A picture as PNG, upright and in sRGB, for programs that read little else; undefined if it cannot be decoded. */
export async function pngOf({ source }: RasterPicture): Promise<Buffer | undefined> {
  try {
    const sharp = await loadSharp()
    return await sharp(await bytesOf(source), { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize(LONGER_SIDE, LONGER_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 2 })
      .toBuffer()
  } catch {
    return undefined
  }
}
