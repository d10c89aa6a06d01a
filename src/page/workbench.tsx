import type { ComponentType, JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

import type { ViewQuery } from '../preview/protocol/view-query.ts'
import { ExportDialog } from './dialogs/export-dialog.tsx'
import { KeysDialog } from './dialogs/keys-dialog.tsx'
import { SettingsDialog } from './dialogs/settings-dialog.tsx'
import { useDraftsOf } from './editor/use-drafts.ts'
import { Inspector } from './inspect/inspector.tsx'
import { useRegions } from './keys/use-keys.ts'
import { ProblemList } from './problems/problem-list.tsx'
import { useQuery } from './server/use-query.ts'
import { sideOf } from './sides.ts'
import { isReadable } from './state/use-project.ts'
import { searchParamsOf, sheetQueryOf, viewQueryOf } from './state/view-query.ts'
import { StatusBar } from './status/status-bar.tsx'
import { subjectOf, useTitle } from './status/title.ts'
import { Header } from './toolbar/header.tsx'
import { ViewTabs } from './toolbar/view-bar.tsx'
import { Rail } from './views/rail.tsx'
import { SidesView } from './views/sides-view.tsx'
import { VIEWS, viewNames } from './views/views.ts'
import { WorkspaceProvider } from './workspace.ts'
import type { DialogName, Workspace } from './workspace.ts'

/** What the workbench is given; the rest of its workspace it finds out. */
type WorkbenchProps = Omit<
  Workspace,
  | 'query'
  | 'view'
  | 'sheets'
  | 'problems'
  | 'isChecked'
  | 'side'
  | 'chosen'
  | 'choose'
  | 'anchor'
  | 'measureFrom'
  | 'drafts'
  | 'show'
> & { readonly isLinked: boolean | undefined }

/** The whole page around the view that is chosen. */
export function Workbench(props: WorkbenchProps): JSX.Element {
  const { words, state, preferences } = props
  const [dialog, setDialog] = useState<DialogName>()
  const workspace = useWorkspaceOf(props, setDialog)
  const { query, problems, project } = workspace
  const areCards = state.view === 'card' || state.view === 'both'
  useRegions()
  useTitle({ deck: query.deck, shown: subjectOf(workspace)?.name, problems })
  const View = VIEWS[state.view] ?? SidesView
  return (
    <WorkspaceProvider value={workspace}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <ViewTabs names={viewNames(project)} />
      <div class="bench" data-panel={preferences.panel}>
        {areCards && <Rail />}
        <main id="main" data-region tabIndex={-1}>
          <View />
        </main>
        <aside
          class="panel"
          aria-label={words.panel}
          data-region
          tabIndex={-1}
          hidden={!preferences.panel}
        >
          <ProblemList />
          {areCards && <Inspector />}
        </aside>
      </div>
      <StatusBar isLinked={props.isLinked} />
      <OpenDialog name={dialog} onClose={() => setDialog(undefined)} />
    </WorkspaceProvider>
  )
}

/** Writes the usual names into an address without names, so that it leads to the same wherever it is opened. */
function usePinned({ state, change, project }: WorkbenchProps): void {
  const query = viewQueryOf(state, project)
  const names = (['deck', 'language', 'format'] as const).filter(
    (name) => state[name] === '' && query[name] !== '',
  )
  useLayoutEffect(() => {
    if (names.length > 0)
      change(Object.fromEntries(names.map((name) => [name, query[name]])))
  })
}

/** A box of a side, or none. */
interface BoxOfSide {
  readonly side: string
  readonly box: number | undefined
}

/** Asks for the deck as the state wants it, and finds in it what is looked at. */
function useWorkspaceOf(props: WorkbenchProps, show: Workspace['show']): Workspace {
  const { state, project, server, generation } = props
  usePinned(props)
  const [pointed, setPointed] = useState<BoxOfSide>()
  const [anchor, setAnchor] = useState<BoxOfSide>()
  const query = viewQueryOf(state, project)
  const sheetQuery = sheetQueryOf(state, project)
  const keyOf = (of: ViewQuery): string | undefined =>
    isReadable(project) ? `${searchParamsOf(of)} ${generation}` : undefined
  const view = useQuery(keyOf(query), (signal) => server.view(query, signal))
  const sheets = useQuery(
    state.view === 'sheets' ? keyOf(sheetQuery) : undefined,
    (signal) => server.sheets(sheetQuery, signal),
  )
  const seen = state.view === 'sheets' ? sheets : view
  const side = sideOf(view.value?.sides ?? [], state)
  return {
    ...props,
    query,
    view,
    sheets,
    problems: seen.value?.problems ?? project.problems,
    isChecked:
      !seen.isWaiting &&
      !seen.failure &&
      (seen.value !== undefined || !isReadable(project)),
    side,
    chosen: pointed?.side === side?.name ? pointed?.box : undefined,
    choose: (name, box) => setPointed({ side: name, box }),
    anchor: anchor?.side === side?.name ? anchor?.box : undefined,
    measureFrom: (name, box) => setAnchor({ side: name, box }),
    drafts: useDraftsOf(server, props),
    show,
  }
}

const DIALOGS: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  keys: KeysDialog,
  settings: SettingsDialog,
  export: ExportDialog,
}

/** The window over the page that is open, if one is. */
function OpenDialog({
  name,
  onClose,
}: {
  readonly name: DialogName | undefined
  readonly onClose: () => void
}): JSX.Element | null {
  const Open = name && DIALOGS[name]
  return Open ? <Open onClose={onClose} /> : null
}
