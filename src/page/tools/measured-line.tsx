import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { pictureExtent } from '../zoom/scale.ts'
import type { Point } from './gap.ts'

/** A line between two points of a side, with a dot at each end. */
export function MeasuredLine({
  side,
  from,
  to,
}: {
  readonly side: Side
  readonly from: Point
  readonly to: Point
}): JSX.Element {
  const { margin } = side
  const { width, height } = pictureExtent(side)
  return (
    <svg
      class="overlay"
      aria-hidden="true"
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
    >
      <path class="line" data-line="halo" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      <path class="line" data-line="measure" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      {[from, to].map(({ x, y }, index) => (
        <path key={index} class="line" data-line="end" d={`M${x} ${y}h0`} />
      ))}
    </svg>
  )
}
