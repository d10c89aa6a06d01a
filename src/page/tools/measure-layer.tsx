import type { JSX, TargetedPointerEvent } from 'preact'
import { useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import { moved, pressed, released } from './geometry.ts'
import type { MeasureLine } from './geometry.ts'
import { distanceOf, gapBetween, pointOf, snapToEdges } from './geometry.ts'
import type { Point } from './geometry.ts'
import { Tooltip } from './tooltip.tsx'

/** The pointer snaps to edges within this distance, in CSS pixels. */
const SNAP_DISTANCE = 6

/** Measures between two points: by dragging, or with two clicks. Points snap to the edges of boxes. */
export function MeasureLayer({
  side,
  scale,
}: {
  readonly side: Side
  readonly scale: number
}): JSX.Element {
  const { words } = useWorkspace()
  const [line, setLine] = useState<MeasureLine>()
  const point = (event: TargetedPointerEvent<HTMLDivElement>) =>
    snapToEdges(
      side,
      pointOf(event, event.currentTarget, side, scale),
      SNAP_DISTANCE / scale,
    )
  const hasLength = line && (line.isOpen || distanceOf(line.from, line.to) > 0)
  return (
    <div
      class="pointing"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine(pressed(line, point(event)))
      }}
      onPointerMove={(event) => setLine(moved(line, point(event)))}
      onPointerUp={(event) => setLine(released(line, point(event)))}
    >
      {line && <MeasuredLine side={side} from={line.from} to={line.to} />}
      {line && hasLength && (
        <Tooltip side={side} at={line.to} scale={scale}>
          <span role={line.isOpen ? undefined : 'status'}>
            {words.designer.distance(
              distanceOf(line.from, line.to),
              Math.abs(line.to.x - line.from.x),
              Math.abs(line.to.y - line.from.y),
            )}
          </span>
        </Tooltip>
      )}
    </div>
  )
}

/** A line between two points of a side, with a dot at each end. */
function MeasuredLine({
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

/** Lines from the anchor box to the selected box: across, then down. */
export function BetweenBoxes({ side }: { readonly side: Side }): JSX.Element | null {
  const { anchor, chosen } = useWorkspace()
  if (anchor === undefined || chosen === undefined || anchor === chosen) return null
  const [one, other] = [side.boxes[anchor], side.boxes[chosen]]
  if (!one || !other) return null
  const { from, to } = gapBetween(one, other)
  const corner = { x: to.x, y: from.y }
  return (
    <>
      <MeasuredLine side={side} from={from} to={corner} />
      <MeasuredLine side={side} from={corner} to={to} />
    </>
  )
}
