declare const unit: unique symbol

/** A distance in points (1/72 inch); made only by `pt`, `mm`, `inch` and the sums below. */
export type Length = number & { readonly [unit]: 'pt' }

const POINTS_PER_MM = 72 / 25.4

/** A length of so many points. */
export function pt(points: number): Length {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a number becomes a Length
  return points as Length
}

/** A length of so many millimetres. */
export const mm = (millimetres: number): Length => pt(millimetres * POINTS_PER_MM)

/** A length of so many inches. */
const inch = (inches: number): Length => pt(inches * 72)

/** A length in millimetres. */
export const toMm = (length: number): number => length / POINTS_PER_MM

/** The sum of lengths. */
export const sum = (...lengths: readonly Length[]): Length =>
  pt(lengths.reduce((total: number, length) => total + length, 0))

/** The one tolerance of the whole program: 1/1000 point, far under what any press resolves. */
const TOLERANCE = 0.001

/** Whether something so long goes into so much room. */
export const fits = (needed: number, room: number): boolean => needed <= room + TOLERANCE

const UNITS: Record<string, (amount: number) => Length> = {
  mm,
  cm: (amount) => mm(amount * 10),
  in: inch,
  pt,
}

/** Reads `3mm`, `1.5cm`, `0.25in` or `12pt`; undefined for anything else, a number without a unit included. */
export function parseLength(text: string): Length | undefined {
  const match = /^(-?\d{1,6}(?:\.\d{1,6})?) ?(mm|cm|in|pt)$/.exec(text.trim())
  const make = UNITS[match?.[2] ?? '']
  return make?.(Number(match?.[1]))
}
