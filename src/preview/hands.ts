import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { makeTemporaryFolder } from '../project/temporary-folder.ts'
import type { Comparer } from './comparer.ts'
import type { Hands } from './live.ts'
import type { Maker } from './maker.ts'
import type { Rasterizer } from './rasterizer.ts'
import type { Role } from './serve-preview.ts'
import { openThread } from './thread.ts'
import type { Thread } from './thread.ts'

/** How long a thread may take for one answer, in milliseconds: for a large deck, for two of them, and for a page. */
const PATIENCE = { maker: 30_000, comparer: 60_000, rasterizer: 10_000 }

/** The threads of a preview, and how to end them. */
export interface OpenHands extends Hands {
  readonly close: () => Promise<void>
}

/** Starts the threads of a preview of a folder; `restarted` hears of one that had to be started again. */
export function openHands(
  { folder, packageRoot }: { readonly folder: string; readonly packageRoot: string },
  restarted: () => void,
): OpenHands {
  const script = join(packageRoot, 'bin/preview-thread.cjs')
  const options = (role: Role, data: object = {}) => ({
    script,
    data: { role, folder, ...data },
    patience: PATIENCE[role],
    restarted,
  })
  const maker = openThread<Maker>(options('maker'))
  const rasterizer = openThread<Rasterizer>(options('rasterizer'))
  let comparer: Thread<Comparer> | undefined
  let rooms: string | undefined
  return {
    maker,
    rasterize: ({ pdf, index }, dpi) => rasterizer.ask('png', { pdf, index, dpi }),
    comparer: async () => {
      rooms = await makeTemporaryFolder()
      comparer = openThread<Comparer>(options('comparer', { rooms }))
      return comparer
    },
    close: async () => {
      await Promise.all([maker.close(), rasterizer.close(), comparer?.close()])
      if (rooms !== undefined) await rm(rooms, { recursive: true, force: true })
    },
  }
}
