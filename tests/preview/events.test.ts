import { once } from 'node:events'
import { connect } from 'node:net'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { SOON } from '../soon.ts'
import { sendRaw, serve } from './serving.ts'
import type { Served } from './serving.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** A page that listens, and reads what it is told a piece at a time. */
async function listen({ url }: Served): Promise<() => Promise<string>> {
  const { body } = await fetch(`${url}api/events`)
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  return async () => (await reader.read()).value ?? 'closed'
}

test('all pages hear what changed', async () => {
  const server = await serve()
  const pages = [await listen(server), await listen(server)]
  for (const read of pages) expect(await read()).toMatch(/^retry: 500\n\n/)
  server.events.send({ generation: 8, files: ['a\nb.yaml'] })
  for (const read of pages)
    expect(await read()).toBe(
      'event: change\ndata: {"generation":8,"files":["a\\nb.yaml"]}\n\n',
    )
})

test('a comment every 15 seconds keeps a stream open', async () => {
  const server = await serve()
  const read = await listen(server)
  await read()
  vi.advanceTimersByTime(14_999)
  server.events.send({ generation: 8, files: [] })
  expect(await read()).toMatch(/^event/)
  vi.advanceTimersByTime(1)
  expect(await read()).toBe(':\n\n')
})

test('the 33rd page is told to wait until another one goes', async () => {
  const server = await serve()
  const pages = []
  for (let count = 0; count < 32; count += 1)
    // oxlint-disable-next-line no-await-in-loop -- they come one after another
    pages.push(await fetch(`${server.url}api/events`))
  const refused = await fetch(`${server.url}api/events`)
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('open in too many windows')
  await pages[0]!.body?.cancel()
  await expect
    .poll(async () => {
      const { status, body } = await fetch(`${server.url}api/events`)
      await body?.cancel()
      return status
    }, SOON)
    .toBe(200)
})

test('streams end when the events do', async () => {
  const { port, events } = await serve()
  const start = `GET /api/events HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`
  const listening = sendRaw(port, start)
  const other = await sendRaw(port, start, '}\n\n')
  events.close()
  expect((await listening).body).toContain(other.body)
})

test('what is told after the end reaches nobody, and breaks nothing', async () => {
  const server = await serve()
  const read = await listen(server)
  await read()
  server.events.close()
  server.events.send({ generation: 8, files: [] })
  expect(await read()).toBe('closed')
})

test('a page that does not read is let go before it fills the memory', async () => {
  const { port, events } = await serve()
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET /api/events HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  await once(socket, 'data')
  socket.pause()
  const event = { generation: 8, files: ['x'.repeat(200_000)] }
  for (let count = 0; count < 100; count += 1) {
    events.send(event)
    // oxlint-disable-next-line no-await-in-loop -- what was told before is on its way
    await new Promise(setImmediate)
  }
  let bytes = 0
  socket.on('data', ({ length }) => (bytes += length)).on('error', () => undefined)
  socket.resume()
  await once(socket, 'close')
  expect(bytes).toBeLessThan(100 * 200_000)
})
