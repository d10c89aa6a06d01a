import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { startWorker } from '../preview/workers/worker-client.ts'
import type { WorkerClient } from '../preview/workers/worker-client.ts'
import type { CliContext } from './context.ts'
import type { TaskService } from './serve-worker.ts'
import type { Outcome, Task } from './task.ts'

/** Worker threads that run tasks, each with its own engines. */
interface WorkerPool {
  /** Runs all tasks; outcomes are in the order of the tasks. `onDone` gets the number of finished tasks. */
  readonly run: (
    tasks: readonly Task[],
    onDone: (done: number) => void,
  ) => Promise<readonly Outcome[]>
  readonly close: () => Promise<void>
}

/** Starts a number of workers. */
export function openWorkerPool(
  size: number,
  { folder, packageRoot }: Pick<CliContext, 'folder' | 'packageRoot'>,
): WorkerPool {
  const script = join(packageRoot, 'bin/worker.cjs')
  const decodesAtOnce = Math.max(1, Math.floor(availableParallelism() / size))
  const data = { role: 'task', folder, decodesAtOnce }
  const workers = Array.from({ length: size }, () =>
    startWorker<TaskService>({ script, data }),
  )
  return {
    run: (tasks, onDone) => share(workers, tasks, onDone),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

/** Each worker takes the next task when it has finished one. */
async function share(
  workers: readonly WorkerClient<TaskService>[],
  tasks: readonly Task[],
  onDone: (done: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<number, Outcome>()
  const waiting = [...tasks.entries()]
  const work = async (worker: WorkerClient<TaskService>): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, task] = next
      // oxlint-disable-next-line no-await-in-loop -- a worker does one thing at a time
      outcomes.set(index, await worker.ask('run', task))
      onDone(outcomes.size)
    }
  }
  onDone(0)
  await Promise.all(workers.map(work))
  return tasks.flatMap((_, index) => outcomes.get(index) ?? [])
}
