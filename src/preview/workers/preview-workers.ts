import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { makeTemporaryFolder } from '../../input/project/temporary.ts'
import type { PreviewWorkers } from '../preview-session.ts'
import type { CompareService } from './compare-service.ts'
import type { LayoutService } from './layout-service.ts'
import type { RasterService } from './raster-service.ts'
import { startWorker } from './worker-client.ts'
import type { WorkerClient } from './worker-client.ts'
import type { Role } from './worker-roles.ts'

/** How long a thread may take for one answer, in milliseconds: for a large deck, for two of them, and for a page. */
const TIMEOUT = { maker: 30_000, comparer: 60_000, rasterizer: 10_000 }

/** The threads of a preview, and how to end them. */
export interface RunningWorkers extends PreviewWorkers {
  readonly close: () => Promise<void>
}

/** Starts the threads of a preview of a folder; `restarted` hears of one that had to be started again. */
export function startWorkers(
  { folder, packageRoot }: { readonly folder: string; readonly packageRoot: string },
  restarted: () => void,
): RunningWorkers {
  const script = join(packageRoot, 'bin/worker.cjs')
  const options = (role: Role, data: object = {}) => ({
    script,
    data: { role, folder, ...data },
    patience: TIMEOUT[role],
    restarted,
  })
  const maker = startWorker<LayoutService>(options('maker'))
  const rasterizer = startWorker<RasterService>(options('rasterizer'))
  let comparer: WorkerClient<CompareService> | undefined
  let tempDir: string | undefined
  return {
    maker,
    rasterize: ({ pdf, index }, dpi) => rasterizer.ask('png', { pdf, index, dpi }),
    comparer: async () => {
      tempDir = await makeTemporaryFolder()
      comparer = startWorker<CompareService>(options('comparer', { tempDir }))
      return comparer
    },
    close: async () => {
      await Promise.all([maker.close(), rasterizer.close(), comparer?.close()])
      if (tempDir !== undefined) await rm(tempDir, { recursive: true, force: true })
    },
  }
}
