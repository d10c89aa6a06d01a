import type { Sharp } from 'sharp'

import { bytesOf } from './picture-source.ts'
import { loadSharp } from './pixels.ts'
import { withColourProfile, withPngProfile } from './png-colours.ts'
import { MOST_PIXELS } from './raster.ts'
import type { RasterPicture } from './raster.ts'
import { PRIMARIES, rgbProfile } from './rgb-profile.ts'
import { withTag } from './tiff-tags.ts'
import { writeTiff } from './write-tiff.ts'

/**
 * The file of a picture as the decoder reads it right: one whose colours it does not follow says them as a profile, and one
 * with samples that it takes for others (floating point, CIELab with 8 bits) has 16 bits a sample, upright.
 */
export async function usualSamples(picture: RasterPicture): Promise<Uint8Array> {
  if (picture.samples === 'float') return fromFloat(picture)
  return picture.samples === 'lab'
    ? fromLab(picture)
    : withColourProfile(await bytesOf(picture.source))
}

/**
 * Floating point, in which 1 is white: whatever is lighter comes out white. Without a profile it is linear light, as
 * programs write it.
 */
async function fromFloat({ source, color }: RasterPicture): Promise<Uint8Array> {
  const isGrey = color === 'grey'
  const [space, deepSpace] = isGrey ? ['b-w', 'grey16'] : ['scrgb', 'rgb16']
  const [sharp, image] = await Promise.all([loadSharp(), bytesOf(source).then(upright)])
  const { icc } = await image.metadata()
  const { data, info } = await image
    .pipelineColourspace(space)
    .toColourspace(space)
    .raw({ depth: 'float' })
    .toBuffer({ resolveWithObject: true })
  const lights = new Float32Array(data.buffer, data.byteOffset, data.length / 4)
  const samples = Uint16Array.from(lights, (light) =>
    Math.round(65_535 * Math.min(1, Math.max(0, light))),
  )
  const png = await sharp(samples, { raw: info })
    .pipelineColourspace(deepSpace)
    .toColourspace(deepSpace)
    .png({ compressionLevel: 1 })
    .toBuffer()
  return withPngProfile(png, icc ?? rgbProfile(LINEAR, isGrey))
}

/** The colours of sRGB, in linear light. */
const LINEAR = { xyz: PRIMARIES.srgb.xyz, light: (sample: number): number => sample }

/** The tag of the colour space of a TIFF, and two of its values (TIFF 6.0, sections 8 and 23). */
const SPACE = 262
const RGB = 2
const LAB = 8

/** CIELab, read as if its channels were red, green and blue. */
async function fromLab({ source }: RasterPicture): Promise<Uint8Array> {
  const image = await upright(withTag(await bytesOf(source), SPACE, RGB))
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const samples = Buffer.alloc(2 * data.length)
  for (let at = 0; at < data.length; at += 1) {
    const sample = data[at] ?? 0
    // In the 16 bits, 65535 is the lightest; a and b are signed, and 256 times as large.
    const isSigned = at % channels === 1 || at % channels === 2
    samples.writeUInt16LE(sample * (isSigned ? 256 : 257), 2 * at)
  }
  return writeTiff({ width, height, bits: 16, space: LAB, channels, samples })
}

async function upright(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'warning',
    ignoreIcc: true,
  }).autoOrient()
}
