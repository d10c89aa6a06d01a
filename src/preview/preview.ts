import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { openDesk } from '../desk/open-desk.ts'
import { layOverUnsaved } from '../desk/unsaved.ts'
import { openProject } from '../project/project.ts'
import { apiRoutes } from './api.ts'
import { deskRoutes } from './desk-api.ts'
import { openEvents } from './events.ts'
import { openHands } from './hands.ts'
import { Live } from './live.ts'
import { openEditor } from './open-editor.ts'
import { readPageFiles } from './page-files.ts'
import { startServer } from './server.ts'
import type { ViewsWorld } from './views.ts'
import { watchProject } from './watch.ts'
import type { FilesChanged } from './watch.ts'

/** What a preview is started with. */
export interface PreviewOptions extends ViewsWorld {
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
  const hands = openHands(options, () => void live.remind().catch(fault))
  const live = new Live(hands)
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
  live: Live,
  tell: (paths: readonly string[]) => void,
): Promise<{
  readonly editable: (deck: string) => boolean
  readonly routes: ReturnType<typeof deskRoutes>
  readonly unsaved: () => Promise<ReadonlyMap<string, string>>
}> {
  const none = new Map<string, string>()
  if (!edit) return { editable: () => false, routes: [], unsaved: async () => none }
  const desk = openDesk(await openProject(folder, packageRoot))
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
