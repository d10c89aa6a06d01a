import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

import { expect, test } from 'vitest'

import type { Route } from '../../src/preview/server/routes.ts'
import { startServer } from '../../src/preview/server/server.ts'
import { echo, posting, save, startOfPost } from './serving.ts'

/** A server that waits for a fifth of a second at most. */
async function impatient(route: Route) {
  const faults: unknown[] = []
  const fault = (error: unknown): void => void faults.push(error)
  const page = new Map()
  const server = await startServer({
    port: 0,
    page,
    routes: [route],
    onFault: fault,
    timeout: 200,
  })
  return { ...server, faults }
}

/** Resolves when the other side has let go of a connection, which shows only when something is sent: blank lines harm no request. */
async function cutOff(client: Socket): Promise<void> {
  const gone = new Promise((resolve) => client.on('close', resolve))
  const more = setInterval(() => client.write('\r\n'), 20)
  await gone
  clearInterval(more)
}

const open = (port: number): Socket =>
  connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined)

test('who does not read an answer is let go of, whatever it goes on sending', async () => {
  const bytes = Buffer.alloc(50_000_000)
  const server = await impatient(
    echo({ handle: () => ({ status: 200, type: 'pdf', bytes }) }),
  )
  const client = open(server.port).pause()
  client.write(`GET /api/echo HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)
  await cutOff(client)
  await server.close()
  expect(client.bytesRead).toBeLessThan(bytes.length)
  expect(server.faults).toEqual([])
})

test('an upload that stops half-way is refused and cut off, though its client stays', async () => {
  const server = await impatient(save)
  const client = open(server.port)
  let got = ''
  client.setEncoding('latin1').on('data', (text: string) => (got += text))
  client.write(`${startOfPost(server)}Content-Length: 100000\r\n\r\n{"half":"`)
  await once(client, 'end')
  await cutOff(client)
  await server.close()
  expect(got).toMatch(/^HTTP\/1\.1 408 /)
  expect(server.faults).toEqual([])
})

test('a message and an answer that come in time are whole', async () => {
  const server = await impatient(save)
  const answer = await fetch(`${server.url}api/save`, posting(server, { whole: true }))
  expect(await answer.json()).toHaveProperty('body', { whole: true })
  await server.close()
})
