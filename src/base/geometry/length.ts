declare const unit: unique symbol

/** A distance in points (1/72 inch); made only by `pt`, `mm`, `inch` and the sums below. */
export type Length = number & { readonly [unit]: 'pt' }

const POINTS_PER_MM = 72 / 25.4

/** A length in points. */
export function pt(points: number): Length {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a number becomes a Length
  return points as Length
}

/** A length from millimetres. */
export const mm = (millimetres: number): Length => pt(millimetres * POINTS_PER_MM)

/** A length from inches. */
const inch = (inches: number): Length => pt(inches * 72)

/** A length in millimetres. */
export const toMm = (length: number): number => length / POINTS_PER_MM

/** A length in millimetres, rounded for people: to a hundredth unless told otherwise. */
export const roundedMm = (length: number, digits = 2): number =>
  Number(toMm(length).toFixed(digits))

/** The sum of lengths. */
export const sum = (...lengths: readonly Length[]): Length =>
  pt(lengths.reduce((total: number, length) => total + length, 0))

/** The one tolerance of the program: 1/1000 point, far below what any press resolves. */
const TOLERANCE = 0.001

/** Whether a length fits into a space, within the tolerance. */
export const fits = (length: number, space: number): boolean =>
  length <= space + TOLERANCE

const UNITS: Record<string, (amount: number) => Length> = {
  mm,
  cm: (amount) => mm(amount * 10),
  in: inch,
  pt,
}

/** Reads `3mm`, `1.5cm`, `0.25in` or `12pt`; undefined for anything else, also a number without a unit. */
export function parseLength(text: string): Length | undefined {
  const match = /^(-?\d{1,6}(?:\.\d{1,6})?) ?(mm|cm|in|pt)$/.exec(text.trim())
  const make = UNITS[match?.[2] ?? '']
  return make?.(Number(match?.[1]))
}
