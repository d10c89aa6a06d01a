import type { MessagePort } from 'node:worker_threads'

import { CardpressError } from '../problems/problem.ts'
import type { Problem } from '../problems/problem.ts'

/** Functions that another thread may call, by name; each takes one thing. */
export type Services = Readonly<Record<string, (asked: never) => Promise<unknown>>>

/** What a thread is asked. */
export interface Call {
  readonly id: number
  readonly name: string
  readonly asked: unknown
}

/** What it answers: a value, or the problems for which it could not go on, or what was our fault. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refused: readonly [Problem, ...Problem[]] }
  | { readonly id: number; readonly fault: string }

/** Answers calls from another thread, one after the other. */
export function serveThread(port: MessagePort, services: Services): void {
  let last: Promise<void> = Promise.resolve()
  port.on('message', (call: Call) => {
    last = last.then(async () => port.postMessage(await answer(call, services)))
  })
}

async function answer({ id, name, asked }: Call, services: Services): Promise<Reply> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller's types are those of the services
    return { id, value: await services[name]?.(asked as never) }
  } catch (error) {
    if (error instanceof CardpressError) return { id, refused: error.problems }
    return {
      id,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
