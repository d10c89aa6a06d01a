import type { MessagePort } from 'node:worker_threads'

import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'

/** Functions that another thread may call, by name; each takes one value. */
export type Services = Readonly<Record<string, (asked: never) => Promise<unknown>>>

/** A call of a service. */
export interface Call {
  readonly id: number
  readonly name: string
  readonly asked: unknown
}

/** The answer to a call: a value, or the problems that stopped it, or the message of an error that is our fault. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refused: readonly [Problem, ...Problem[]] }
  | { readonly id: number; readonly fault: string; readonly stack: string | undefined }

/** Answers calls from another thread one at a time; those with an urgent name at once, beside what is being done. */
export function serveCalls(
  port: MessagePort,
  services: Services,
  urgent: ReadonlySet<string> = new Set(),
): void {
  const waiting: Call[] = []
  let isBusy = false
  const reply = async (call: Call): Promise<void> =>
    port.postMessage(await answer(call, services))
  const work = async (): Promise<void> => {
    isBusy = true
    for (let call = waiting.shift(); call; call = waiting.shift())
      // oxlint-disable-next-line no-await-in-loop -- one thing at a time
      await reply(call)
    isBusy = false
  }
  port.on('message', (call: Call) => {
    if (urgent.has(call.name)) {
      void reply(call)
      return
    }
    waiting.push(call)
    if (!isBusy) void work()
  })
}

async function answer({ id, name, asked }: Call, services: Services): Promise<Reply> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller's types are those of the services
    return { id, value: await services[name]?.(asked as never) }
  } catch (error) {
    if (error instanceof CardpressError) return { id, refused: error.problems }
    return error instanceof Error
      ? { id, fault: error.message, stack: error.stack }
      : { id, fault: String(error), stack: undefined }
  }
}
