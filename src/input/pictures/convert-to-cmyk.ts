import type { Sharp, SharpOptions } from 'sharp'

import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem } from '../../base/problems/problem.ts'
import { compress, encodeSamples, invert } from './encode-samples.ts'
import type { EncodedSamples } from './encode-samples.ts'
import { foreignInks } from './foreign-inks.ts'
import { fillHidden } from './hidden-pixels.ts'
import type { IccProfile } from './icc.ts'
import { limitInk } from './limit-ink.ts'
import { partOf, pixelsIn } from './picture-part.ts'
import type { PicturePart, PixelArea, PixelSize } from './picture-part.ts'
import { inksOf, loadSharp, pixelsInFile, pixelsOf } from './pixels.ts'
import type { DecodedImage } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'
import { usualSamples } from './usual-samples.ts'

/** The samples of a picture as a PDF for the press embeds them. */
export interface SeparatedPicture extends EncodedSamples {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** The part of the picture that they are; absent for the whole. */
  readonly part?: PicturePart
  readonly space: 'DeviceCMYK' | 'DeviceGray'
  /** 8 bits a sample, row by row from the top. CMYK: 255 is full ink; grey: 255 is white. */
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
}

/**
 * Decodes a picture, or what is needed of it, into inks, upright. Grey stays one ink, CMYK stays as it is,
 * everything else is converted once with the profile; no pixel exceeds the ink limit. Photographs are encoded as JPEG.
 * Returns the problem if that fails.
 */
export async function convertToCmyk(
  picture: RasterPicture,
  press: SeparationSettings,
  need: PictureNeed,
): Promise<SeparatedPicture | Problem> {
  try {
    const size = reducedSize(picture, need)
    const area = pixelsIn(need.part, size)
    const pixels = await separate(await openPicture(picture, size, area), picture, press)
    if (!isWhole(pixels, picture)) return noInks(picture)
    const packed = await pack(picture, pixels, press)
    return area ? { ...packed, part: partOf(area, size) } : packed
  } catch {
    return noPixels(picture)
  }
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
    const sharp = await loadSharp()
    const image = inOwnColourSpace(
      sharp(await usualSamples(picture), options(picture)),
      picture,
    )
    const isTurned = picture.orientation >= 5 && picture.samples === undefined
    const rows = isTurned ? picture.width : picture.height
    const last = image.extract({ left: 0, top: rows - 1, width: 1, height: 1 })
    const pixels = await separate(last, picture, press)
    if (!isWhole(pixels, picture)) return noInks(picture)
    return await foreignInks(picture, press.profile)
  } catch {
    return noPixels(picture)
  }
}

const isWhole = (
  pixels: DecodedImage | undefined,
  picture: RasterPicture,
): pixels is DecodedImage => pixels !== undefined && pixels.channels >= colorsOf(picture)

const noInks = (picture: RasterPicture): Problem =>
  broken(picture, 'its colours cannot be converted into inks')

const noPixels = (picture: RasterPicture): Problem =>
  broken(picture, 'its pixels cannot be read')

const broken = ({ id }: RasterPicture, how: string): Problem => ({
  code: 'picture-broken',
  severity: 'error',
  message: `The picture “${excerpt(id)}” is broken: ${how}.`,
  hint: 'Open it in a picture program and export it again, in sRGB.',
})

/** The size of a picture in whole pixels, reduced to what is needed. */
export const reducedSize = (picture: PixelSize, most: PixelSize): PixelSize => ({
  width: Math.min(picture.width, Math.max(1, Math.ceil(most.width))),
  height: Math.min(picture.height, Math.max(1, Math.ceil(most.height))),
})

/** An upright picture in some size, cut to an area of it. */
async function openPicture(
  picture: RasterPicture,
  { width, height }: PixelSize,
  area: PixelArea | undefined,
): Promise<Sharp> {
  const sharp = await loadSharp()
  const image = inOwnColourSpace(
    sharp(await usualSamples(picture), options(picture)).autoOrient(),
    picture,
  )
  const cut = (whole: Sharp): Sharp => (area ? whole.extract(area) : whole)
  if (width === picture.width && height === picture.height) return cut(image)
  // The default kernel sharpens, and would put a light line inside the edge of a cut-out.
  const kernel = picture.alpha ? 'linear' : 'lanczos3'
  // Cut afterwards: a JPEG that is cut first is decoded in full, not at a fraction of its size.
  const smaller = cut(image.resize(width, height, { fit: 'fill', kernel }))
  if (!picture.alpha) return smaller
  // With 8 bits a sample, nearly transparent pixels would come out of the resizing too dark. The 16 bits must not reach
  // the profile: the decoder would take sRGB for another colour space then.
  const fine = smaller.pipelineColourspace('rgb16')
  if (picture.color === 'grey') return fine
  const png = fine.keepIccProfile().png({ compressionLevel: 1 })
  return sharp(await png.toBuffer(), options(picture))
}

/**
 * How a picture is opened. Broken pixels are refused. An embedded profile is left to the conversion, which goes from it
 * straight to the inks: by way of sRGB, strong colours would lose up to a fifth of an ink. Grey is not converted with a
 * profile, so it is taken to the grey of sRGB here.
 */
const options = ({ color }: RasterPicture): SharpOptions => ({
  limitInputPixels: MOST_PIXELS,
  failOn: 'warning',
  ignoreIcc: color !== 'grey',
})

/** The colour space in which a picture is worked on: its own, with 8 bits a sample. */
function inOwnColourSpace(image: Sharp, { color, deep, alpha }: RasterPicture): Sharp {
  if (color === 'cmyk') {
    const inks = image.pipelineColourspace('cmyk')
    // The decoder has no CMYK with 16 bits: it would cut off what is above 255.
    const share = Array.from({ length: alpha ? 5 : 4 }, () => 255 / 65_535)
    return deep
      ? inks.linear(
          share,
          share.map(() => 0),
        )
      : inks
  }
  // Otherwise 16 bits would be taken for a colour space wider than sRGB.
  return deep ? image.pipelineColourspace(color === 'grey' ? 'b-w' : 'srgb') : image
}

/** The number of colour channels that the decoder gives for a picture; it has no grey. */
const colorsOf = ({ color }: RasterPicture): number => (color === 'grey' ? 3 : 4)

function separate(
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
    const { file } = pixels
    const opaque = { width, height, channels, samples, ...(file && { file }) } as const
    const encoded = await encodeSamples(opaque, inkLimit)
    return { width, height, space, ...encoded }
  }
  if (!isGrey) limitInk(samples, inkLimit)
  fillHidden({ width, height, channels, samples, alpha }, isGrey ? 255 : 0)
  const [deflated, mask] = await Promise.all([compress(samples), compress(alpha)])
  const stored = { filter: 'FlateDecode', samples: deflated, alpha: mask } as const
  return { width, height, space, ...stored }
}

/** Some neighbouring channels of every pixel. */
function channelsOf(pixels: DecodedImage, first: number, count: number): Uint8Array {
  const { data, channels, width, height } = pixels
  if (count === channels) return data
  const part = new Uint8Array(width * height * count)
  for (let from = first, to = 0; to < part.length; from += channels, to += count) {
    for (let channel = 0; channel < count; channel += 1) {
      part[to + channel] = data[from + channel] ?? 0
    }
  }
  return part
}

/** The channel after the colours; undefined if there is none or all pixels are opaque. */
function alphaOf(pixels: DecodedImage, colors: number): Uint8Array | undefined {
  if (pixels.channels <= colors) return undefined
  const alpha = channelsOf(pixels, colors, 1)
  return alpha.every((value) => value === 255) ? undefined : alpha
}
