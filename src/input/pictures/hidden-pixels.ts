/** The samples of a picture, row by row, and the opacity of each pixel. */
export interface MaskedPixels {
  readonly width: number
  readonly height: number
  /** Samples of one pixel. */
  readonly channels: number
  readonly samples: Uint8Array
  /** 0 for a transparent pixel, 255 for an opaque one. */
  readonly alpha: Uint8Array
}

/**
 * How far, in pixels, the colour of visible pixels extends under transparent ones. Viewers that show a PDF smaller mix as
 * many neighbours; at 300 pixels per inch this is enough down to 20 on screen.
 */
const REACH = 16

/**
 * Gives transparent pixels the colour of their nearest visible neighbours, and `blank` to those farther away. Viewers mix
 * neighbouring pixels before they apply opacity, so any other colour under transparent pixels would show as a fringe
 * around a cut-out.
 */
export function fillHidden(pixels: MaskedPixels, blank: number): void {
  const { width, height, channels, samples, alpha } = pixels
  const weights = Uint8Array.from(alpha)
  for (let pixel = 0; pixel < alpha.length; pixel += 1)
    if (alpha[pixel] === 0) samples.fill(blank, pixel * channels, (pixel + 1) * channels)
  let ring = hiddenBesideVisible(pixels)
  for (let distance = 0; distance < REACH && ring.length > 0; distance += 1) {
    const mixed = ring.map((pixel) => mixAround(pixel, pixels, weights))
    const next = new Set<number>()
    for (const [index, pixel] of ring.entries()) {
      const { colour, weight } = mixed[index] ?? { colour: [], weight: 0 }
      samples.set(colour, pixel * channels)
      weights[pixel] = weight
    }
    for (const pixel of ring)
      for (const neighbour of neighboursOf(pixel, width, height))
        if (weights[neighbour] === 0) next.add(neighbour)
    ring = [...next]
  }
}

/** The transparent pixels next to a visible one. */
function hiddenBesideVisible({ width, height, alpha }: MaskedPixels): number[] {
  const found = new Set<number>()
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    if (alpha[pixel] === 0 || isAmongVisible(pixel, width, alpha)) continue
    for (const neighbour of neighboursOf(pixel, width, height))
      if (alpha[neighbour] === 0) found.add(neighbour)
  }
  return [...found]
}

/** Whether all neighbours are visible, as for most pixels, which are skipped quickly. */
const isAmongVisible = (pixel: number, width: number, alpha: Uint8Array): boolean =>
  alpha[pixel - 1] !== 0 &&
  alpha[pixel + 1] !== 0 &&
  alpha[pixel - width] !== 0 &&
  alpha[pixel + width] !== 0 &&
  alpha[pixel - width - 1] !== 0 &&
  alpha[pixel - width + 1] !== 0 &&
  alpha[pixel + width - 1] !== 0 &&
  alpha[pixel + width + 1] !== 0

/** The mean colour of the neighbours that have one, weighted by opacity. */
function mixAround(
  pixel: number,
  { width, height, channels, samples }: MaskedPixels,
  weights: Uint8Array,
): { readonly colour: readonly number[]; readonly weight: number } {
  const sums = Array.from({ length: channels }, () => 0)
  let total = 0
  let most = 0
  for (const neighbour of neighboursOf(pixel, width, height)) {
    const weight = weights[neighbour] ?? 0
    if (weight === 0) continue
    for (let channel = 0; channel < channels; channel += 1)
      sums[channel] =
        (sums[channel] ?? 0) + weight * (samples[neighbour * channels + channel] ?? 0)
    total += weight
    most = Math.max(most, weight)
  }
  return { colour: sums.map((sum) => Math.round(sum / total)), weight: most }
}

/** The pixels around one, up to eight. */
function neighboursOf(pixel: number, width: number, height: number): readonly number[] {
  const x = pixel % width
  const y = (pixel - x) / width
  const found: number[] = []
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1)
    for (
      let column = Math.max(0, x - 1);
      column <= Math.min(width - 1, x + 1);
      column += 1
    )
      if (row !== y || column !== x) found.push(row * width + column)
  return found
}
