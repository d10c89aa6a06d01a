import type { MessagePort } from 'node:worker_threads'

import { openComparer } from './comparer.ts'
import type { ComparerWorld } from './comparer.ts'
import { openMaker } from './maker.ts'
import { openRasterizer } from './rasterizer.ts'
import { serveThread } from './serve-thread.ts'
import type { Services } from './serve-thread.ts'

/** What a thread of a preview is for. */
export type Role = 'maker' | 'comparer' | 'rasterizer'

/** Serves a preview from a thread in one of its roles. */
export const servePreview = (role: Role, port: MessagePort, world: ComparerWorld): void =>
  serveThread(port, { ...servicesOf(role, world) }, URGENT)

/** Somebody waits for the picture of a page, while a view or a list can wait a moment longer. */
const URGENT = new Set(['page'])

function servicesOf(role: Role, world: ComparerWorld): Services {
  switch (role) {
    case 'maker':
      return { ...openMaker(world) }
    case 'comparer':
      return { ...openComparer(world) }
    case 'rasterizer':
      return { ...openRasterizer() }
  }
}
