import type { MessagePort } from 'node:worker_threads'

import type { CompareOptions } from './baseline.ts'
import { openCompareService } from './compare-service.ts'
import { openLayoutService } from './layout-service.ts'
import { openRasterService } from './raster-service.ts'
import { serveCalls } from './serve-calls.ts'
import type { Services } from './serve-calls.ts'

/** What a worker of a preview does. */
export type Role = 'layout' | 'compare' | 'raster'

/** Answers the calls of a preview from a worker thread. */
export const servePreview = (
  role: Role,
  port: MessagePort,
  options: CompareOptions,
): void => serveCalls(port, { ...servicesOf(role, options) }, URGENT)

/**
 * Pages wait for nothing: somebody looks for their pictures, and photographs are converted beside the layout. Nothing waits
 * for photographs that are only read to their ends.
 */
const URGENT = new Set(['page', 'readPicture'])

function servicesOf(role: Role, options: CompareOptions): Services {
  switch (role) {
    case 'layout':
      return { ...openLayoutService(options) }
    case 'compare':
      return { ...openCompareService(options) }
    case 'raster':
      return { ...openRasterService() }
  }
}
