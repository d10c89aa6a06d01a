/** An affine transform as six numbers, in the order of PDF and SVG: x' = ax + cy + e, y' = bx + dy + f. */
export type Transform = readonly [number, number, number, number, number, number]

/** The transform that changes nothing. */
export const identity: Transform = [1, 0, 0, 1, 0, 0]

/** A translation. */
export const translate = (x: number, y: number): Transform => [1, 0, 0, 1, x, y]

/** A scaling about the origin. */
export const scale = (x: number, y: number = x): Transform => [x, 0, 0, y, 0, 0]

/** Composes transforms, the last one applied first: `compose(a, b)` maps a point by b, then by a. */
export const compose = (...maps: readonly Transform[]): Transform =>
  maps.reduce(product, identity)

/** Most groups are not transformed at all. */
function product(outer: Transform, inner: Transform): Transform {
  if (outer === identity) return inner
  if (inner === identity) return outer
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
}

/** Applies a transform to the point (x, y). */
export const apply = (
  map: Transform,
  x: number,
  y: number,
): readonly [number, number] => [
  // By index: it is asked for every letter, and taking an array apart is slow.
  map[0] * x + map[2] * y + map[4],
  map[1] * x + map[3] * y + map[5],
]

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
