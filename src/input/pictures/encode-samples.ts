import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

import { limitInk } from './limit-ink.ts'
import { loadSharp } from './pixels.ts'
import { INKS, writeTiff } from './write-tiff.ts'

/** Opaque pixels, row by row from the top. */
export interface OpaqueSamples {
  readonly width: number
  readonly height: number
  /** 4 for CMYK, where 255 is full ink; 3 for RGB and 1 for grey, where 255 is white. */
  readonly channels: 1 | 3 | 4
  readonly samples: Uint8Array
  /** The TIFF file that CMYK samples lie in, if they lie in one. */
  readonly file?: Uint8Array
}

/** Samples as a PDF stores them, and the name of the filter that decodes them (ISO 32000-1, 7.4). */
export interface EncodedSamples {
  readonly filter: 'FlateDecode' | 'DCTDecode'
  readonly samples: Uint8Array
}

/**
 * The qualities of JPEG. At 92 a photograph in print cannot be told from one without loss: 10 % more bytes than 90, and 95
 * takes 27 % more again. Sheets have that of the press, so that each picture is converted once for both; for a screen it is
 * converted by itself anyway.
 */
export const QUALITY = { press: 92, screen: 90 } as const

/** How samples are encoded. */
export interface EncodingSettings {
  /** The total ink limit of CMYK samples, in percent. */
  readonly inkLimit: number
  /** That of JPEG, in percent. */
  readonly quality: number
}

/** Percent of a full plate by which JPEG may raise the total ink of a pixel; at these qualities hardly ever more. */
const JPEG_MARGIN = 8

/** The most pixels of a picture that is always deflated too, for comparison: a thumbnail. */
const THUMBNAIL = 256 * 256

/** How many times as large as its JPEG a flat picture without loss may be. */
const FLAT_SHARE = 2

/**
 * Encodes a photograph as JPEG, and a flat picture (a screenshot, a diagram, a logo) without loss, since JPEG would put
 * faint ink around its edges; also whatever is smaller without loss. CMYK samples are brought under the ink limit, in
 * percent, where they are. They are worked on in place, and hold nothing of use afterwards.
 */
export async function encodeSamples(
  image: OpaqueSamples,
  { inkLimit, quality }: EncodingSettings,
): Promise<EncodedSamples> {
  const isFlat = mostlyRepeats(image)
  const isSmall = image.width * image.height <= THUMBNAIL
  const limit = (most: number): void => {
    if (image.channels === 4) limitInk(image.samples, most)
  }
  if (isFlat || isSmall) limit(inkLimit)
  const lossless = isFlat || isSmall ? await compress(image.samples) : undefined
  limit(inkLimit - JPEG_MARGIN)
  // A copy: blocks of the encoder's own memory that are kept for long keep free memory around them from being used.
  const jpeg = Uint8Array.from(await encodeJpeg(image, quality))
  return lossless && lossless.length <= jpeg.length * (isFlat ? FLAT_SHARE : 1)
    ? { filter: 'FlateDecode', samples: lossless }
    : { filter: 'DCTDecode', samples: jpeg }
}

/** Deflates samples at the level of zlib's default. */
export const compress: (samples: Uint8Array) => Promise<Uint8Array> = promisify(deflate)

/** Of how many pixels one is looked at, to find out whether a picture is flat. */
const SAMPLED = 5

/** Whether most pixels have the colour of the pixel before them; in photographs, noise leaves few such pixels. */
function mostlyRepeats({ samples, channels }: OpaqueSamples): boolean {
  let same = 0
  for (let at = channels; at < samples.length; at += SAMPLED * channels) {
    let channel = 0
    while (
      channel < channels &&
      samples[at + channel] === samples[at + channel - channels]
    )
      channel += 1
    if (channel === channels) same += 1
  }
  return 2 * SAMPLED * same * channels > samples.length
}

/**
 * Adobe's programs store CMYK in JPEG inverted, and so does the encoder. Here it gets inverted samples, so that 255 is
 * full ink in the file as everywhere in PDF: a `Decode` array, which would undo the inversion, is ignored by Illustrator.
 * CMYK has no subsampling of colour; each ink keeps all its pixels.
 */
async function encodeJpeg(
  { width, height, channels, samples, file }: OpaqueSamples,
  quality: number,
) {
  const sharp = await loadSharp()
  // Codes of its own for each picture would save 1 % of the size for twice the time.
  const jpeg = {
    quality,
    chromaSubsampling: '4:4:4',
    optimiseCoding: false,
  } as const
  if (channels !== 4) {
    const image = sharp(samples, { raw: { width, height, channels } })
    return image
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .jpeg(jpeg)
      .toBuffer()
  }
  invert(samples)
  const inks =
    file ?? writeTiff({ width, height, bits: 8, space: INKS, channels, samples })
  return sharp(inks)
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg(jpeg)
    .toBuffer()
}

/** Full for none, and none for full. */
export function invert(samples: Uint8Array): void {
  for (let at = 0; at < samples.length; at += 1) samples[at] = 255 - (samples[at] ?? 0)
}
