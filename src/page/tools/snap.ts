import type { Side } from '../../preview/protocol/side.ts'
import type { Point } from './gap.ts'

/** A point, moved onto the nearest edges of the trim, the safe area and the boxes where they are within reach. */
export function snapped(side: Side, { x, y }: Point, reach: number): Point {
  const { trim, safe, boxes } = side
  const edges = (
    length: number,
    of: (box: Side['boxes'][number]) => readonly number[],
  ) => [0, safe, length - safe, length, ...boxes.flatMap(of)]
  return {
    x: onto(
      edges(trim.width, (box) => [box.x, box.x + box.width]),
      x,
      reach,
    ),
    y: onto(
      edges(trim.height, (box) => [box.y, box.y + box.height]),
      y,
      reach,
    ),
  }
}

function onto(edges: readonly number[], at: number, reach: number): number {
  const far = (edge: number): number => Math.abs(edge - at)
  const [nearest = at] = edges.toSorted((one, other) => far(one) - far(other))
  return far(nearest) <= reach ? nearest : at
}
