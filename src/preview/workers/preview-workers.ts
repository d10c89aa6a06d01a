import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

import { makeTemporaryFolder } from '../../input/project/temporary.ts'
import type { PreviewWorkers } from '../preview-session.ts'
import type { CompareService } from './compare-service.ts'
import type { LayoutService } from './layout-service.ts'
import type { RasterService } from './raster-service.ts'
import { startWorker } from './worker-client.ts'
import type { WorkerClient } from './worker-client.ts'
import type { Role } from './worker-roles.ts'

/** How long a worker may take for an answer, in milliseconds: for a large deck, for two of them, for a page. */
const TIMEOUT: Readonly<Record<Role, number>> = {
  layout: 30_000,
  compare: 60_000,
  raster: 10_000,
}

/** The workers of a preview, and how to end them. */
export interface RunningWorkers extends PreviewWorkers {
  readonly close: () => Promise<void>
}

/**
 * Lets V8 look more often for what is not needed any more: else the memory of each worker would double in between, and new
 * objects alone would take 48 MB. Takes no more time that could be measured.
 */
function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=30')
  // In MB; there are three such spaces.
  setFlagsFromString('--max-semi-space-size=4')
}

/** Starts the workers of a preview of a folder; `restarted` is called when one had to be started again. */
export function startWorkers(
  { folder, packageRoot }: { readonly folder: string; readonly packageRoot: string },
  restarted: () => void,
): RunningWorkers {
  const script = join(packageRoot, 'bin/worker.cjs')
  saveMemory()
  const options = (role: Role, data: object = {}) => ({
    script,
    data: { role, folder, ...data },
    timeout: TIMEOUT[role],
    restarted,
  })
  const layout = startWorker<LayoutService>(options('layout'))
  const raster = startWorker<RasterService>(options('raster'))
  let compare: WorkerClient<CompareService> | undefined
  let tempDir: string | undefined
  return {
    layout,
    rasterize: ({ pdf, index }, dpi) => raster.ask('png', { pdf, index, dpi }),
    openCompare: async () => {
      tempDir = await makeTemporaryFolder()
      compare = startWorker<CompareService>(options('compare', { tempDir }))
      return compare
    },
    close: async () => {
      await Promise.all([layout.close(), raster.close(), compare?.close()])
      if (tempDir !== undefined) await rm(tempDir, { recursive: true, force: true })
    },
  }
}
