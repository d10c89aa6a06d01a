import type { FileChange } from '../input/project/change-files.ts'
import type { Project } from '../input/project/project.ts'
import type { FieldEdit } from './field.ts'

/** The file changes of one save, which are undone together. */
export type UndoStep = readonly FileChange[]

/** The state of the editor while the preview runs: unsaved words, and what can be undone. */
export interface EditorSession {
  /** Reads files with their unsaved words (`Project.unsaved`). */
  readonly project: Project
  /** Unsaved words, by the path of their file and the id of their field. */
  readonly typed: Map<string, Map<string, FieldEdit>>
  /** Steps that can be undone, the last one at the end. */
  readonly past: UndoStep[]
  /** Steps that can be redone, the next one at the end. */
  readonly future: UndoStep[]
  /** Settles when all work that was started so far is done. */
  last: Promise<unknown>
}

/** Opens the editor of a project. */
export const openEditorSession = (project: Project): EditorSession => ({
  project,
  typed: new Map(),
  past: [],
  future: [],
  last: Promise.resolve(),
})

/** Runs work after all earlier work of the session, so that two of them never change a file at once. */
export function inTurn<T>(session: EditorSession, work: () => Promise<T>): Promise<T> {
  const done = session.last.then(work)
  session.last = done.catch(() => undefined)
  return done
}

/** The project without unsaved words. */
export const savedProject = ({ project }: EditorSession): Project => ({
  ...project,
  unsaved: new Map(),
})
