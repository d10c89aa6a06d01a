import type { MessagePort } from 'node:worker_threads'

import type { CompareOptions } from '../preview/workers/baseline.ts'
import { servePreview as serve } from '../preview/workers/worker-roles.ts'
import type { Role } from '../preview/workers/worker-roles.ts'
import { dateOf } from './context.ts'

/** Serves a preview from a thread, with the date that `build` gives to files. */
export const servePreview = (
  role: Role,
  port: MessagePort,
  world: Omit<CompareOptions, 'date'>,
): void => serve(role, port, { ...world, date: dateOf(world.environment) })
