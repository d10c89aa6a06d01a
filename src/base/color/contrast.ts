/** The relative luminance of an sRGB colour (`#RRGGBB`), 0 (black) to 1 (white) (WCAG 2.2). */
export function luminanceOf(srgb: string): number {
  const cached = luminances.get(srgb)
  if (cached !== undefined) return cached
  const value = Number.parseInt(srgb.slice(1), 16)
  const luminance = luminanceOfRgb(value >> 16, (value >> 8) & 255, value & 255)
  luminances.set(srgb, luminance)
  return luminance
}

/** A deck has few colours, and the luminance of each is needed often. */
const luminances = new Map<string, number>()

/** The relative luminance of red, green and blue, 0 to 255 each. */
export const luminanceOfRgb = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** The contrast ratio of two luminances, from 1 (none) to 21 (WCAG 2.2). */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
