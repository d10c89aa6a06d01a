import type { ComponentType, JSX } from 'preact'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'

import type { ProjectFacts } from '../preview/protocol/project.ts'
import type { ViewQuery } from '../preview/protocol/view-query.ts'
import type { View } from '../preview/protocol/view.ts'
import { CompareView } from './compare/compare-view.tsx'
import { KeysDialog } from './dialogs/keys-dialog.tsx'
import { SettingsDialog } from './dialogs/settings-dialog.tsx'
import { EditorView } from './editor/editor-view.tsx'
import { useDrafts } from './editor/use-drafts.ts'
import { ExportDialog } from './export/export-dialog.tsx'
import { Inspector } from './inspect/inspector.tsx'
import { useRegions } from './keys/use-keys.ts'
import { ProblemList } from './problems/problem-list.tsx'
import { RoomPanel } from './room/room-panel.tsx'
import { useQuery } from './server/use-query.ts'
import type { QueryResult } from './server/use-query.ts'
import { sideOf } from './sides.ts'
import { SpecimenView } from './specimen/specimen-view.tsx'
import { VIEW_NAMES } from './state/state.ts'
import type { State, ViewName } from './state/state.ts'
import { isReadable } from './state/use-project.ts'
import { searchParamsOf, sheetQueryOf, viewQueryOf } from './state/view-query.ts'
import { StatusBar } from './status/status-bar.tsx'
import { subjectOf, useTitle } from './status/title.ts'
import { Header } from './toolbar/header.tsx'
import { ViewTabs } from './toolbar/view-bar.tsx'
import { ContactView } from './views/contact-view.tsx'
import { FormatsView } from './views/formats-view.tsx'
import { LanguagesView } from './views/languages-view.tsx'
import { Rail } from './views/rail.tsx'
import { SheetView } from './views/sheet-view.tsx'
import { SidesView } from './views/sides-view.tsx'
import { WorkspaceProvider } from './workspace.ts'
import type { DialogName, Workspace } from './workspace.ts'

/** The part of the workspace that the workbench gets; it adds the rest. */
type WorkbenchProps = Omit<
  Workspace,
  | 'query'
  | 'view'
  | 'isOtherView'
  | 'sheets'
  | 'problems'
  | 'isChecked'
  | 'side'
  | 'chosen'
  | 'chosenBox'
  | 'choose'
  | 'anchor'
  | 'measureFrom'
  | 'drafts'
  | 'panel'
  | 'show'
> & { readonly isConnected: boolean | undefined }

/** The whole page around the selected view. */
export function Workbench(props: WorkbenchProps): JSX.Element {
  const { words, state } = props
  const [dialog, setDialog] = useState<DialogName>()
  const workspace = useWorkspaceValue(props, setDialog)
  const { query, problems, project, panel } = workspace
  const areCards = areCardsShown(state)
  useRegions()
  useTitle({ deck: query.deck, shown: subjectOf(workspace)?.name, problems })
  const View = (state.view !== 'start' && VIEWS[state.view]) || SidesView
  return (
    <WorkspaceProvider value={workspace}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <ViewTabs names={viewNames(project)} />
      <div class="workbench" data-panel={panel.isOpen}>
        {(areCards || state.view === 'editor') && <Rail />}
        <main id="main" data-region tabIndex={-1}>
          <View />
        </main>
        <aside
          class="panel"
          aria-label={words.panel}
          data-region
          tabIndex={-1}
          hidden={!panel.isOpen}
        >
          <ProblemList />
          {areCards && <RoomPanel />}
          {areCards && <Inspector />}
        </aside>
      </div>
      <StatusBar isConnected={props.isConnected} />
      <OpenDialog name={dialog} onClose={() => setDialog(undefined)} />
    </WorkspaceProvider>
  )
}

/** The view of each name, in the order of the tabs. */
const VIEWS: Partial<Readonly<Record<ViewName, ComponentType>>> = {
  card: SidesView,
  both: SidesView,
  contact: ContactView,
  languages: LanguagesView,
  formats: FormatsView,
  sheets: SheetView,
  compare: CompareView,
  specimen: SpecimenView,
  editor: EditorView,
}

/** The views of a project: the editor only where words can be edited. */
const viewNames = (project: Pick<ProjectFacts, 'editable'>): readonly ViewName[] =>
  VIEW_NAMES.filter((name) => VIEWS[name] && (name !== 'editor' || project.editable))

