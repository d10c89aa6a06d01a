import type { Cmyk } from '../../base/color/color.ts'
import { unusable } from './icc.ts'
import type { IccProfile } from './icc.ts'
import { loadSharp, pixelsOf } from './pixels.ts'
import { INKS, writeTiff } from './write-tiff.ts'

/** How inks (percent) look on paper, as sRGB (`#RRGGBB`) by a profile. Throws if the profile cannot be used. */
export async function srgbOfInks(
  colors: readonly Cmyk[],
  profile: IccProfile,
): Promise<readonly string[]> {
  if (colors.length === 0) return []
  const sharp = await loadSharp()
  const image = sharp(inkTiff(colors, profile.bytes), { failOn: 'none' })
  const { data, channels } = await pixelsOf(image.toColourspace('srgb')).catch(() => {
    throw unusable(profile)
  })
  return colors.map((_, index) => {
    const pixel = data.subarray(index * channels, index * channels + 3)
    return `#${Buffer.from(pixel).toString('hex').toUpperCase()}`
  })
}

/** A TIFF of one row of pixels in inks, with a profile. */
const inkTiff = (colors: readonly Cmyk[], profile: Uint8Array): Buffer =>
  writeTiff({
    width: colors.length,
    height: 1,
    bits: 8,
    space: INKS,
    channels: 4,
    samples: Uint8Array.from(colors.flat(), (percent) => Math.round(percent * 2.55)),
    profile,
  })
