import { Worker } from 'node:worker_threads'

import { CardpressError } from '../../base/problems/problem.ts'
import type { Call, Reply } from './serve-calls.ts'

type Service = (asked: never) => Promise<unknown>

/** Calls the services of a worker, which is ended and started again when it hangs or fails. */
export interface WorkerClient<S extends { readonly [Name in keyof S]: Service }> {
  readonly ask: <Name extends keyof S & string>(
    name: Name,
    asked: Parameters<S[Name]>[0],
  ) => ReturnType<S[Name]>
  readonly close: () => Promise<void>
}

/** How a worker is started, and how long it may take for an answer. */
export interface WorkerOptions {
  readonly script: string
  readonly data: object
  /** In milliseconds; a worker that takes longer hangs. Without it, an answer may take any time. */
  readonly patience?: number
  /** Called when the worker was started again with an empty state; the calls that this makes come first. */
  readonly restarted?: () => void
}

/** Starts a worker. */
export function startWorker<S extends { readonly [Name in keyof S]: Service }>(
  options: WorkerOptions,
): WorkerClient<S> {
  const waiting = new WaitingCalls()
  let worker: Worker | undefined = start()
  let isClosed = false

  function start(): Worker {
    const started = new Worker(options.script, { workerData: options.data })
    started.on('message', (reply: Reply) => waiting.settle(reply))
    started.on('error', giveUp)
    return started
  }

  function giveUp(error: Error): void {
    if (isClosed) return
    waiting.fail(error)
    void worker?.terminate()
    worker = undefined
  }

  function ask(name: string, asked: unknown): Promise<unknown> {
    // Nobody hears an answer any more.
    if (isClosed) return new Promise(() => undefined)
    // Only when it is wanted again: one that cannot even start would be started without end.
    if (!worker) {
      worker = start()
      options.restarted?.()
    }
    const { id, answer } = waiting.add(options.patience, () => giveUp(tooLong()))
    worker.postMessage({ id, name, asked } satisfies Call)
    return answer
  }

  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the thread has the services of this type
    ask: ask as WorkerClient<S>['ask'],
    close: async () => {
      isClosed = true
      waiting.forget()
      await worker?.terminate()
    },
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout | undefined
}

/** Calls without an answer so far. */
class WaitingCalls {
  readonly #calls = new Map<number, Waiting>()
  #last = 0

  /** A new call; `late` is called when its answer takes longer than so many milliseconds. */
  add(
    patience: number | undefined,
    late: () => void,
  ): { readonly id: number; readonly answer: Promise<unknown> } {
    this.#last += 1
    const id = this.#last
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = patience === undefined ? undefined : setTimeout(late, patience)
      this.#calls.set(id, { resolve, reject, timer })
    })
    return { id, answer }
  }

  settle(reply: Reply): void {
    const call = this.#calls.get(reply.id)
    if (!call) return
    this.#calls.delete(reply.id)
    clearTimeout(call.timer)
    if ('refused' in reply) call.reject(new CardpressError(...reply.refused))
    else if ('fault' in reply) call.reject(errorOf(reply))
    else call.resolve(reply.value)
  }

  fail(error: Error): void {
    const calls = [...this.#calls.values()]
    this.forget()
    for (const { reject } of calls) reject(error)
  }

  /** Lets nothing that waits keep the process. */
  forget(): void {
    for (const { timer } of this.#calls.values()) clearTimeout(timer)
    this.#calls.clear()
  }
}

/** An error as it was in the worker, with the place where it happened. */
function errorOf({ fault, stack }: { fault: string; stack: string | undefined }): Error {
  const error = new Error(fault)
  if (stack !== undefined) error.stack = stack
  return error
}

const tooLong = (): CardpressError =>
  new CardpressError({
    code: 'too-slow',
    severity: 'error',
    message: 'Laying this out takes too long, so it was given up.',
    hint: 'Look at what was changed last: a picture or a font may be broken.',
  })
