import type { MessagePort } from 'node:worker_threads'

import type { CompareOptions } from './baseline.ts'
import { openCompareService } from './compare-service.ts'
import { openLayoutService } from './layout-service.ts'
import { openRasterService } from './raster-service.ts'
import { serveCalls } from './serve-calls.ts'
import type { Services } from './serve-calls.ts'

/** What a thread of a preview is for. */
export type Role = 'maker' | 'comparer' | 'rasterizer'

/** Serves a preview from a thread in one of its roles. */
export const servePreview = (
  role: Role,
  port: MessagePort,
  world: CompareOptions,
): void => serveCalls(port, { ...servicesOf(role, world) }, URGENT)

/** Somebody waits for the picture of a page, while a view or a list can wait a moment longer. */
const URGENT = new Set(['page'])

function servicesOf(role: Role, world: CompareOptions): Services {
  switch (role) {
    case 'maker':
      return { ...openLayoutService(world) }
    case 'comparer':
      return { ...openCompareService(world) }
    case 'rasterizer':
      return { ...openRasterService() }
  }
}
