import type { JSX } from 'preact'

import { SideCard } from '../picture/side-card.tsx'
import { Nothing } from '../status/badge.tsx'
import { ViewTools } from '../toolbar/view-bar.tsx'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent, layOutSpread, spreadExtent } from '../zoom/scale.ts'
import { Stage } from '../zoom/stage.tsx'
import { useElementSize } from '../zoom/use-element-size.ts'
import { ZoomTools } from '../zoom/zoom-tools.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { mirrorOf, sheetOf, sheetsOf } from './sheet.ts'
import type { Sheet } from './sheet.ts'

const GAP = 24

/** The paper that comes out of the printer: either side of it, or held to the light. */
export function SheetView(): JSX.Element {
  const { state, preferences, sheets: answer } = useWorkspace()
  const [place, room] = useElementSize()
  const pages = answer.value?.sides ?? []
  const sheet = sheetOf(pages, state.sheet)
  const spread = { sizes: sheet ? [pictureExtent(sheet.front)] : [], gap: GAP }
  const layout = layOutSpread(room, spread, state.zoom, preferences.pixelsPerMm)
  return (
    <>
      <ViewTools>
        <SheetTools sheets={sheetsOf(pages)} sheet={sheet} />
        <ZoomTools scale={layout.scale} />
      </ViewTools>
      <Stage
        place={place}
        layout={layout}
        room={room}
        extent={spreadExtent(spread, layout)}
        answer={answer}
      >
        {sheet ? (
          <Paper
            sheet={sheet}
            flip={answer.value?.flip ?? state.flip}
            scale={layout.scale}
          />
        ) : (
          <Nothing />
        )}
      </Stage>
    </>
  )
}

/** A sheet of paper as it is looked at. */
function Paper({
  sheet,
  flip,
  scale,
}: {
  readonly sheet: Sheet
  readonly flip: 'long' | 'short'
  readonly scale: number
}): JSX.Element {
  const { sheetSide } = useWorkspace().state
  const { front, back = front } = sheet
  if (sheetSide !== 'light') {
    const side = sheetSide === 'front' ? front : back
    return <SideCard side={side} room={side} scale={scale} trimmed={false} />
  }
  return (
    <div class="light">
      <SideCard side={front} room={front} scale={scale} trimmed={false} />
      <div class="through" data-mirror={mirrorOf(back.trim, flip)}>
        <SideCard side={back} room={back} scale={scale} trimmed={false} />
      </div>
    </div>
  )
}
