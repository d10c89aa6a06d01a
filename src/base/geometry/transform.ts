/** An affine transform as six numbers, in the order of PDF and SVG: x' = ax + cy + e, y' = bx + dy + f. */
export type Transform = readonly [number, number, number, number, number, number]

/** The transform that changes nothing. */
export const identity: Transform = [1, 0, 0, 1, 0, 0]

/** A translation. */
export const translate = (x: number, y: number): Transform => [1, 0, 0, 1, x, y]

/** A scaling about the origin. */
export const scale = (x: number, y: number = x): Transform => [x, 0, 0, y, 0, 0]

/** Composes transforms, the last one applied first: `compose(a, b)` maps a point by b, then by a. */
export function compose(...maps: readonly Transform[]): Transform {
  return maps.reduce(
    ([a, b, c, d, e, f], [p, q, r, s, t, u]) => [
      a * p + c * q,
      b * p + d * q,
      a * r + c * s,
      b * r + d * s,
      a * t + c * u + e,
      b * t + d * u + f,
    ],
    identity,
  )
}

/** Applies a transform to the point (x, y). */
export const apply = (
  [a, b, c, d, e, f]: Transform,
  x: number,
  y: number,
): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f]

/** The inverse transform; undefined for one with no area. */
export function inverse([a, b, c, d, e, f]: Transform): Transform | undefined {
  const area = a * d - b * c
  if (area === 0) return undefined
  return [
    d / area,
    -b / area,
    -c / area,
    a / area,
    (c * f - d * e) / area,
    (b * e - a * f) / area,
  ]
}
