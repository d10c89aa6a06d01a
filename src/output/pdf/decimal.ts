import type { Transform } from '../../base/geometry/transform.ts'

/** A number as PDF writes it, without exponent; throws when no page can hold it. */
export function decimal(value: number, places: 3 | 6 = 3): string {
  // Also true of NaN. 1e9 is far above any page and far below where numbers get an exponent.
  if (!(Math.abs(value) < 1e9)) throw new RangeError(`${value} cannot stand on a page`)
  const unit = places === 3 ? 1e3 : 1e6
  return String(Math.round(value * unit) / unit)
}

/** The six numbers of a map; its factors are finer, as whole lengths are multiplied by them. */
export const matrix = ([a, b, c, d, e, f]: Transform): string =>
  [...[a, b, c, d].map((factor) => decimal(factor, 6)), decimal(e), decimal(f)].join(' ')
