import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import type { ProblemFacts } from '../preview/protocol/problem.ts'
import type { ProjectFacts } from '../preview/protocol/project.ts'
import type { Side } from '../preview/protocol/side.ts'
import type { ViewQuery } from '../preview/protocol/view-query.ts'
import type { SheetsView, View } from '../preview/protocol/view.ts'
import type { Drafts } from './editor/drafts.ts'
import type { Server } from './server/server.ts'
import type { QueryResult } from './server/use-query.ts'
import type { Preferences, Prefer } from './state/preferences.ts'
import type { Change, State } from './state/state.ts'
import type { Words } from './words/words.ts'

/** The shared state of the page. */
export interface Workspace {
  readonly words: Words
  readonly state: State
  readonly change: Change
  readonly preferences: Preferences
  readonly prefer: Prefer
  readonly server: Server
  /** Increases with every change of the files. */
  readonly generation: number
  readonly project: ProjectFacts
  readonly query: ViewQuery
  /** The answer to the query. */
  readonly view: QueryResult<View>
  /** Whether it is still that of another language, format or term than is chosen. */
  readonly isOtherView: boolean
  /** The sheets, while the sheet view is open. */
  readonly sheets: QueryResult<SheetsView>
  /** The problems of what is shown. */
  readonly problems: readonly ProblemFacts[]
  /** Whether the problems are complete and up to date. */
  readonly isChecked: boolean
  /** The selected side, if there is one. */
  readonly side: Side | undefined
  /** The index of the selected element on the selected side. */
  readonly chosen: number | undefined
  /** The index of the selected box of the template, where that is selected and no element in it. */
  readonly chosenBox: number | undefined
  /** Selects an element of the side of that name, or a box of the template there, or nothing. */
  readonly choose: (side: string, element: number | undefined, box?: number) => void
  /** The index of the box that distances are measured from. */
  readonly anchor: number | undefined
  /** Measures distances from a box of the side of that name, or stops doing so. */
  readonly measureFrom: (side: string, box: number | undefined) => void
  /** The drafts of the editor. */
  readonly drafts: Drafts
  /** The problems beside the view: whether they are shown, and what shows or hides them. */
  readonly panel: { readonly isOpen: boolean; readonly toggle: () => void }
  /** Opens a dialog. */
  readonly show: (dialog: DialogName) => void
}

/** Whether files, their lines and the languages for testing are shown: to those who did not come to write, unless they chose. */
export const isForDesigners = ({
  preferences,
  project,
}: Pick<Workspace, 'preferences' | 'project'>): boolean =>
  preferences.designer ?? !project.edits

/** The languages to choose from: those for testing only for designers, or where one of them is shown. */
export const languagesIn = (
  workspace: Pick<Workspace, 'preferences' | 'project' | 'query'>,
): ProjectFacts['languages'] =>
  workspace.project.languages.filter(
    ({ tag, state }) =>
      state !== 'pseudo' || isForDesigners(workspace) || tag === workspace.query.language,
  )

/** The dialogs. */
export type DialogName = 'keys' | 'settings' | 'export'

const Context = createContext<Workspace | undefined>(undefined)

/** Provides the workspace to the components inside. */
export const WorkspaceProvider = Context.Provider

/** The workspace around a component. */
export function useWorkspace(): Workspace {
  const workspace = useContext(Context)
  if (!workspace) throw new Error('This component is outside of the workspace.')
  return workspace
}
