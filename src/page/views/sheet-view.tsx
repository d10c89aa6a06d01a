import type { JSX } from 'preact'

import { SideCard } from '../picture/side-card.tsx'
import { EmptyState } from '../status/badge.tsx'
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

/** The printed sheets: front, back, or both as seen against the light. */
export function SheetView(): JSX.Element {
  const { state, preferences, sheets: answer } = useWorkspace()
  const [stage, size] = useElementSize()
  const pages = answer.value?.sides ?? []
  const sheet = sheetOf(pages, state.sheet)
  const spread = { sizes: sheet ? [pictureExtent(sheet.front)] : [], gap: GAP }
  const layout = layOutSpread(size, spread, state.zoom, preferences.pixelsPerMm)
  return (
    <>
      <ViewTools>
        <SheetTools sheets={sheetsOf(pages)} sheet={sheet} />
        <ZoomTools scale={layout.scale} />
      </ViewTools>
      <Stage
        place={stage}
        layout={layout}
        size={size}
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
          <EmptyState />
        )}
      </Stage>
    </>
  )
}

/** The selected side of a sheet. */
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
    return <SideCard side={side} placeholder={side} scale={scale} trimmed={false} />
  }
  return (
    <div class="light">
      <SideCard side={front} placeholder={front} scale={scale} trimmed={false} />
      <div class="through" data-mirror={mirrorOf(back.trim, flip)}>
        <SideCard side={back} placeholder={back} scale={scale} trimmed={false} />
      </div>
    </div>
  )
}
