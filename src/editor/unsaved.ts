import { readText, displayPath } from '../input/project/project.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { editFields } from './field.ts'

/**
 * Updates `Project.unsaved`: the text that each file with unsaved words would have if they were saved now, by path. Files
 * are read again, since another program may have changed them; a file that can no longer be read is left out.
 */
export async function layOverUnsaved(
  session: EditorSession,
): Promise<ReadonlyMap<string, string>> {
  const { unsaved } = session.project
  const texts = await Promise.all(
    Array.from(session.typed, async ([path, edits]) => {
      if (edits.size === 0) return [path, undefined] as const
      const text = await readText(savedProject(session), path, ignore)
      const file = displayPath(session.project, path)
      const edited =
        text === undefined
          ? undefined
          : editFields(text, [...edits.values()], file, ignore)
      return [path, edited] as const
    }),
  )
  unsaved.clear()
  for (const [path, text] of texts) if (text !== undefined) unsaved.set(path, text)
  return unsaved
}

/**
 * The texts of files with unsaved words, as they are after all earlier work of the session: who asks first is answered
 * first, so that no view stays with words that were saved or discarded since.
 */
export const unsavedTexts = (
  session: EditorSession,
): Promise<ReadonlyMap<string, string>> =>
  inTurn(session, async () => new Map(await layOverUnsaved(session)))

const ignore = (): void => undefined
