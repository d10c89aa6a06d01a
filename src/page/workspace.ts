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

/** What every part of the page may read and change. */
export interface Workspace {
  readonly words: Words
  readonly state: State
  readonly change: Change
  readonly preferences: Preferences
  readonly prefer: Prefer
  readonly server: Server
  /** How often files have changed. */
  readonly generation: number
  readonly project: ProjectFacts
  readonly query: ViewQuery
  /** The deck laid out as asked. */
  readonly view: QueryResult<View>
  /** The sheets as asked, while they are looked at. */
  readonly sheets: QueryResult<SheetsView>
  /** What is wrong with what is looked at. */
  readonly problems: readonly ProblemFacts[]
  /** Whether they are those of the files as they are now: it has been looked for all of them. */
  readonly isChecked: boolean
  /** The side that is looked at, where there is one. */
  readonly side: Side | undefined
  /** The box of the layout that is pointed out: its index on the side. */
  readonly chosen: number | undefined
  /** Points out a box of the side of that name, or none. */
  readonly choose: (side: string, box: number | undefined) => void
  /** The box from which distances are told: its index on the side. */
  readonly anchor: number | undefined
  /** Tells distances from a box of the side of that name, or from none. */
  readonly measureFrom: (side: string, box: number | undefined) => void
  /** The words of the desk that are written and not saved. */
  readonly drafts: Drafts
  /** Opens one of the windows over the page. */
  readonly show: (dialog: DialogName) => void
}

/** The windows over the page. */
export type DialogName = 'keys' | 'settings' | 'export'

const Context = createContext<Workspace | undefined>(undefined)

/** Gives a workspace to all that stands inside. */
export const WorkspaceProvider = Context.Provider

/** The workspace around a component. */
export function useWorkspace(): Workspace {
  const workspace = useContext(Context)
  if (!workspace) throw new Error('This component stands outside of the workspace.')
  return workspace
}
