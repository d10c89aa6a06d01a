/** Red, green and blue of sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** How an sRGB colour is written: `#1b6b6a`. */
export const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** How bright a colour is, 0 black to 1 white (WCAG 2.2, relative luminance). */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** How well a colour stands out from another, 1 not at all to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05)
}

/** The colours of words and of what they stand on, as far as a picture tells. */
export interface WordsOnGround {
  readonly words: Rgb
  readonly ground: Rgb
  /** Rounded down to a tenth: what is not quite enough shall not look like enough. */
  readonly contrast: number
}

/** A colour that covers less of a box is the rim of letters, or a speck. */
const LEAST_SHARE = 0.004

/**
 * Estimates contrast from the pixels (RGBA) of a box with words: the ground is what covers most, the words are what
 * stands out from it most. Undefined where there is but one colour.
 */
export function estimateContrast(pixels: Uint8ClampedArray): WordsOnGround | undefined {
  const colours = coloursIn(pixels)
  const ground = colours[0]?.colour
  if (!ground) return undefined
  const least = (pixels.length / 4) * LEAST_SHARE
  const [words] = colours
    .slice(1)
    .filter(({ count }) => count >= least)
    .map(({ colour }) => ({ colour, contrast: contrastOf(colour, ground) }))
    .toSorted((one, other) => other.contrast - one.contrast)
  return words && { words: words.colour, ground, contrast: floored(words.contrast) }
}

const floored = (ratio: number): number => Math.floor(ratio * 10) / 10

/** Nearly the same colours together, 16 steps of each part, those that cover most first. */
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
