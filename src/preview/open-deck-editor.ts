import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openEditorSession } from '../editor/editor-session.ts'
import type { EditorSession } from '../editor/editor-session.ts'
import { unsavedTexts } from '../editor/unsaved.ts'
import { openProject } from '../input/project/project.ts'
import type { PreviewSession } from './preview-session.ts'
import { editorRoutes } from './server/editor-api.ts'

/** The folder of the decks, that of the package, and whether decks can be changed. */
interface EditorOptions {
  readonly folder: string
  readonly packageRoot: string
  readonly edit: boolean
}

/** What a preview has for changing decks. */
interface DeckEditor {
  /** Undefined where decks can be looked at only. */
  readonly editor: EditorSession | undefined
  readonly editable: (deck: string) => boolean
  readonly routes: ReturnType<typeof editorRoutes>
  /** The text of files with unsaved words, by absolute path. */
  readonly unsaved: () => Promise<ReadonlyMap<string, string>>
}

/** The editor of decks: for the user's own decks, and with `--edit` only. */
export async function openDeckEditor(
  { folder, packageRoot, edit }: EditorOptions,
  session: PreviewSession,
  notify: (paths: readonly string[]) => void,
): Promise<DeckEditor> {
  const none = new Map<string, string>()
  if (!edit)
    return {
      editor: undefined,
      editable: () => false,
      routes: [],
      unsaved: async () => none,
    }
  // Decks can be made in a folder that has none yet.
  const roots = [...new Set([folder, packageRoot])]
  const editor = openEditorSession({ ...(await openProject(folder, packageRoot)), roots })
  const unsaved = (): Promise<ReadonlyMap<string, string>> => unsavedTexts(editor)
  const editable = (deck: string): boolean =>
    existsSync(join(folder, 'content', deck, 'deck.yaml'))
  const changed = async (): Promise<void> => {
    const done = session.changed({ paths: [], folders: false }, await unsaved())
    notify([])
    await done
  }
  return {
    editor,
    editable,
    routes: editorRoutes({ session: editor, editable, changed }),
    unsaved,
  }
}
