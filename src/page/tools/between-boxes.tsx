import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { gapBetween } from './gap.ts'
import { MeasuredLine } from './measured-line.tsx'

/** The way from the box that is measured from to the one that is chosen: across to its column, then down to it. */
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
