import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { enterField } from '../editor/enter-field.ts'
import { BoxLayer } from '../inspect/box-layer.tsx'
import { boxAt } from '../overlay/boxes.ts'
import { SideCard } from '../picture/side-card.tsx'
import type { LoadedPicture } from '../picture/use-loaded-picture.ts'
import { selectSide, sidesOfPiece } from '../sides.ts'
import { shownOverlays } from '../state/state.ts'
import { EmptyState } from '../status/badge.tsx'
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

/** A side of a card, or all its sides, at the chosen zoom. */
export function SidesView(): JSX.Element {
  const { state, view, side, preferences } = useWorkspace()
  const [stage, size] = useElementSize()
  const all = view.value?.sides ?? []
  // The resolution of pictures depends on the size of the stage, so wait until that is measured.
  const isReady = side && size.width > 0
  const sides = !isReady ? [] : state.view === 'both' ? sidesOfPiece(all, side) : [side]
  const spread = { sizes: sides.map(pictureExtent), gap: GAP }
  const layout = layOutSpread(size, spread, state.zoom, preferences.pixelsPerMm)
  return (
    <>
      <ViewTools>
        {side && <SideTools sides={all} side={side} />}
        <ZoomTools scale={layout.scale} />
        <LineTools />
        <DesignerTools />
      </ViewTools>
      <Stage
        place={stage}
        layout={layout}
        size={size}
        extent={spreadExtent(spread, layout)}
      >
        {sides.map((one, index) => (
          <OneSide key={index} side={one} scale={layout.scale} />
        ))}
        {!side && <EmptyState />}
      </Stage>
    </>
  )
}

/** The desk may take so many milliseconds to open. */
const DESK_OPENS = 5000

/** A side on which elements can be selected; a double click opens the field of its words. */
function OneSide({
  side,
  scale,
}: {
  readonly side: Side
  readonly scale: number
}): JSX.Element {
  const {
    state,
    change,
    project,
    view,
    side: selected,
    chosen,
    choose,
    prefer,
  } = useWorkspace()
  const pick = (x: number, y: number): void => {
    change(selectSide(side))
    choose(side.name, boxAt(side, x, y))
    prefer({ panel: true })
  }
  const enter = (x: number, y: number): void => {
    const box = boxAt(side, x, y)
    const slot = box === undefined ? undefined : side.boxes[box]?.name
    change({ ...selectSide(side), view: 'editor', part: '' })
    if (slot !== undefined) enterField(slot, DESK_OPENS)
  }
  return (
    <WithRulers side={side} scale={scale} isOn={state.rulers}>
      <SideCard
        side={side}
        placeholder={side}
        scale={scale}
        trimmed={state.trimmed}
        overlays={shownOverlays(state)}
        problems={view.value?.problems ?? []}
        chosen={side.name === selected?.name ? chosen : undefined}
        onPick={state.pointer === 'choose' ? pick : undefined}
        onEnter={project.editable && state.pointer === 'choose' ? enter : undefined}
        over={(shown) => (
          <>
            {shown.side.name === selected?.name && <BetweenBoxes side={shown.side} />}
            <PointerLayer shown={shown} scale={scale} />
          </>
        )}
      />
    </WithRulers>
  )
}

/** The layer over a side: of the tool of the pointer, or else of the boxes. */
function PointerLayer({
  shown,
  scale,
}: {
  readonly shown: LoadedPicture
  /** CSS pixels per millimetre. */
  readonly scale: number
}): JSX.Element | null {
  const { pointer } = useWorkspace().state
  if (pointer === 'measure') return <MeasureLayer side={shown.side} scale={scale} />
  if (pointer === 'colour') return <ColourLayer {...shown} scale={scale} />
  return <BoxLayer side={shown.side} scale={scale} />
}
