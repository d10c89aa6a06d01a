import { Worker } from 'node:worker_threads'

import { CardpressError } from '../../base/problems/problem.ts'
import type { Call, Reply } from './serve-calls.ts'

type Service = (asked: never) => Promise<unknown>

/** A thread that does some things for this one; it is ended and started again when it hangs. */
export interface WorkerClient<S extends { readonly [Name in keyof S]: Service }> {
  readonly ask: <Name extends keyof S & string>(
    name: Name,
    asked: Parameters<S[Name]>[0],
  ) => ReturnType<S[Name]>
  readonly close: () => Promise<void>
}

/** How a thread is started, and how long it may take for an answer. */
export interface WorkerOptions {
  readonly script: string
  readonly data: object
  /** In milliseconds; longer, and it hangs. */
  readonly patience: number
  /** Called when the thread is started again, with nothing of what it knew; what this asks comes first. */
  readonly restarted: () => void
}

/** Starts a thread. */
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
      options.restarted()
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
  readonly timer: NodeJS.Timeout
}

/** Calls that have no answer yet. */
class WaitingCalls {
  readonly #calls = new Map<number, Waiting>()
  #last = 0

  /** A new call; `late` is called when its answer takes longer than so many milliseconds. */
  add(
    patience: number,
    late: () => void,
  ): { readonly id: number; readonly answer: Promise<unknown> } {
    this.#last += 1
    const id = this.#last
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#calls.set(id, { resolve, reject, timer: setTimeout(late, patience) })
    })
    return { id, answer }
  }

  settle(reply: Reply): void {
    const call = this.#calls.get(reply.id)
    if (!call) return
    this.#calls.delete(reply.id)
    clearTimeout(call.timer)
    if ('refused' in reply) call.reject(new CardpressError(...reply.refused))
    else if ('fault' in reply) call.reject(new Error(reply.fault))
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

const tooLong = (): CardpressError =>
  new CardpressError({
    code: 'too-slow',
    severity: 'error',
    message: 'Laying this out takes too long, so it was given up.',
    hint: 'Look at what was changed last: a picture or a font may be broken.',
  })
