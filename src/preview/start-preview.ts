import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openEditorSession } from '../editor/editor-session.ts'
import { layOverUnsaved } from '../editor/unsaved.ts'
import { openProject } from '../input/project/project.ts'
import { PreviewSession } from './preview-session.ts'
import { editorRoutes } from './server/editor-api.ts'
import { createBroadcaster } from './server/events.ts'
import { openEditor } from './server/open-editor.ts'
import { readPageFiles } from './server/page-files.ts'
import { startServer } from './server/server.ts'
import { viewApiRoutes } from './server/view-api.ts'
import { watchProject } from './watch-project.ts'
import type { FilesChanged } from './watch-project.ts'
import { startWorkers } from './workers/preview-workers.ts'
import type { ViewOptions } from './workers/views.ts'

/** How to start a preview. */
export interface PreviewOptions extends ViewOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Whether decks can be edited in the page. */
  readonly edit: boolean
  /** Whether files are checked at intervals, for network drives that report no changes. */
  readonly poll: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Called with unexpected errors. */
  readonly onFault: (error: unknown) => void
}

/** A running preview. */
export interface Preview {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts a preview of the project in a folder. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { folder, packageRoot, port, poll, environment, onFault } = options
  const page = await readPageFiles(join(packageRoot, 'dist/page'))
  const workers = startWorkers(options, () => void session.resend().catch(onFault))
  const session = new PreviewSession(workers, () =>
    events.send({ generation: session.generation, files: [] }),
  )
  const events = createBroadcaster(() => session.generation)
  const closers = [async () => events.close(), workers.close]
  const close = async (): Promise<void> => {
    await Promise.all(closers.map((one) => one()))
  }
  try {
    const editorContext = { environment, platform: process.platform }
    const notify = (paths: readonly string[]): void =>
      events.send({ generation: session.generation, files: paths })
    const { editable, routes, unsaved } = await openDeckEditor(options, session, notify)
    const server = await startServer({
      port,
      page,
      routes: [
        ...viewApiRoutes({
          session,
          events,
          editable,
          openEditor: (place) => openEditor(place, editorContext),
        }),
        ...routes,
      ],
      onFault,
    })
    closers.push(server.close)
    const update = async (changed: FilesChanged): Promise<void> => {
      const done = session.changed(changed, await unsaved())
      notify(changed.paths)
      await done
    }
    const watcher = await watchProject({
      roots: [folder, packageRoot],
      poll,
      onChange: (changed) => void update(changed).catch(onFault),
    })
    closers.push(watcher.close)
    return { url: server.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The editor of decks: for the user's own decks, and with `--edit` only. */
async function openDeckEditor(
  { folder, packageRoot, edit }: PreviewOptions,
  session: PreviewSession,
  notify: (paths: readonly string[]) => void,
): Promise<{
  readonly editable: (deck: string) => boolean
  readonly routes: ReturnType<typeof editorRoutes>
  readonly unsaved: () => Promise<ReadonlyMap<string, string>>
}> {
  const none = new Map<string, string>()
  if (!edit) return { editable: () => false, routes: [], unsaved: async () => none }
  const editor = openEditorSession(await openProject(folder, packageRoot))
  const unsaved = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(editor.typed.size === 0 ? none : await layOverUnsaved(editor))
  const editable = (deck: string): boolean =>
    existsSync(join(folder, 'content', deck, 'deck.yaml'))
  const changed = async (): Promise<void> => {
    const done = session.changed({ paths: [], folders: false }, await unsaved())
    notify([])
    await done
  }
  return {
    editable,
    routes: editorRoutes({ session: editor, editable, changed }),
    unsaved,
  }
}
