/** Red, green and blue of sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** An sRGB colour in hexadecimal: `#1b6b6a`. */
export const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** The relative luminance of a colour, 0 (black) to 1 (white) (WCAG 2.2). */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05)
}

/** The estimated colours of a text and its background. */
export interface WordsOnGround {
  readonly words: Rgb
  readonly ground: Rgb
  /** Rounded down to a tenth, so that a contrast just below a limit does not look sufficient. */
  readonly contrast: number
}

/** Colours that cover a smaller share of a box are ignored: they come from the edges of letters. */
const MIN_SHARE = 0.004

/**
 * Estimates the contrast in a box with text from its pixels (RGBA): the background is the colour that covers most, the
 * text the colour with the most contrast to it. Undefined where there is only one colour.
 */
export function estimateContrast(pixels: Uint8ClampedArray): WordsOnGround | undefined {
  const colours = coloursIn(pixels)
  const ground = colours[0]?.colour
  if (!ground) return undefined
  const least = (pixels.length / 4) * MIN_SHARE
  const [words] = colours
    .slice(1)
    .filter(({ count }) => count >= least)
    .map(({ colour }) => ({ colour, contrast: contrastOf(colour, ground) }))
    .toSorted((one, other) => other.contrast - one.contrast)
  return words && { words: words.colour, ground, contrast: floorToTenth(words.contrast) }
}

const floorToTenth = (ratio: number): number => Math.floor(ratio * 10) / 10

/** The mean colours of groups of similar pixels (16 levels per channel), most frequent first. */
function coloursIn(
  pixels: Uint8ClampedArray,
): readonly { readonly colour: Rgb; readonly count: number }[] {
  const sums = new Map<number, [number, number, number, number]>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
    const step = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const sum = sums.get(step) ?? [0, 0, 0, 0]
    sums.set(step, [sum[0] + red, sum[1] + green, sum[2] + blue, sum[3] + 1])
  }
  return [...sums.values()]
    .map(([red, green, blue, count]) => ({
      colour: [red / count, green / count, blue / count] as const,
      count,
    }))
    .toSorted((one, other) => other.count - one.count)
}
