import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'

import { expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import { serveCalls } from '../../src/preview/workers/serve-calls.ts'
import type { Reply } from '../../src/preview/workers/serve-calls.ts'

const problem = { code: 'usage', severity: 'error', message: 'No.' } as const

/** The replies to some calls that were sent at once. */
async function replies(names: readonly string[]): Promise<readonly Reply[]> {
  const { port1, port2 } = new MessageChannel()
  // Nothing is done before every call has come.
  const all = new Promise<void>((resolve) => {
    let count = 0
    port2.on('message', () => {
      count += 1
      if (count === names.length) resolve()
    })
  })
  serveCalls(
    port2,
    {
      slow: async () => {
        await all
        return 'slow'
      },
      urgent: async () => 'urgent',
      refuse: async () => {
        throw new CardpressError(problem)
      },
      fail: async () => {
        throw new Error('broken')
      },
    },
    new Set(['urgent']),
  )
  for (const [id, name] of names.entries())
    port1.postMessage({ id, name, asked: undefined })
  const heard: Reply[] = []
  while (heard.length < names.length) {
    // oxlint-disable-next-line no-await-in-loop -- one comes after the other
    const [reply]: Reply[] = await once(port1, 'message')
    if (reply) heard.push(reply)
  }
  port1.close()
  return heard
}

test('what is urgent comes before what waits, and the rest in its order', async () => {
  const order = (await replies(['slow', 'slow', 'slow', 'urgent'])).map(({ id }) => id)
  expect(order.indexOf(3)).toBeLessThan(order.indexOf(2))
  expect(order.filter((id) => id !== 3)).toEqual([0, 1, 2])
})

test('a fault or a refusal is told, and what comes after it is answered', async () => {
  const [refused, fault, last] = await replies(['refuse', 'fail', 'slow'])
  expect(refused).toEqual({ id: 0, refused: [problem] })
  expect(fault).toMatchObject({ id: 1, fault: expect.stringContaining('broken') })
  expect(last).toEqual({ id: 2, value: 'slow' })
})
