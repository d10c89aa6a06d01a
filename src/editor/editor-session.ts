import type { FileChange } from '../input/project/change-files.ts'
import type { Project } from '../input/project/project.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'

/** The files that one save changed: a step of undo. */
export type UndoStep = readonly FileChange[]

/** The editor while the preview runs: what was typed and not saved, and what can be undone. */
export interface EditorSession {
  /** Read with the words that are not saved (`Project.unsaved`). */
  readonly project: Project
  /** The words that were typed and not saved, by the path of their file and the id of their field. */
  readonly typed: Map<string, Map<string, TextEdit>>
  /** What was saved, the last one at the end. */
  readonly past: UndoStep[]
  /** What was undone, the next one to be done again at the end. */
  readonly future: UndoStep[]
  /** Ends when all that was asked for so far is done. */
  last: Promise<unknown>
}

/** Opens the editor of a project: nothing is typed, and nothing can be undone. */
export const openEditorSession = (project: Project): EditorSession => ({
  project,
  typed: new Map(),
  past: [],
  future: [],
  last: Promise.resolve(),
})

/** Runs work after all earlier work of the session, so that no two change one file at once. */
export function inTurn<T>(session: EditorSession, work: () => Promise<T>): Promise<T> {
  const done = session.last.then(work)
  session.last = done.catch(() => undefined)
  return done
}

/** The project as its files are saved. */
export const savedProject = ({ project }: EditorSession): Project => ({
  ...project,
  unsaved: new Map(),
})
