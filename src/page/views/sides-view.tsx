import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { boxAt } from '../overlay/boxes.ts'
import { SideCard } from '../picture/side-card.tsx'
import type { LoadedPicture } from '../picture/use-loaded-picture.ts'
import { lookAt, sidesOfPiece } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import { Nothing } from '../status/badge.tsx'
import { LineTools } from '../toolbar/line-tools.tsx'
import { SideTools } from '../toolbar/side-tools.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { ColourLayer } from '../tools/colour-layer.tsx'
import { DesignerTools } from '../tools/designer-tools.tsx'
import { BetweenBoxes, MeasureLayer } from '../tools/measure-layer.tsx'
import { WithRulers } from '../tools/rulers.tsx'
import { useWorkspace } from '../workspace.ts'
import { layOutSpread, pictureExtent, spreadExtent } from '../zoom/scale.ts'
import { Stage } from '../zoom/stage.tsx'
import { useElementSize } from '../zoom/use-element-size.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'

/** CSS pixels around cards, and between them. */
const GAP = 24

/** A side of a card, or all sides of it, as large as is wanted. */
export function SidesView(): JSX.Element {
  const { state, view, side, preferences } = useWorkspace()
  const [place, room] = useElementSize()
  const all = view.value?.sides ?? []
  // As long as the room is not measured, nobody knows how fine a picture is needed.
  const isReady = side && room.width > 0
  const sides = !isReady ? [] : state.view === 'both' ? sidesOfPiece(all, side) : [side]
  const spread = { sizes: sides.map(pictureExtent), gap: GAP }
  const layout = layOutSpread(room, spread, state.zoom, preferences.pixelsPerMm)
  return (
    <>
      <ViewTools>
        {side && <SideTools sides={all} side={side} />}
        <ZoomTools scale={layout.scale} />
        <LineTools />
        <DesignerTools />
      </ViewTools>
      <Stage
        place={place}
        layout={layout}
        room={room}
        extent={spreadExtent(spread, layout)}
      >
        {sides.map((one, index) => (
          <OneSide key={index} side={one} scale={layout.scale} />
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
    <WithRulers side={side} scale={scale} isOn={state.rulers}>
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
            <PointerLayer shown={shown} scale={scale} />
          </>
        )}
      />
    </WithRulers>
  )
}

/** What lies over the picture of a side while the pointer measures, or tells colours. */
function PointerLayer({
  shown,
  scale,
}: {
  readonly shown: LoadedPicture
  /** CSS pixels for a millimetre. */
  readonly scale: number
}): JSX.Element | null {
  const { pointer } = useWorkspace().state
  if (pointer === 'measure') return <MeasureLayer side={shown.side} scale={scale} />
  if (pointer === 'colour') return <ColourLayer {...shown} scale={scale} />
  return null
}
