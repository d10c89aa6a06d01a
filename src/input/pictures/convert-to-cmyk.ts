import type { Sharp } from 'sharp'

import type { Problem } from '../../base/problems/problem.ts'
import { convertNeeded } from './convert-needed.ts'
import type {
  PictureNeed,
  SeparatedPicture,
  SeparationSettings,
} from './convert-needed.ts'
import { compress, encodeSamples, invert } from './encode-samples.ts'
import { foreignInks } from './foreign-inks.ts'
import { fillHidden } from './hidden-pixels.ts'
import { limitInk } from './limit-ink.ts'
import { colorsOf, openFile } from './open-picture.ts'
import { noInks, pixelsFault } from './picture-fault.ts'
import { alphaOf, channelsOf, inksOf, pixelsInFile, pixelsOf } from './pixels.ts'
import type { DecodedImage } from './pixels.ts'
import type { RasterPicture } from './raster.ts'

/**
 * Decodes a picture, or what is needed of it, into inks, upright. Grey stays one ink, CMYK stays as it is,
 * everything else is converted once with the profile; no pixel exceeds the ink limit. Photographs are encoded as JPEG.
 * Returns the problem if that fails.
 */
export function convertToCmyk(
  picture: RasterPicture,
  press: SeparationSettings,
  need: PictureNeed,
): Promise<SeparatedPicture | Problem> {
  return convertNeeded(picture, need, async (image) => {
    const pixels = await separate(image, picture, press)
    return isWhole(pixels, picture) ? pack(picture, pixels, press) : undefined
  })
}

/**
 * The problem with a picture; undefined if it can be converted, and was not made for another press. Asking for the last row makes the decoder read all rows
 * without keeping them; a JPEG that is decoded at a smaller size is not always read to its end.
 */
export async function findPictureFault(
  picture: RasterPicture,
  press: SeparationSettings,
): Promise<Problem | undefined> {
  try {
    const image = await openFile(picture)
    const isTurned = picture.orientation >= 5 && picture.samples === undefined
    const rows = isTurned ? picture.width : picture.height
    const last = image.extract({ left: 0, top: rows - 1, width: 1, height: 1 })
    const pixels = await separate(last, picture, press)
    if (!isWhole(pixels, picture)) return noInks(picture)
    return await foreignInks(picture, press.profile)
  } catch (error) {
    return pixelsFault(picture, error)
  }
}

/** Whether pixels have all channels that the colours of their picture need. */
export const isWhole = (
  pixels: DecodedImage | undefined,
  picture: RasterPicture,
): pixels is DecodedImage => pixels !== undefined && pixels.channels >= colorsOf(picture)

/** The pixels of a picture in inks; grey stays grey. Undefined if its colours cannot be converted. */
export function separate(
  image: Sharp,
  { color, alpha, deep }: RasterPicture,
  { profile }: SeparationSettings,
): Promise<DecodedImage | undefined> {
  if (color === 'grey') return pixelsOf(image)
  const decode = alpha || deep ? pixelsOf : pixelsInFile
  if (color !== 'cmyk') return inksOf(image, profile, decode)
  // As in the pipeline: otherwise it goes to sRGB and back, and black becomes four inks.
  return decode(image.toColourspace('cmyk'))
}

async function pack(
  picture: RasterPicture,
  pixels: DecodedImage,
  { inkLimit }: SeparationSettings,
): Promise<SeparatedPicture> {
  const isGrey = picture.color === 'grey'
  const channels = isGrey ? 1 : 4
  const samples = channelsOf(pixels, 0, channels)
  if (picture.negative) invert(samples)
  const { width, height } = pixels
  const space = isGrey ? 'DeviceGray' : 'DeviceCMYK'
  const alpha = alphaOf(pixels, colorsOf(picture))
  if (!alpha) {
    // Samples that were taken out from between others no longer lie in the file.
    const file = samples === pixels.data && pixels.file ? { file: pixels.file } : {}
    const opaque = { width, height, channels, samples, ...file } as const
    const encoded = await encodeSamples(opaque, inkLimit)
    return { width, height, space, ...encoded }
  }
  if (!isGrey) limitInk(samples, inkLimit)
  fillHidden({ width, height, channels, samples, alpha }, isGrey ? 255 : 0)
  const [deflated, mask] = await Promise.all([compress(samples), compress(alpha)])
  const stored = { filter: 'FlateDecode', samples: deflated, alpha: mask } as const
  return { width, height, space, ...stored }
}
