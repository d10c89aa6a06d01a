import type { Cmyk } from '../../base/color/color.ts'
import { unusable } from './convert-colors.ts'
import type { IccProfile } from './icc.ts'
import { loadSharp, pixelsOf } from './pixels.ts'

/** How inks (percent) look on paper, as sRGB (`#RRGGBB`) by a profile. Throws if the profile cannot be used. */
export async function srgbOfInks(
  colors: readonly Cmyk[],
  profile: IccProfile,
): Promise<readonly string[]> {
  if (colors.length === 0) return []
  const sharp = await loadSharp()
  // Only a file can say that its four samples are inks, and of which profile.
  const image = sharp(inkTiff(colors, profile.bytes), { failOn: 'none' })
  const { data, channels } = await pixelsOf(image.toColourspace('srgb')).catch(() => {
    throw unusable(profile)
  })
  return colors.map((_, index) => {
    const pixel = data.subarray(index * channels, index * channels + 3)
    return `#${Buffer.from(pixel).toString('hex').toUpperCase()}`
  })
}

const SHORT = 3
const LONG = 4
const BYTES = 7

/** A TIFF of one row of pixels in inks, with a profile (TIFF 6.0; tag 34675 is that of ICC.1:2010, annex B.4). */
function inkTiff(colors: readonly Cmyk[], profile: Uint8Array): Buffer {
  const samples = Uint8Array.from(colors.flat(), (percent) => Math.round(percent * 2.55))
  const tagCount = 10
  const bitsAt = 8 + 2 + 12 * tagCount + 4
  const samplesAt = bitsAt + 8
  const profileAt = samplesAt + samples.length
  const tags = [
    [256, LONG, 1, colors.length],
    [257, LONG, 1, 1],
    [258, SHORT, 4, bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 5],
    [273, LONG, 1, samplesAt],
    [277, SHORT, 1, 4],
    [278, LONG, 1, 1],
    [279, LONG, 1, samples.length],
    [34_675, BYTES, profile.length, profileAt],
  ] as const
  const head = Buffer.alloc(samplesAt)
  head.write('II*\0\b\0\0\0', 'latin1')
  head.writeUInt16LE(tagCount, 8)
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + 12 * index
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  for (let index = 0; index < 4; index += 1) head.writeUInt16LE(8, bitsAt + 2 * index)
  return Buffer.concat([head, samples, profile])
}
