import type { JSX, TargetedPointerEvent } from 'preact'
import { useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { Flag } from './flag.tsx'
import { distanceOf } from './gap.ts'
import { MeasuredLine } from './measured-line.tsx'
import { moved, pressed, released } from './measuring.ts'
import type { Measuring } from './measuring.ts'
import { pointOf } from './point-of.ts'
import { snapped } from './snap.ts'

/** CSS pixels from an edge at which the pointer is taken to mean it. */
const REACH = 6

/** Measures between two points: press and draw, or click twice; it keeps to the edges of boxes. */
export function MeasureLayer({
  side,
  scale,
}: {
  readonly side: Side
  readonly scale: number
}): JSX.Element {
  const { words } = useWorkspace()
  const [line, setLine] = useState<Measuring>()
  const point = (event: TargetedPointerEvent<HTMLDivElement>) =>
    snapped(side, pointOf(event, event.currentTarget, side, scale), REACH / scale)
  const told = line && (line.isOpen || distanceOf(line.from, line.to) > 0)
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
      {line && told && (
        <Flag side={side} at={line.to} scale={scale}>
          <span role={line.isOpen ? undefined : 'status'}>
            {words.designer.distance(
              distanceOf(line.from, line.to),
              Math.abs(line.to.x - line.from.x),
              Math.abs(line.to.y - line.from.y),
            )}
          </span>
        </Flag>
      )}
    </div>
  )
}