/**
 * Adds the default names to an address without names, so that it shows the same wherever it is opened; not those of the
 * deck before, while the facts of the one that was asked for are on their way.
 */
function useDefaultsInAddress({ state, change, project }: WorkbenchProps): void {
  const query = viewQueryOf(state, project)
  const isAsked = state.deck === '' || state.deck === project.deck
  const names = (['deck', 'language', 'format'] as const).filter(
    (name) => isAsked && state[name] === '' && query[name] !== '',
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
  /** A box of the template. */
  readonly around?: number | undefined
}

/** Requests the view of the state, and finds the selected side in it. */
function useWorkspaceValue(props: WorkbenchProps, show: Workspace['show']): Workspace {
  const { state, project, server, generation } = props
  useDefaultsInAddress(props)
  const [chosen, setChosen] = useState<BoxOfSide>()
  const [anchor, setAnchor] = useState<BoxOfSide>()
  const query = viewQueryOf(state, project)
  const sheetQuery = sheetQueryOf(state, project)
  const keyOf = (of: ViewQuery): string | undefined =>
    isReadable(project) ? `${searchParamsOf(of)} ${generation}` : undefined
  const shownQuery = searchParamsOf(query)
  const answer = useQuery(keyOf(query), async (signal) => {
    const { deck } = query
    return { deck, query: shownQuery, view: await server.view(query, signal) }
  })
  const view = useTitled(viewOf(answer, query.deck), project)
  const sheets = useQuery(
    state.view === 'sheets' ? keyOf(sheetQuery) : undefined,
    (signal) => server.sheets(sheetQuery, signal),
  )
  const shown = state.view === 'sheets' ? sheets : view
  const side = sideOf(view.value?.sides ?? [], state)
  const problems = shown.value?.problems ?? project.problems
  const isChecked =
    !shown.isWaiting &&
    !shown.failure &&
    (shown.value !== undefined || !isReadable(project))
  return {
    ...props,
    query,
    view,
    isOtherView: answer.value !== undefined && answer.value.query !== shownQuery,
    sheets,
    problems,
    isChecked,
    side,
    chosen: chosen?.side === side?.name ? chosen?.box : undefined,
    chosenBox: chosen?.side === side?.name ? chosen?.around : undefined,
    choose: (name, box, around) => setChosen({ side: name, box, around }),
    anchor: anchor?.side === side?.name ? anchor?.box : undefined,
    measureFrom: (name, box) => setAnchor({ side: name, box }),
    drafts: useDrafts(server, props),
    panel: usePanel(props, problems.length > 0, isChecked),
    show,
  }
}

const areCardsShown = ({ view }: State): boolean => view === 'card' || view === 'both'

/** The panel at the side: while it has nothing to tell, it leaves its room to the view until it is asked for. */
function usePanel(
  { state, preferences, prefer }: WorkbenchProps,
  hasProblems: boolean,
  isChecked: boolean,
): Workspace['panel'] {
  const [isAskedFor, askFor] = useState(false)
  // The fields of the desk stay where they are while a card is drawn anew.
  const isComing = !isChecked && state.view !== 'editor'
  const tells = areCardsShown(state) || isComing || hasProblems
  const isOpen = preferences.panel && (tells || isAskedFor)
  const toggle = (): void => {
    askFor(!isOpen)
    prefer({ panel: !isOpen || !tells })
  }
  return { isOpen, toggle }
}

/** The view of an answer; none while that of another deck is the last one that came. */
function viewOf(
  { value, ...state }: QueryResult<{ readonly deck: string; readonly view: View }>,
  deck: string,
): QueryResult<View> {
  return value?.deck === deck ? { ...state, value: value.view } : state
}

/** A view in which cards without words of their own in its language have the titles of the source. */
function useTitled(
  { value, ...state }: QueryResult<View>,
  { pieces }: ProjectFacts,
): QueryResult<View> {
  const titled = useMemo(() => {
    const titles = new Map(pieces.map(({ id, title }) => [id, title]))
    const sides = value?.sides.map((side) => {
      const title = side.title ?? titles.get(side.piece)
      return title === side.title || title === undefined ? side : { ...side, title }
    })
    return value && sides ? { ...value, sides } : value
  }, [value, pieces])
  return titled ? { ...state, value: titled } : state
}

const DIALOGS: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  keys: KeysDialog,
  settings: SettingsDialog,
  export: ExportDialog,
}

/** The open dialog, if there is one. */
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
