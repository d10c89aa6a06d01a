import type { ComponentChildren, JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import type { Point } from './geometry.ts'

/** A tooltip at a point of a side. It is placed towards the middle of the side, so that it is not cut off. */
export function Tooltip({
  side,
  at,
  scale,
  children,
}: {
  readonly side: Side
  readonly at: Point
  readonly scale: number
  readonly children: ComponentChildren
}): JSX.Element {
  const { margin, trim } = side
  return (
    <div
      class="tooltip"
      data-across={at.x > trim.width / 2 ? 'left' : 'right'}
      data-down={at.y > trim.height / 2 ? 'up' : 'down'}
      style={{
        left: `${(at.x + margin) * scale}px`,
        top: `${(at.y + margin) * scale}px`,
      }}
    >
      {children}
    </div>
  )
}
