import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { SHEET_SIDES } from '../state/state.ts'
import { sheetQueryOf } from '../state/view-query.ts'
import { Choice, asOptions, Segments } from '../toolbar/controls.tsx'
import { useWorkspace } from '../workspace.ts'
import { sheetLabel } from './sheet.ts'
import type { Sheet } from './sheet.ts'

/** The choice of sheet, side, paper and flip edge. */
export function SheetTools({
  sheets,
  sheet,
}: {
  readonly sheets: readonly Sheet[]
  readonly sheet: Sheet | undefined
}): JSX.Element {
  const { words, state, change, project } = useWorkspace()
  useSheetKeys(sheets, sheet)
  return (
    <>
      {sheet && (
        <Choice
          label={words.sheet}
          value={sheet.number}
          options={sheets.map(({ number }) => ({
            value: number,
            text: sheetLabel(number, ''),
          }))}
          onChoose={(number) => change({ sheet: number })}
        />
      )}
      <Segments
        label={words.side}
        value={state.sheetSide}
        options={SHEET_SIDES.map((value) => ({ value, text: words.sheetSide[value] }))}
        onChoose={(sheetSide) => change({ sheetSide })}
      />
      <Choice
        label={words.paper}
        value={sheetQueryOf(state, project).paper}
        options={asOptions(project.papers)}
        onChoose={(chosen) => change({ paper: chosen, sheet: '' })}
      />
      <Choice
        label={words.flipEdge}
        value={state.flip}
        options={(['long', 'short'] as const).map((value) => ({
          value,
          text: words.edge[value],
        }))}
        onChoose={(flip) => change({ flip: flip === 'short' ? 'short' : 'long' })}
      />
    </>
  )
}

/** Moves between sheets and their sides, with the same keys as between cards. */
function useSheetKeys(sheets: readonly Sheet[], sheet: Sheet | undefined): void {
  const { state, change } = useWorkspace()
  const to = (index: number): void => {
    const other = sheets[Math.min(Math.max(index, 0), sheets.length - 1)]
    if (other) change({ sheet: other.number })
  }
  const here = sheet ? sheets.indexOf(sheet) : 0
  const flipped =
    SHEET_SIDES[(SHEET_SIDES.indexOf(state.sheetSide) + 1) % SHEET_SIDES.length]
  useKeys({
    flip: () => flipped && change({ sheetSide: flipped }),
    previous: () => to(here - 1),
    next: () => to(here + 1),
    first: () => to(0),
    last: () => to(sheets.length - 1),
  })
}
