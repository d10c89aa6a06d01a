import { readText, shown } from '../input/project/project.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import { savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'

/**
 * What each file with unsaved words would hold if they were saved now, by its path: what the live picture is made from.
 * Files are read again, since they may have changed in another program; one that can no longer be read is left out.
 */
export async function layOverUnsaved(
  session: EditorSession,
): Promise<ReadonlyMap<string, string>> {
  const { unsaved } = session.project
  const texts = await Promise.all(
    Array.from(session.typed, async ([path, edits]) => {
      const text = await readText(savedProject(session), path, ignore)
      const file = shown(session.project, path)
      const edited =
        text === undefined
          ? undefined
          : tryEditTexts(text, [...edits.values()], file, ignore)
      return [path, edited] as const
    }),
  )
  unsaved.clear()
  for (const [path, text] of texts) if (text !== undefined) unsaved.set(path, text)
  return unsaved
}

const ignore = (): void => undefined
