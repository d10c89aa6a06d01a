import type { Problem } from '../../base/problems/problem.ts'
import { convertNeeded, packSamples } from './convert-needed.ts'
import type {
  PictureNeed,
  SeparatedPicture,
  SeparationSettings,
} from './convert-needed.ts'
import { separate } from './convert-to-cmyk.ts'
import { invert, QUALITY } from './encode-samples.ts'
import { colorsOf } from './open-picture.ts'
import { alphaOf, channelsOf, loadSharp, pixelsOf } from './pixels.ts'
import type { DecodedImage } from './pixels.ts'
import type { RasterPicture } from './raster.ts'
import { INKS, writeTiff } from './write-tiff.ts'

/**
 * Decodes a picture, or what is needed of it, into sRGB, upright; grey stays grey, and inks look as the press prints
 * them. Photographs are encoded as JPEG. Returns the problem if that fails.
 */
export const convertToSrgb = (
  picture: RasterPicture,
  press: SeparationSettings,
  need: PictureNeed,
): Promise<SeparatedPicture | Problem> =>
  convertNeeded(picture, need, async (image) => {
    if (picture.color !== 'cmyk') {
      // From its own profile, if it has one.
      const shown = image.withIccProfile('srgb', { attach: false })
      return pack(await pixelsOf(shown), picture.color === 'grey' ? 1 : 3)
    }
    return fromInks(await separate(image, picture, press), picture, press)
  })

async function fromInks(
  inks: DecodedImage,
  picture: RasterPicture,
  { profile }: SeparationSettings,
): Promise<SeparatedPicture> {
  const { width, height } = inks
  const samples = channelsOf(inks, 0, 4)
  if (picture.negative) invert(samples)
  const pixels = { width, height, bits: 8, channels: 4, samples } as const
  const file = writeTiff({ ...pixels, space: INKS, profile: profile.bytes })
  const sharp = await loadSharp()
  const shown = await pixelsOf(sharp(file).toColourspace('srgb'))
  return pack(shown, 3, alphaOf(inks, colorsOf(picture)))
}

/** In sRGB no ink limit counts. */
const ON_SCREEN = { inkLimit: 400, quality: QUALITY.screen }

const pack = (
  pixels: DecodedImage,
  channels: 1 | 3,
  alpha = alphaOf(pixels, 3),
): Promise<SeparatedPicture> => {
  const { width, height } = pixels
  const samples = channelsOf(pixels, 0, channels)
  return packSamples({ width, height, channels, samples }, alpha, ON_SCREEN)
}
