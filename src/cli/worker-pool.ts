import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { CliContext } from './context.ts'
import type { Outcome, Task } from './task.ts'

/** Threads that do tasks, each with its own engines. */
interface WorkerPool {
  /** Does all tasks; outcomes come in the order of the tasks. `told` hears how many are done. */
  readonly perform: (
    tasks: readonly Task[],
    told: (done: number) => void,
  ) => Promise<readonly Outcome[]>
  readonly close: () => Promise<void>
}

/** Starts so many threads. */
export function openWorkerPool(
  size: number,
  { folder, packageRoot }: CliContext,
): WorkerPool {
  const script = join(packageRoot, 'bin/worker.cjs')
  const decodesAtOnce = Math.max(1, Math.floor(availableParallelism() / size))
  const workers = Array.from(
    { length: size },
    () => new Worker(script, { workerData: { folder, decodesAtOnce } }),
  )
  return {
    perform: (tasks, told) => share(workers, tasks, told),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Each thread takes the next task when it has done one. */
async function share(
  workers: readonly Worker[],
  tasks: readonly Task[],
  told: (done: number) => void,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<number, Outcome>()
  const waiting = [...tasks.entries()]
  const work = async (worker: Worker): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, task] = next
      // oxlint-disable-next-line no-await-in-loop -- a thread does one thing at a time
      outcomes.set(index, await ask(worker, task))
      told(outcomes.size)
    }
  }
  told(0)
  await Promise.all(workers.map(work))
  return tasks.flatMap((_, index) => outcomes.get(index) ?? [])
}

async function ask(worker: Worker, task: Task): Promise<Outcome> {
  const heard: Promise<Outcome[]> = once(worker, 'message')
  worker.postMessage(task)
  const [outcome] = await heard
  if (!outcome) throw new Error('A thread said nothing')
  return outcome
}
