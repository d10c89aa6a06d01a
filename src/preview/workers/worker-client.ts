import { Worker } from 'node:worker_threads'

import { CardpressError } from '../../base/problems/problem.ts'
import type { Call, Reply } from './serve-calls.ts'

type Service = (asked: never) => Promise<unknown>

/** Calls the services of a worker. A worker that hangs or fails is terminated, and started again by the next call. */
export interface WorkerClient<S extends { readonly [Name in keyof S]: Service }> {
  readonly ask: <Name extends keyof S & string>(
    name: Name,
    asked: Parameters<S[Name]>[0],
  ) => ReturnType<S[Name]>
  readonly close: () => Promise<void>
}

/** How to start a worker, and how long an answer may take. */
export interface WorkerOptions {
  readonly script: string
  readonly data: object
  /** In milliseconds: a worker that takes longer is taken to hang. Without it, an answer may take any time. */
  readonly timeout?: number
  /** Called after a restart, which loses the state of the worker; calls made in it come before all others. */
  readonly restarted?: () => void
}

/** Starts a worker. */
export function startWorker<S extends { readonly [Name in keyof S]: Service }>(
  options: WorkerOptions,
): WorkerClient<S> {
  const waiting = new PendingCalls()
  let worker: Worker | undefined = start()
  let isClosed = false

  function start(): Worker {
    const started = new Worker(options.script, { workerData: options.data })
    started.on('message', (reply: Reply) => waiting.settle(reply))
    started.on('error', fail)
    return started
  }

  function fail(error: Error): void {
    if (isClosed) return
    waiting.fail(error)
    void worker?.terminate()
    worker = undefined
  }

  function ask(name: string, asked: unknown): Promise<unknown> {
    // Nobody waits for an answer any more.
    if (isClosed) return new Promise(() => undefined)
    // Restarted by the next call only: a worker that cannot start would be restarted without end.
    if (!worker) {
      worker = start()
      options.restarted?.()
    }
    const { id, answer } = waiting.add(options.timeout, () => fail(timeoutError()))
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

interface PendingCall {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout | undefined
}

/** Calls that have no answer yet. */
class PendingCalls {
  readonly #calls = new Map<number, PendingCall>()
  #last = 0

  /** Adds a call; `late` is called when its answer takes longer than `timeout` milliseconds. */
  add(
    timeout: number | undefined,
    late: () => void,
  ): { readonly id: number; readonly answer: Promise<unknown> } {
    this.#last += 1
    const id = this.#last
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = timeout === undefined ? undefined : setTimeout(late, timeout)
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

  /** Drops all calls and their timers, which would keep the process alive. */
  forget(): void {
    for (const { timer } of this.#calls.values()) clearTimeout(timer)
    this.#calls.clear()
  }
}

/** The error that was thrown in the worker, with its stack. */
function errorOf({ fault, stack }: { fault: string; stack: string | undefined }): Error {
  const error = new Error(fault)
  if (stack !== undefined) error.stack = stack
  return error
}

const timeoutError = (): CardpressError =>
  new CardpressError({
    code: 'too-slow',
    severity: 'error',
    message: 'Laying this out takes too long, so it was given up.',
    hint: 'Look at what was changed last: a picture or a font may be broken.',
  })
