import type { ComponentChildren, JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import type { Point } from './geometry.ts'

/** A few words at a point of a side; on the inner side of it, so that they are not cut off. */
export function Flag({
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
      class="flag"
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
