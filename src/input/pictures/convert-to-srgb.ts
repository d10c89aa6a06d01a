import type { Problem } from '../../base/problems/problem.ts'
import { separate } from './convert-to-cmyk.ts'
import type {
  PictureNeed,
  SeparatedPicture,
  SeparationSettings,
} from './convert-to-cmyk.ts'
import { compress, encodeSamples, invert } from './encode-samples.ts'
import { fillHidden } from './hidden-pixels.ts'
import { colorsOf, openPicture, reducedSize } from './open-picture.ts'
import { pixelsFault } from './picture-fault.ts'
import { partOf, pixelsIn } from './picture-part.ts'
import { alphaOf, channelsOf, loadSharp, pixelsOf } from './pixels.ts'
import type { DecodedImage } from './pixels.ts'
import type { RasterPicture } from './raster.ts'
import { INKS, writeTiff } from './write-tiff.ts'

/**
 * Decodes a picture, or what is needed of it, into sRGB, upright; grey stays grey, and inks look as the press prints
 * them. Photographs are encoded as JPEG. Returns the problem if that fails.
 */
export async function convertToSrgb(
  picture: RasterPicture,
  press: SeparationSettings,
  need: PictureNeed,
): Promise<SeparatedPicture | Problem> {
  try {
    const size = reducedSize(picture, need)
    const area = pixelsIn(need.part, size)
    const image = await openPicture(picture, size, area)
    const packed =
      picture.color === 'cmyk'
        ? await fromInks(await separate(image, picture, press), picture, press)
        : // From its own profile, if it has one.
          await pack(
            await pixelsOf(image.withIccProfile('srgb', { attach: false })),
            picture,
          )
    return area ? { ...packed, part: partOf(area, size) } : packed
  } catch (error) {
    return pixelsFault(picture, error)
  }
}

async function fromInks(
  inks: DecodedImage | undefined,
  picture: RasterPicture,
  { profile }: SeparationSettings,
): Promise<SeparatedPicture> {
  if (!inks) throw new Error('no inks')
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
