import { totalInk } from '../../base/color/color.ts'
import type { Cmyk } from '../../base/color/color.ts'
import type { IccProfile } from './icc.ts'
import { limitInk } from './limit-ink.ts'
import { inksOf, loadSharp } from './pixels.ts'

/** The printing condition for the conversion of colours. */
export interface ColorSettings {
  readonly profile: IccProfile
  /** The total ink limit, in percent. */
  readonly inkLimit: number
}

/**
 * Converts sRGB colours (`#RRGGBB`) to inks, in whole percents. Greys become black ink alone, so that no register error
 * can tint them; the others are converted with the profile, as pictures are, and keep to the ink limit. Throws if the
 * profile cannot be used.
 */
export async function convertColors(
  colors: readonly string[],
  press: ColorSettings,
): Promise<ReadonlyMap<string, Cmyk>> {
  const unique = [...new Set(colors)]
  const tinted = unique.filter((color) => !isGrey(color))
  const converted = tinted.length === 0 ? [] : await convert(tinted, press)
  const inks = new Map(converted.map((cmyk, index) => [tinted[index], cmyk]))
  return new Map(unique.map((color) => [color, inks.get(color) ?? blackOf(color)]))
}

/** Converts all colours as one image, one pixel each. */
async function convert(
  colors: readonly string[],
  { profile, inkLimit }: ColorSettings,
): Promise<readonly Cmyk[]> {
  const sharp = await loadSharp()
  const raw = { width: colors.length, height: 1, channels: 3 } as const
  const image = sharp(Uint8Array.from(colors.flatMap(channelsOf)), { raw })
  const pixels = await inksOf(image, profile)
  limitInk(pixels.data, inkLimit)
  return colors.map((_, index) =>
    inWholePercents(pixels.data.subarray(4 * index), inkLimit),
  )
}

/** The inks of a pixel, rounded, but never to more than the limit. */
function inWholePercents(
  [cyan = 0, magenta = 0, yellow = 0, black = 0]: Uint8Array,
  limit: number,
): Cmyk {
  const inks = (whole: (percents: number) => number): Cmyk => [
    whole(cyan / 2.55),
    whole(magenta / 2.55),
    whole(yellow / 2.55),
    whole(black / 2.55),
  ]
  const rounded = inks(Math.round)
  return totalInk({ cmyk: rounded }) <= limit ? rounded : inks(Math.floor)
}

const isGrey = (color: string): boolean => new Set(channelsOf(color)).size === 1

const blackOf = (color: string): Cmyk => [
  0,
  0,
  0,
  Math.round((255 - (channelsOf(color)[0] ?? 0)) / 2.55),
]

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
