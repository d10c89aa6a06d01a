import { join } from 'node:path'

import { openProject } from '../input/project/project.ts'
import { reviewMaker } from './make-review.ts'
import { openDeckEditor } from './open-deck-editor.ts'
import { PreviewSession } from './preview-session.ts'
import { createBroadcaster } from './server/events.ts'
import { exportRoutes } from './server/export-api.ts'
import { openEditor } from './server/open-editor.ts'
import { readPageFiles } from './server/page-files.ts'
import { reviewRoutes } from './server/review-api.ts'
import { startServer } from './server/server.ts'
import { startRoutes } from './server/start-api.ts'
import { viewApiRoutes } from './server/view-api.ts'
import type { ViewApi } from './server/view-api.ts'
import { openTemplateDecks } from './template-decks.ts'
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
    const notify = (paths: readonly string[]): void =>
      events.send({ generation: session.generation, files: paths })
    const editing = await openDeckEditor(options, session, notify)
    const templates = openTemplateDecks(() => openProject(folder, packageRoot))
    closers.push(templates.close)
    const update = async (changed: FilesChanged): Promise<void> => {
      const done = session.changed(changed, await editing.unsaved())
      notify(changed.paths)
      await done
    }
    const { editable, editor } = editing
    const editorContext = { environment, platform: process.platform }
    const open: ViewApi['openEditor'] = (place) => openEditor(place, editorContext)
    const made = (): Promise<void> => update({ paths: [], folders: true })
    const routes = [
      ...viewApiRoutes({ session, events, editor, editable, openEditor: open }),
      ...exportRoutes(session),
      ...reviewRoutes(reviewMaker(options)),
      ...editing.routes,
      ...startRoutes({ session, templates, editor, made }),
    ]
    const server = await startServer({ port, page, routes, onFault })
    closers.push(server.close)
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
