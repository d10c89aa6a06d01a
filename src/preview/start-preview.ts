import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openEditorSession } from '../editor/editor-session.ts'
import { layOverUnsaved } from '../editor/unsaved.ts'
import { openProject } from '../input/project/project.ts'
import { PreviewSession } from './preview-session.ts'
import { deskRoutes } from './server/editor-api.ts'
import { openEvents } from './server/events.ts'
import { openEditor } from './server/open-editor.ts'
import { readPageFiles } from './server/page-files.ts'
import { startServer } from './server/server.ts'
import { apiRoutes } from './server/view-api.ts'
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
  readonly fault: (error: unknown) => void
}

/** A preview that runs. */
export interface Preview {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts a preview of the project in a folder. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { folder, packageRoot, port, poll, environment, fault } = options
  const page = await readPageFiles(join(packageRoot, 'dist/page'))
  const hands = startWorkers(options, () => void live.resend().catch(fault))
  const live = new PreviewSession(hands)
  const events = openEvents(() => live.generation)
  const ending = [async () => events.close(), hands.close]
  const close = async (): Promise<void> => {
    await Promise.all(ending.map((end) => end()))
  }
  try {
    const editing = { environment, platform: process.platform }
    const tell = (paths: readonly string[]): void =>
      events.tell({ generation: live.generation, files: paths })
    const { editable, routes, unsaved } = await openTrainersDesk(options, live, tell)
    const server = await startServer({
      port,
      page,
      routes: [
        ...apiRoutes({
          live,
          events,
          editable,
          openEditor: (place) => openEditor(place, editing),
        }),
        ...routes,
      ],
      fault,
    })
    ending.push(server.close)
    const follow = async (changed: FilesChanged): Promise<void> => {
      const begun = live.changed(changed, await unsaved())
      tell(changed.paths)
      await begun
    }
    const watcher = await watchProject({
      roots: [folder, packageRoot],
      poll,
      told: (changed) => void follow(changed).catch(fault),
    })
    ending.push(watcher.close)
    return { url: server.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The trainer's desk: for decks of the user's own, and only where it was asked for. */
async function openTrainersDesk(
  { folder, packageRoot, edit }: PreviewOptions,
  live: PreviewSession,
  tell: (paths: readonly string[]) => void,
): Promise<{
  readonly editable: (deck: string) => boolean
  readonly routes: ReturnType<typeof deskRoutes>
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
    const begun = live.changed({ paths: [], folders: false }, await unsaved())
    tell([])
    await begun
  }
  return { editable, routes: deskRoutes({ desk, editable, changed }), unsaved }
}
