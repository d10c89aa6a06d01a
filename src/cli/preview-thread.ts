import type { MessagePort } from 'node:worker_threads'

import type { ComparerWorld } from '../preview/comparer.ts'
import { servePreview as serve } from '../preview/serve-preview.ts'
import type { Role } from '../preview/serve-preview.ts'
import { dateOf } from './world.ts'

/** Serves a preview from a thread, with the date that `build` gives to files. */
export const servePreview = (
  role: Role,
  port: MessagePort,
  world: Omit<ComparerWorld, 'date'>,
): void => serve(role, port, { ...world, date: dateOf(world.environment) })
