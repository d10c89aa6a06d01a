import type { Side } from '../../preview/protocol/side.ts'
import { sheetOf } from '../views/sheet.ts'
import type { Workspace } from '../workspace.ts'

/** What one looks at, to be named: a side of a card, or a sheet of paper. */
export interface Shown extends Pick<Side, 'name' | 'trim' | 'digest'> {
  /** The count of changes that it shows. */
  readonly generation: number
}

/** What is looked at; undefined where there is nothing to see. */
export const shownOf = (workspace: Workspace): Shown | undefined =>
  workspace.state.view === 'sheets' ? shownSheet(workspace) : shownSide(workspace)

function shownSide({ side, view }: Workspace): Shown | undefined {
  return side && view.value && { ...side, generation: view.value.generation }
}

/** A sheet by its number and what is seen of it, as its tools call them. */
function shownSheet({ words, state, sheets: { value } }: Workspace): Shown | undefined {
  const sheet = value && sheetOf(value.sides, state.sheet)
  if (!sheet) return undefined
  const { number, front, back } = sheet
  return {
    name: `${number} · ${words.sheetSide[state.sheetSide]}`,
    trim: front.trim,
    digest: `${front.digest} ${back?.digest}`,
    generation: value.generation,
  }
}
