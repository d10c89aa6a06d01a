import { useEffect } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import type { View } from '../../preview/protocol/view.ts'
import { sheetOf } from '../views/sheet.ts'
import type { Workspace } from '../workspace.ts'

/** What the title of the page and its icon tell while one looks at another window. */
export interface TitleFacts {
  readonly deck: string
  /** The side or sheet that is looked at. */
  readonly shown: string | undefined
  readonly problems: View['problems']
}

/** The title: how many problems, what of which deck. */
export const titleOf = ({ deck, shown, problems }: TitleFacts): string =>
  [
    ...(problems.length > 0 ? [`(${problems.length})`] : []),
    [shown, deck, 'cardpress'].filter((name) => name).join(' · '),
  ].join(' ')

/** What one looks at, to be named: a side of a card, or a sheet of paper. */
export interface Subject extends Pick<Side, 'name' | 'trim' | 'digest'> {
  /** The count of changes that it shows. */
  readonly generation: number
}

/** What is looked at; undefined where there is nothing to see. */
export const subjectOf = (workspace: Workspace): Subject | undefined =>
  workspace.state.view === 'sheets' ? shownSheet(workspace) : shownSide(workspace)

function shownSide({ side, view }: Workspace): Subject | undefined {
  return side && view.value && { ...side, generation: view.value.generation }
}

/** A sheet by its number and what is seen of it, as its tools call them. */
function shownSheet({ words, state, sheets: { value } }: Workspace): Subject | undefined {
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

/** Keeps title and icon of the page as they should be. */
export function useTitle(told: TitleFacts): void {
  const title = titleOf(told)
  useEffect(() => {
    document.title = title
  }, [title])
  const icon = told.problems.length > 0 ? '/favicon-problems.svg' : '/favicon.svg'
  useEffect(() => {
    document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
  }, [icon])
}
