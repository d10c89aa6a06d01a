import type { Cmyk } from '../../base/color/color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { IccProfile } from './icc.ts'
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
  { profile, inkLimit }: ColorSettings,
): Promise<ReadonlyMap<string, Cmyk>> {
  const unique = [...new Set(colors)]
  const tinted = unique.filter((color) => !isGrey(color))
  const converted = tinted.length === 0 ? [] : await convert(tinted, profile)
  const inks = new Map(
    tinted.map((color, index) => [color, limited(converted[index] ?? NO_INK, inkLimit)]),
  )
  return new Map(unique.map((color) => [color, inks.get(color) ?? blackOf(color)]))
}

const NO_INK: Cmyk = [0, 0, 0, 0]

/**
 * A colour under an ink limit: black in the place of equal parts of the three others, which looks the same (grey component
 * replacement); where black is full, less of all three.
 */
function limited([cyan, magenta, yellow, black]: Cmyk, limit: number): Cmyk {
  const excess = cyan + magenta + yellow + black - limit
  if (excess <= 0) return [cyan, magenta, yellow, black]
  const most = Math.min(cyan, magenta, yellow, 100 - black)
  // Three parts of colour go for one of black.
  const grey = Math.min(most, Math.ceil(excess / 2))
  const colours = [cyan - grey, magenta - grey, yellow - grey] as const
  const left = limit - black - grey
  const share = Math.min(1, left / Math.max(1, colours[0] + colours[1] + colours[2]))
  const [c, m, y] = colours.map((ink) => Math.floor(ink * share))
  return [c ?? 0, m ?? 0, y ?? 0, black + grey]
}

/** Converts all colours as one image, one pixel each. */
async function convert(
  colors: readonly string[],
  profile: IccProfile,
): Promise<readonly Cmyk[]> {
  const sharp = await loadSharp()
  const raw = { width: colors.length, height: 1, channels: 3 } as const
  const image = sharp(Uint8Array.from(colors.flatMap(channelsOf)), { raw })
  const pixels = await inksOf(image, profile)
  if (pixels === undefined) throw unusable(profile)
  return colors.map((_, index) => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = pixels.data.subarray(4 * index)
    return [percent(cyan), percent(magenta), percent(yellow), percent(black)]
  })
}

const unusable = ({ name }: IccProfile): CardpressError =>
  new CardpressError({
    code: 'file-unreadable',
    severity: 'error',
    message: `Colours cannot be converted with the profile “${excerpt(name)}”.`,
    hint: 'Use another CMYK profile (.icc), such as the one that the print shop offers.',
  })

const isGrey = (color: string): boolean => new Set(channelsOf(color)).size === 1

const blackOf = (color: string): Cmyk => [
  0,
  0,
  0,
  percent(255 - (channelsOf(color)[0] ?? 0)),
]

const channelsOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

const percent = (byte: number): number => Math.round(byte / 2.55)
