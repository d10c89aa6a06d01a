import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { displayPath, exists, readText } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import type { UndoStep } from './editor-session.ts'

/** A YAML file to edit. */
export interface FileEdit {
  readonly path: string
  /** What a new file begins with; without it, the file must be there. */
  readonly begin?: string
  /** The edited text; undefined where it cannot be edited so. */
  readonly edit: (text: string, file: string) => string | undefined
  /** Reads the edited file as a build does; undefined, with problems, where that fails. */
  readonly read: (file: string, text: string, report: Report) => unknown
}

/**
 * The change that edits a YAML file; none where nothing changes. A file that nothing is left in is deleted if it may be
 * begun anew. Undefined (and problems) where it cannot be edited, or could no longer be read afterwards.
 */
export async function fileEdit(
  project: Project,
  { path, begin, edit, read }: FileEdit,
  report: Report,
): Promise<UndoStep | undefined> {
  const shown = displayPath(project, path)
  const isNew = begin !== undefined && !(await exists(path))
  const before = isNew ? undefined : await readText(project, path, report)
  if (before === undefined && !isNew) return undefined
  const text = edit(before ?? begin ?? '', shown)
  if (text === undefined) return undefined
  if (text === before || (isNew && text === begin)) return []
  if (begin !== undefined && hasNothing(text))
    return before === undefined
      ? []
      : [{ path, shown, before: Buffer.from(before), after: undefined }]
  const watched = watchErrors(report)
  if (!read(shown, text, watched.report) || watched.failed()) return undefined
  return [textChange({ path, shown, text, before, within: project.from })]
}

/** Whether a file has comments at most. */
const hasNothing = (text: string): boolean =>
  /^(?:\{\s*\})?$/.test(text.replaceAll(/^\s*#.*$/gm, '').trim())
