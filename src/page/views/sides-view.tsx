import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { boxAt } from '../overlay/marked.ts'
import { SideCard } from '../picture/side-card.tsx'
import { lookAt, sidesOfPiece } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import { LineTools } from '../toolbar/line-tools.tsx'
import { SideTools } from '../toolbar/side-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { BetweenBoxes } from '../tools/between-boxes.tsx'
import { DesignerTools } from '../tools/designer-tools.tsx'
import { Pointing } from '../tools/pointing.tsx'
import { Ruled } from '../tools/ruled.tsx'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent, showIn, spreadExtent } from '../zoom/scale.ts'
import { Stage } from '../zoom/stage.tsx'
import { useRoom } from '../zoom/use-room.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'
import { Nothing } from './nothing.tsx'

/** CSS pixels around cards, and between them. */
const GAP = 24

/** A side of a card, or all sides of it, as large as is wanted. */
export function SidesView(): JSX.Element {
  const { state, view, side, preferences } = useWorkspace()
  const [place, room] = useRoom()
  const all = view.value?.sides ?? []
  // As long as the room is not measured, nobody knows how fine a picture is needed.
  const isReady = side && room.width > 0
  const sides = !isReady ? [] : state.view === 'both' ? sidesOfPiece(all, side) : [side]
  const spread = { sizes: sides.map(pictureExtent), gap: GAP }
  const shown = showIn(room, spread, state.zoom, preferences.pixelsPerMm)
  return (
    <>
      <ViewTools>
        {side && <SideTools sides={all} side={side} />}
        <ZoomTools scale={shown.scale} />
        <LineTools />
        <DesignerTools />
      </ViewTools>
      <Stage place={place} shown={shown} room={room} extent={spreadExtent(spread, shown)}>
        {sides.map((one, index) => (
          <OneSide key={index} side={one} scale={shown.scale} />
        ))}
        {!side && <Nothing />}
      </Stage>
    </>
  )
}

/** A side that can be clicked to point an element of it out. */
function OneSide({
  side,
  scale,
}: {
  readonly side: Side
  readonly scale: number
}): JSX.Element {
  const { state, change, view, side: looked, chosen, choose, prefer } = useWorkspace()
  const pick = (x: number, y: number): void => {
    change(lookAt(side))
    choose(side.name, boxAt(side, x, y))
    prefer({ panel: true })
  }
  return (
    <Ruled side={side} scale={scale} isOn={state.rulers}>
      <SideCard
        side={side}
        room={side}
        scale={scale}
        trimmed={state.trimmed}
        overlays={shownOverlays(state)}
        problems={view.value?.problems ?? []}
        chosen={side.name === looked?.name ? chosen : undefined}
        onPick={state.pointer === 'choose' ? pick : undefined}
        over={(shown) => (
          <>
            {shown.side.name === looked?.name && <BetweenBoxes side={shown.side} />}
            <Pointing shown={shown} scale={scale} />
          </>
        )}
      />
    </Ruled>
  )
}
