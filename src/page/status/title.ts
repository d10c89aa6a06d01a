import { useEffect } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import type { View } from '../../preview/protocol/view.ts'
import { sheetLabel, sheetOf } from '../views/sheet.ts'
import { sideLabel } from '../words/side-label.ts'
import type { Workspace } from '../workspace.ts'

/** What the title and the icon of the page show. */
export interface TitleFacts {
  readonly deck: string
  /** The name of the side or sheet that is shown. */
  readonly shown: string | undefined
  readonly problems: View['problems']
}

/** The title: the number of problems, what is shown, and the deck. */
export const titleOf = ({ deck, shown, problems }: TitleFacts): string =>
  [
    ...(problems.length > 0 ? [`(${problems.length})`] : []),
    [shown, deck, 'cardpress'].filter((name) => name).join(' · '),
  ].join(' ')

/** The side or sheet that is shown. */
export interface ShownSubject extends Pick<Side, 'name' | 'trim' | 'digest'> {
  /** The generation that it shows. */
  readonly generation: number
}

/** The side or sheet that is shown; undefined where there is none. */
export const subjectOf = (workspace: Workspace): ShownSubject | undefined =>
  workspace.state.view === 'sheets' ? shownSheet(workspace) : shownSide(workspace)

function shownSide({ words, side, view }: Workspace): ShownSubject | undefined {
  if (!side || !view.value) return undefined
  return { ...side, name: sideLabel(side, words), generation: view.value.generation }
}

/** The number of the sheet and its side, named as in the sheet tools. */
function shownSheet({
  words,
  state,
  sheets: { value },
}: Workspace): ShownSubject | undefined {
  const sheet = value && sheetOf(value.sides, state.sheet)
  if (!sheet) return undefined
  const { number, front, back } = sheet
  return {
    name: `${sheetLabel(number, words.sheet)} · ${words.sheetSide[state.sheetSide]}`,
    trim: front.trim,
    digest: `${front.digest} ${back?.digest}`,
    generation: value.generation,
  }
}

/** Updates the title and the icon of the page. */
export function useTitle(facts: TitleFacts): void {
  const title = titleOf(facts)
  useEffect(() => {
    document.title = title
  }, [title])
  const icon = facts.problems.length > 0 ? '/favicon-problems.svg' : '/favicon.svg'
  useEffect(() => {
    document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
  }, [icon])
}
