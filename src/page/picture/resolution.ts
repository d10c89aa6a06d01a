/** The finest picture: words on an A4 sheet at four times their size, and memory enough for it. */
const FINEST = 432

/** Dots an inch at which pictures are asked for: few, so that a zoom or a wider window seldom asks again. */
export const RESOLUTIONS: readonly number[] = [36, 72, 108, 144, 216, 288, FINEST]

/** A screen's rounding is no reason for a picture of twice the size. */
const NEARLY = 0.98

/** The lowest resolution that is sharp where a millimetre is so many dots of the screen; at most the finest. */
export const resolutionFor = (dotsPerMm: number): number =>
  RESOLUTIONS.find((dpi) => dpi >= dotsPerMm * 25.4 * NEARLY) ?? FINEST
