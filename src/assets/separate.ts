import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

import type { Sharp } from 'sharp'

import { plain } from '../problems/plain.ts'
import type { Problem, Report } from '../problems/problem.ts'
import type { IccProfile } from './icc.ts'
import { inksOf, loadSharp, pixelsOf } from './pixels.ts'
import type { Pixels } from './pixels.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'

/** The samples of a picture as a PDF for the press embeds them. */
export interface SeparatedPicture {
  /** Identifies it among the deck's pictures: its path. */
  readonly id: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly space: 'DeviceCMYK' | 'DeviceGray'
  /** 8 bits a sample, row by row from the top, deflated. CMYK: 255 is full ink; grey: 255 is white. */
  readonly samples: Uint8Array
  /** How solid each pixel is, deflated likewise; only where not all are solid. */
  readonly alpha?: Uint8Array
}

/** A number of pixels across and down. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/**
 * Decodes a picture, upright and with no more pixels than the press can make use of, into inks: grey stays one
 * ink, CMYK stays as it is, all else goes through the profile. Undefined, and reported, when that fails.
 */
export async function separatePicture(
  picture: RasterPicture,
  profile: IccProfile,
  maximum: PixelSize,
  report: Report,
): Promise<SeparatedPicture | undefined> {
  try {
    const pixels = await separate(await openPicture(picture, maximum), picture, profile)
    const isWhole = pixels !== undefined && pixels.channels >= colorsOf(picture)
    if (isWhole) return await pack(picture, pixels)
    report(broken(picture, 'its colours cannot be converted into inks'))
  } catch {
    report(broken(picture, 'its pixels cannot be read'))
  }
  return undefined
}

const broken = ({ id }: RasterPicture, how: string): Problem => ({
  code: 'picture-broken',
  severity: 'error',
  message: `The picture “${plain(id)}” is broken: ${how}.`,
  hint: 'Open it in a picture program and export it again, in sRGB.',
})

async function openPicture(picture: RasterPicture, maximum: PixelSize): Promise<Sharp> {
  const sharp = await loadSharp()
  const image = sharp(picture.bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'warning',
  }).autoOrient()
  const width = Math.min(picture.width, Math.max(1, Math.ceil(maximum.width)))
  const height = Math.min(picture.height, Math.max(1, Math.ceil(maximum.height)))
  const isLarger = width < picture.width || height < picture.height
  return isLarger ? image.resize(width, height, { fit: 'fill' }) : image
}

/** How many channels of colour the decoder gives for a picture; it has no grey of its own. */
const colorsOf = ({ color }: RasterPicture): number => (color === 'grey' ? 3 : 4)

function separate(
  image: Sharp,
  { color }: RasterPicture,
  profile: IccProfile,
): Promise<Pixels | undefined> {
  if (color === 'grey') return pixelsOf(image)
  if (color !== 'cmyk') return inksOf(image, profile)
  // both are needed: otherwise it goes to sRGB and back, and black becomes four inks
  return pixelsOf(image.pipelineColourspace('cmyk').toColourspace('cmyk'))
}

const compress = promisify(deflate)

async function pack(picture: RasterPicture, pixels: Pixels): Promise<SeparatedPicture> {
  const isGrey = picture.color === 'grey'
  const samples = channelsOf(pixels, 0, isGrey ? 1 : 4)
  // the decoder takes every CMYK picture for one of Adobe's kind
  if (picture.color === 'cmyk' && !picture.inverted) invert(samples)
  const alpha = alphaOf(pixels, colorsOf(picture))
  return {
    id: picture.id,
    width: pixels.width,
    height: pixels.height,
    space: isGrey ? 'DeviceGray' : 'DeviceCMYK',
    samples: await compress(samples),
    ...(alpha && { alpha: await compress(alpha) }),
  }
}

/** Some neighbouring channels of every pixel. */
function channelsOf(pixels: Pixels, first: number, count: number): Uint8Array {
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

/** The channel after the colours; undefined where there is none or it lets nothing through. */
function alphaOf(pixels: Pixels, colors: number): Uint8Array | undefined {
  if (pixels.channels <= colors) return undefined
  const alpha = channelsOf(pixels, colors, 1)
  return alpha.every((value) => value === 255) ? undefined : alpha
}

function invert(samples: Uint8Array): void {
  for (let at = 0; at < samples.length; at += 1) samples[at] = 255 - (samples[at] ?? 0)
}
