import type { Sharp } from 'sharp'

import type { Problem } from '../../base/problems/problem.ts'
import { convertNeeded, packSamples } from './convert-needed.ts'
import type {
  PictureNeed,
  SeparatedPicture,
  SeparationSettings,
} from './convert-needed.ts'
import { invert, QUALITY } from './encode-samples.ts'
import { foreignInks } from './foreign-inks.ts'
import { colorsOf, openFile } from './open-picture.ts'
import { pixelsFault } from './picture-fault.ts'
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
    return pack(picture, await separate(image, picture, press), press)
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
    const some = picture.shrinks
      ? image.resize(1, 1)
      : image.extract({ left: 0, top: rows - 1, width: 1, height: 1 })
    await separate(some, picture, press)
    return await foreignInks(picture, press.profile)
  } catch (error) {
    return pixelsFault(picture, error)
  }
}

/** The pixels of a picture in inks; grey stays grey. */
export function separate(
  image: Sharp,
  { color, alpha, deep }: RasterPicture,
  { profile }: SeparationSettings,
): Promise<DecodedImage> {
  if (color === 'grey') return pixelsOf(image)
  const decode = alpha || deep ? pixelsOf : pixelsInFile
  if (color !== 'cmyk') return inksOf(image, profile, decode)
  // As in the pipeline: otherwise it goes to sRGB and back, and black becomes four inks.
  return decode(image.toColourspace('cmyk'))
}

function pack(
  picture: RasterPicture,
  pixels: DecodedImage,
  { inkLimit }: SeparationSettings,
): Promise<SeparatedPicture> {
  const channels = picture.color === 'grey' ? 1 : 4
  const samples = channelsOf(pixels, 0, channels)
  if (picture.negative) invert(samples)
  const { width, height } = pixels
  // Samples that were taken out from between others no longer lie in the file.
  const file = samples === pixels.data && pixels.file ? { file: pixels.file } : {}
  const alpha = alphaOf(pixels, colorsOf(picture))
  const settings = { inkLimit, quality: QUALITY.press }
  return packSamples({ width, height, channels, samples, ...file }, alpha, settings)
}
