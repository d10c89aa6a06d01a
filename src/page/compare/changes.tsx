import type { JSX } from 'preact'

import type { Area } from '../../preview/protocol/side.ts'
import { inside } from '../overlay/boxes.ts'
import { useWorkspace } from '../workspace.ts'
import type { Stack } from './pairs.ts'

/** How far an outline keeps from what it outlines, in millimetres. */
const AROUND = 0.8

/** An outline around a change, as far as it lies on what is shown. */
function outlineOf({ x, y, width, height }: Area, room: Area): Area {
  const wide = { x: x - AROUND, y: y - AROUND }
  return inside({ ...wide, width: width + 2 * AROUND, height: height + 2 * AROUND }, room)
}

/** Outlines of what changed, over sides that lie on each other. */
export function Changes({
  areas,
  stack: { extent, origin },
}: {
  readonly areas: readonly Area[]
  readonly stack: Stack
}): JSX.Element | null {
  const { state } = useWorkspace()
  if (!state.outlined) return null
  const hidden = state.trimmed ? origin : 0
  const room = {
    x: hidden - origin,
    y: hidden - origin,
    width: extent.width - 2 * hidden,
    height: extent.height - 2 * hidden,
  }
  return (
    <svg
      class="overlay changes"
      aria-hidden="true"
      viewBox={`${-origin} ${-origin} ${extent.width} ${extent.height}`}
    >
      {areas.map((area) => (
        <rect class="line" data-line="changes" {...outlineOf(area, room)} />
      ))}
    </svg>
  )
}
