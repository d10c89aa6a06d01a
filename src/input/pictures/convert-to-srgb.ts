import type { Problem } from '../../base/problems/problem.ts'
import { convertNeeded } from './convert-needed.ts'
import type {
  PictureNeed,
  SeparatedPicture,
  SeparationSettings,
} from './convert-needed.ts'
import { isWhole, separate } from './convert-to-cmyk.ts'
import { compress, encodeSamples, invert } from './encode-samples.ts'
import { fillHidden } from './hidden-pixels.ts'
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
      return pack(await pixelsOf(shown), picture)
    }
    const inks = await separate(image, picture, press)
    return isWhole(inks, picture) ? fromInks(inks, picture, press) : undefined
  })

async function fromInks(
  inks: DecodedImage,
  picture: RasterPicture,
  { profile }: SeparationSettings,
): Promise<SeparatedPicture> {
  const { width, height } = inks
  const samples = channelsOf(inks, 0, 4)
  if (picture.negative) invert(samples)
  const alpha = alphaOf(inks, colorsOf(picture))
  const { bytes } = profile
  const pixels = { width, height, bits: 8, channels: 4, samples } as const
  const file = writeTiff({ ...pixels, space: INKS, profile: bytes })
  const sharp = await loadSharp()
  const shown = await pixelsOf(sharp(file).toColourspace('srgb'))
  return packSamples({ ...shown, samples: channelsOf(shown, 0, 3), channels: 3 }, alpha)
}

function pack(pixels: DecodedImage, { color }: RasterPicture): Promise<SeparatedPicture> {
  const channels = color === 'grey' ? 1 : 3
  const samples = channelsOf(pixels, 0, channels)
  return packSamples({ ...pixels, samples, channels }, alphaOf(pixels, 3))
}

interface ShownPixels {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly samples: Uint8Array
}

/** In sRGB no ink limit counts. */
const NO_LIMIT = 400

async function packSamples(
  { width, height, channels, samples }: ShownPixels,
  alpha: Uint8Array | undefined,
): Promise<SeparatedPicture> {
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB'
  const opaque = { width, height, channels, samples }
  if (!alpha) return { width, height, space, ...(await encodeSamples(opaque, NO_LIMIT)) }
  fillHidden({ ...opaque, alpha }, 255)
  const [deflated, mask] = await Promise.all([compress(samples), compress(alpha)])
  const filter = 'FlateDecode'
  return { width, height, space, filter, samples: deflated, alpha: mask }
}
