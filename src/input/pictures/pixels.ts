import type { Sharp } from 'sharp'

import { unusable } from './icc.ts'
import type { IccProfile } from './icc.ts'
import { readTiffTags } from './tiff-tags.ts'

/** Decoded pixels, row by row from the top. */
export interface DecodedImage {
  readonly width: number
  readonly height: number
  /** Samples of one pixel, one byte each. */
  readonly channels: number
  readonly data: Uint8Array
  /** The TIFF file that `data` lies in, if it lies in one. */
  readonly file?: Uint8Array
}

/** The library is not installed, or not for this kind of computer. */
export class LibraryMissing extends Error {}

type SharpFactory = (typeof import('sharp'))['default']

let loading: Promise<SharpFactory> | undefined

/**
 * The library that decodes pictures and converts colours, loaded on first use, since most builds have no picture. It may
 * read the formats of photographs only, from memory: the rest of its decoders are not needed, and the fewer the safer.
 */
export const loadSharp = (): Promise<SharpFactory> => (loading ??= load())

async function load(): Promise<SharpFactory> {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new LibraryMissing('sharp', { cause })
  })
  // Each picture is decoded once: what the library keeps for another time only fills memory.
  sharp.cache(false)
  // What is blocked is so on all threads. To block everything and open a few again would refuse a picture that another
  // thread opens in between, as if it were broken.
  sharp.block({ operation: UNUSED.map((name) => `VipsForeignLoad${name}`) })
  return sharp
}

const PHOTOGRAPHS = ['Png', 'Jpeg', 'Webp', 'Tiff', 'Nsgif', 'Heif']

/** The decoders of libvips for other formats. */
const OTHERS =
  'Analyze Csv Fits Jp2k Jxl Magick Magick7 Mat Matrix Nifti OpenExr Openslide Pdf Ppm Rad Raw Svg Uhdr Vips'

/** What is blocked: besides the others, the decoders of photographs that open files or streams themselves. */
const UNUSED = [
  ...OTHERS.split(' '),
  ...PHOTOGRAPHS.flatMap((name) => [`${name}File`, `${name}Source`]),
]

/** The pixels of an image after its operations; throws if it cannot be decoded. */
export async function pixelsOf(image: Sharp): Promise<DecodedImage> {
  const { data, info } = await image
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: info.channels, data }
}

/**
 * The pixels of an opaque image, with 8 bits a sample, within a TIFF file: what is changed there can be encoded without a
 * copy of tens of megabytes.
 */
export async function pixelsInFile(image: Sharp): Promise<DecodedImage> {
  const { data: file, info } = await image
    .tiff({ compression: 'none' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const [start = 0] = readTiffTags(file)?.get(STRIPS) ?? []
  return {
    width,
    height,
    channels,
    data: file.subarray(start, start + width * height * channels),
    file,
  }
}

/** The tag that says where the rows of pixels begin; without compression one follows the other (TIFF 6.0, section 3). */
const STRIPS = 273

/**
 * The pixels of an image in the inks of a profile, by the perceptual intent, straight from its own colours: asking for
 * CMYK as well would convert by way of a generic profile. One in the image that is no use counts as sRGB.
 * @throws CardpressError if the profile cannot be used
 */
export async function inksOf(
  image: Sharp,
  profile: IccProfile,
  decode: (image: Sharp) => Promise<DecodedImage> = pixelsOf,
): Promise<DecodedImage> {
  const pixels = await decode(image.withIccProfile(profile.file, { attach: false }))
  // Without a usable profile it stays in sRGB.
  if (pixels.channels < INKS) throw unusable(profile)
  return pixels
}

const INKS = 4

/** Some neighbouring channels of every pixel. */
export function channelsOf(
  pixels: DecodedImage,
  first: number,
  count: number,
): Uint8Array {
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
export function alphaOf(pixels: DecodedImage, colors: number): Uint8Array | undefined {
  if (pixels.channels <= colors) return undefined
  const alpha = channelsOf(pixels, colors, 1)
  return alpha.every((value) => value === 255) ? undefined : alpha
}
