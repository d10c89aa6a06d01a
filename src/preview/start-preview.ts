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

/** What a preview is started with. */
export interface PreviewOptions extends ViewOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Whether the trainer's desk is open. */
  readonly edit: boolean
  /** Whether files are looked at again and again, for network drives. */
  readonly poll: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Hears of faults of ours. */
  readonly onFault: (error: unknown) => void
}

/** A preview that runs. */
export interface Preview {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts a preview of the project in a folder. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { folder, packageRoot, port, poll, environment, onFault } = options
  const page = await readPageFiles(join(packageRoot, 'dist/page'))
  const workers = startWorkers(options, () => void session.resend().catch(onFault))
  const session = new PreviewSession(workers)
  const events = createBroadcaster(() => session.generation)
  const ending = [async () => events.close(), workers.close]
  const close = async (): Promise<void> => {
    await Promise.all(ending.map((end) => end()))
  }
  try {
    const editing = { environment, platform: process.platform }
    const tell = (paths: readonly string[]): void =>
      events.send({ generation: session.generation, files: paths })
    const { editable, routes, unsaved } = await openTrainersEditor(options, session, tell)
    const server = await startServer({
      port,
      page,
      routes: [
        ...viewApiRoutes({
          session,
          events,
          editable,
          openEditor: (place) => openEditor(place, editing),
        }),
        ...routes,
      ],
      onFault,
    })
    ending.push(server.close)
    const follow = async (changed: FilesChanged): Promise<void> => {
      const begun = session.changed(changed, await unsaved())
      tell(changed.paths)
      await begun
    }
    const watcher = await watchProject({
      roots: [folder, packageRoot],
      poll,
      onChange: (changed) => void follow(changed).catch(onFault),
    })
    ending.push(watcher.close)
    return { url: server.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The trainer's desk: for decks of the user's own, and only where it was asked for. */
async function openTrainersEditor(
  { folder, packageRoot, edit }: PreviewOptions,
  session: PreviewSession,
  tell: (paths: readonly string[]) => void,
): Promise<{
  readonly editable: (deck: string) => boolean
  readonly routes: ReturnType<typeof editorRoutes>
  readonly unsaved: () => Promise<ReadonlyMap<string, string>>
}> {
  const none = new Map<string, string>()
  if (!edit) return { editable: () => false, routes: [], unsaved: async () => none }
  const desk = openEditorSession(await openProject(folder, packageRoot))
  const unsaved = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(desk.typed.size === 0 ? none : await layOverUnsaved(desk))
  const editable = (deck: string): boolean =>
    existsSync(join(folder, 'content', deck, 'deck.yaml'))
  const changed = async (): Promise<void> => {
    const begun = session.changed({ paths: [], folders: false }, await unsaved())
    tell([])
    await begun
  }
  return { editable, routes: editorRoutes({ desk, editable, changed }), unsaved }
}
