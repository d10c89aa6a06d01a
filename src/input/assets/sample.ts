import { loadSharp, pixelsOf } from './pixels.ts'
import type { Pixels } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'

/** Pixels of the longer side: some 4 a millimetre on a card, where a letter is 2 mm high. */
const LONGER_SIDE = 512

/** A few pixels of a picture, upright, in sRGB with opacity; undefined where it cannot be decoded. */
export function samplePicture(picture: RasterPicture): Promise<Pixels | undefined> {
  const before = known.get(picture)
  if (before) return before
  const sample = decode(picture).catch(() => undefined)
  known.set(picture, sample)
  return sample
}

const known = new WeakMap<RasterPicture, Promise<Pixels | undefined>>()

async function decode({ bytes }: RasterPicture): Promise<Pixels> {
  const sharp = await loadSharp()
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(LONGER_SIDE, LONGER_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
  return pixelsOf(image)
}
