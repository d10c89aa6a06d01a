import type { ComponentType } from 'preact'

import type { ProjectFacts } from '../../preview/protocol/project.ts'
import { CompareView } from '../compare/compare-view.tsx'
import { EditorView } from '../editor/editor-view.tsx'
import { VIEW_NAMES } from '../state/state.ts'
import type { ViewName } from '../state/state.ts'
import { ContactView } from './contact-view.tsx'
import { LanguagesView } from './languages-view.tsx'
import { SheetView } from './sheet-view.tsx'
import { SidesView } from './sides-view.tsx'

/** The view of each name, in the order of the tabs. */
export const VIEWS: Partial<Readonly<Record<ViewName, ComponentType>>> = {
  card: SidesView,
  both: SidesView,
  contact: ContactView,
  languages: LanguagesView,
  sheets: SheetView,
  compare: CompareView,
  desk: EditorView,
}

/** The views that a project can be looked at in: the desk only where words may be changed. */
export const viewNames = (project: Pick<ProjectFacts, 'editable'>): readonly ViewName[] =>
  VIEW_NAMES.filter((name) => VIEWS[name] && (name !== 'desk' || project.editable))
