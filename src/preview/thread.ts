import { Worker } from 'node:worker_threads'

import { CardpressError } from '../problems/problem.ts'
import type { Call, Reply } from './serve-thread.ts'

type Service = (asked: never) => Promise<unknown>

/** A thread that does some things for this one; it is ended and started again when it hangs. */
export interface Thread<S extends { readonly [Name in keyof S]: Service }> {
  readonly ask: <Name extends keyof S & string>(
    name: Name,
    asked: Parameters<S[Name]>[0],
  ) => ReturnType<S[Name]>
  readonly close: () => Promise<void>
}

/** How a thread is started, and how long it may take for an answer. */
export interface ThreadOptions {
  readonly script: string
  readonly data: object
  /** In milliseconds; longer, and it hangs. */
  readonly patience: number
  /** Called when the thread has been started again, with nothing of what it knew. */
  readonly restarted: () => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** Starts a thread. */
export function openThread<S extends { readonly [Name in keyof S]: Service }>(
  options: ThreadOptions,
): Thread<S> {
  const waiting = new Map<number, Waiting>()
  let worker = start()
  let calls = 0
  let isClosed = false

  function start(): Worker {
    const started = new Worker(options.script, { workerData: options.data })
    started.on('message', settle)
    started.on('error', (error) => giveUp(error))
    return started
  }

  function settle(reply: Reply): void {
    const one = waiting.get(reply.id)
    if (!one) return
    waiting.delete(reply.id)
    clearTimeout(one.timer)
    if ('refused' in reply) one.reject(new CardpressError(...reply.refused))
    else if ('fault' in reply) one.reject(new Error(reply.fault))
    else one.resolve(reply.value)
  }

  function giveUp(error: Error): void {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    waiting.clear()
    if (isClosed) return
    void worker.terminate()
    worker = start()
    options.restarted()
  }

  function ask(name: string, asked: unknown): Promise<unknown> {
    calls += 1
    const call: Call = { id: calls, name, asked }
    return new Promise((resolve, reject) => {
      // Nobody hears an answer any more, and nothing shall keep the process.
      if (isClosed) return
      const timer = setTimeout(() => giveUp(tooLong()), options.patience)
      waiting.set(call.id, { resolve, reject, timer })
      worker.postMessage(call)
    })
  }

  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the thread has the services of this type
    ask: ask as Thread<S>['ask'],
    close: async () => {
      isClosed = true
      for (const { timer } of waiting.values()) clearTimeout(timer)
      await worker.terminate()
    },
  }
}

const tooLong = (): CardpressError =>
  new CardpressError({
    code: 'too-slow',
    severity: 'error',
    message: 'Laying this out takes too long, so it was given up.',
    hint: 'Look at what was changed last: a picture or a font may be broken.',
  })
