import type { Sharp } from 'sharp'

import type { Problem } from '../../base/problems/problem.ts'
import { compress, encodeSamples } from './encode-samples.ts'
import type { EncodedSamples, EncodingSettings, OpaqueSamples } from './encode-samples.ts'
import { fillHidden } from './hidden-pixels.ts'
import type { IccProfile } from './icc.ts'
import { limitInk } from './limit-ink.ts'
import { openPicture, reducedSize } from './open-picture.ts'
import { pixelsFault } from './picture-fault.ts'
import { partOf, pixelsIn } from './picture-part.ts'
import type { PicturePart, PixelSize } from './picture-part.ts'
import type { RasterPicture } from './raster.ts'

/** The samples of a picture as a PDF embeds them: in inks for the press, in sRGB for a screen. */
export interface SeparatedPicture extends EncodedSamples {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** The part of the picture that they are; absent for the whole. */
  readonly part?: PicturePart
  readonly space: 'DeviceCMYK' | 'DeviceRGB' | 'DeviceGray'
  /** 8 bits a sample, row by row from the top. CMYK: 255 is full ink; RGB and grey: 255 is white. */
  readonly samples: Uint8Array
  /** The opacity of each pixel, deflated; absent if all are opaque. */
  readonly alpha?: Uint8Array
}

/** What a file needs of a picture: no more pixels of the whole than these, and only a part of it, if one is given. */
export interface PictureNeed extends PixelSize {
  readonly part?: PicturePart
}

/** The printing condition for the conversion of pictures. */
export interface SeparationSettings {
  readonly profile: IccProfile
  /** The total ink limit, in percent. */
  readonly inkLimit: number
  /** Whether pictures are wanted in sRGB instead, as a screen shows what is printed. */
  readonly isForScreen?: boolean
}

/**
 * What is needed of a picture, upright and in its own colours, as `convert` makes it. Returns the problem if that or
 * reading fails.
 */
export async function convertNeeded(
  picture: RasterPicture,
  need: PictureNeed,
  convert: (image: Sharp) => Promise<SeparatedPicture>,
): Promise<SeparatedPicture | Problem> {
  try {
    const size = reducedSize(picture, need)
    const area = pixelsIn(need.part, size)
    const made = await convert(await openPicture(picture, size, area))
    return area ? { ...made, part: partOf(area, size) } : made
  } catch (error) {
    return pixelsFault(picture, error)
  }
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const

/** Samples and the opacity of each pixel, if not all are opaque, as a PDF embeds them; the samples are worked on in place. */
export async function packSamples(
  image: OpaqueSamples,
  alpha: Uint8Array | undefined,
  settings: EncodingSettings,
): Promise<SeparatedPicture> {
  const { width, height, channels, samples } = image
  const facts = { width, height, space: SPACES[channels] }
  if (!alpha) return { ...facts, ...(await encodeSamples(image, settings)) }
  const isInks = channels === 4
  if (isInks) limitInk(samples, settings.inkLimit)
  fillHidden({ width, height, channels, samples, alpha }, isInks ? 0 : 255)
  const [deflated, mask] = await Promise.all([compress(samples), compress(alpha)])
  return { ...facts, filter: 'FlateDecode', samples: deflated, alpha: mask }
}
