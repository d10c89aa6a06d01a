/** How bright an sRGB colour (`#RRGGBB`) is, 0 black to 1 white (WCAG 2.2, relative luminance). */
export function luminanceOf(srgb: string): number {
  const before = known.get(srgb)
  if (before !== undefined) return before
  const value = Number.parseInt(srgb.slice(1), 16)
  const luminance = luminanceOfRgb(value >> 16, (value >> 8) & 255, value & 255)
  known.set(srgb, luminance)
  return luminance
}

/** A deck has few colours, and asks for them again and again. */
const known = new Map<string, number>()

/** The same of red, green and blue, 0 to 255 each. */
export const luminanceOfRgb = (red: number, green: number, blue: number): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** How well two colours stand out from each other by their luminances, 1 not at all to 21 (WCAG 2.2, contrast ratio). */
export const contrastOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
