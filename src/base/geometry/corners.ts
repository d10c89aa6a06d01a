/** One value for each corner of a rectangle. */
export interface Corners<T> {
  readonly topLeft: T
  readonly topRight: T
  readonly bottomRight: T
  readonly bottomLeft: T
}

/** How far a round corner reaches along both edges, in points: a quarter of an ellipse. */
export interface CornerRadius {
  readonly across: number
  readonly down: number
}

/** The same value in all four corners. */
export const allCorners = <T>(value: T): Corners<T> => mapCorners(() => value)

/** A value for each corner, from its place. */
export function mapCorners<T>(of: (corner: keyof Corners<unknown>) => T): Corners<T> {
  return {
    topLeft: of('topLeft'),
    topRight: of('topRight'),
    bottomRight: of('bottomRight'),
    bottomLeft: of('bottomLeft'),
  }
}

/** Makes radii that would overlap on an edge smaller, all by one factor, as CSS does. */
export function fitCorners(
  corners: Corners<CornerRadius>,
  { width, height }: { readonly width: number; readonly height: number },
): Corners<CornerRadius> {
  const { topLeft, topRight, bottomRight, bottomLeft } = corners
  const factor = Math.min(
    1,
    ...[
      [width, topLeft.across + topRight.across],
      [width, bottomLeft.across + bottomRight.across],
      [height, topLeft.down + bottomLeft.down],
      [height, topRight.down + bottomRight.down],
    ].map(([length = 0, taken = 0]) => (taken > 0 ? length / taken : 1)),
  )
  return mapCorners((corner) => ({
    across: corners[corner].across * factor,
    down: corners[corner].down * factor,
  }))
}
