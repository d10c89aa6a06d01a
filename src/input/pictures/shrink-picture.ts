import { bytesOf } from './picture-source.ts'
import { loadSharp } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'

/** The quality of a photograph that is saved again: it is encoded once more for the press. */
const QUALITY = 92

/** A picture, and the ending of a name for its bytes. */
export interface ShrunkPicture {
  readonly bytes: Uint8Array
  readonly ending: string
}

/**
 * A picture with no more pixels than it takes to fill a number of them, upright; see-through ones as PNG, others as JPEG.
 * Its bytes as they are where it is small enough and upright, and where it is in inks or of samples that no other
 * format has. Undefined
 * if it cannot be decoded.
 */
export async function shrinkPicture(
  { source, width, height, color, alpha, orientation, samples }: RasterPicture,
  ending: string,
  most: { readonly width: number; readonly height: number },
): Promise<ShrunkPicture | undefined> {
  const isSmall = width <= most.width || height <= most.height
  const isKept = color === 'cmyk' || samples !== undefined
  if (isKept || (isSmall && orientation === 1))
    return { bytes: await bytesOf(source), ending }
  try {
    const sharp = await loadSharp()
    const image = sharp(await bytesOf(source), { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({
        width: Math.ceil(most.width),
        height: Math.ceil(most.height),
        fit: 'outside',
        withoutEnlargement: true,
      })
      .keepIccProfile()
    // A drawing in PNG would be blurred as JPEG.
    const isPng = alpha || ending === 'png' || ending === 'gif'
    const saved = isPng
      ? image.png()
      : image.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    return { bytes: await saved.toBuffer(), ending: isPng ? 'png' : 'jpg' }
  } catch {
    return undefined
  }
}
