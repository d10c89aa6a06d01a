import { loadSharp, pixelsOf } from './pixels.ts'
import type { DecodedImage } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'
import { usualSamples } from './usual-samples.ts'

/** Whether no pixel of a picture is see-through, although its file could say so; false if it cannot be decoded. */
export async function isOpaque(picture: RasterPicture): Promise<boolean> {
  try {
    const sharp = await loadSharp()
    const image = sharp(await usualSamples(picture), { limitInputPixels: MOST_PIXELS })
    const alpha = await pixelsOf(image.ensureAlpha().extractChannel('alpha'))
    return alpha.data.every((value) => value === 255)
  } catch {
    return false
  }
}

/** Pixels of the longer side: about 4 per millimetre on a card, where a letter is 2 mm high. */
const LONGER_SIDE = 512

/** A small version of a picture, upright, in sRGB with opacity; undefined if it cannot be decoded. */
export function samplePicture(picture: RasterPicture): Promise<DecodedImage | undefined> {
  const cached = samples.get(picture)
  if (cached) return cached
  const sample = decode(picture).catch(() => undefined)
  samples.set(picture, sample)
  return sample
}

const samples = new WeakMap<RasterPicture, Promise<DecodedImage | undefined>>()

async function decode(picture: RasterPicture): Promise<DecodedImage> {
  const sharp = await loadSharp()
  const image = sharp(await usualSamples(picture), { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(LONGER_SIDE, LONGER_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
  return pixelsOf(image)
}
