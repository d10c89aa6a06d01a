import type { MessagePort } from 'node:worker_threads'

import type { CompareOptions } from '../preview/workers/baseline.ts'
import { serveCalls } from '../preview/workers/serve-calls.ts'
import type { Role } from '../preview/workers/worker-roles.ts'
import { dateOf } from './context.ts'
import { openTaskRunner } from './task.ts'
import type { Outcome, Task, TaskRunnerOptions } from './task.ts'

/** The service of a worker of a large build. */
export interface TaskService {
  readonly run: (task: Task) => Promise<Outcome>
}

/** Serves a build or a preview from a worker thread. */
export async function serveWorker(
  role: Role | 'task',
  port: MessagePort,
  options: TaskRunnerOptions & Omit<CompareOptions, 'date'>,
): Promise<void> {
  if (role === 'task') {
    const runner = openTaskRunner(options)
    const run = async (task: Task): Promise<Outcome> =>
      (await runner).run(task, () => undefined)
    serveCalls(port, { run })
  } else {
    const { servePreview } = await import('../preview/workers/worker-roles.ts')
    // The same date in files as `build`.
    servePreview(role, port, { ...options, date: dateOf(options.environment) })
  }
}
