import { once } from 'node:events'
import { connect } from 'node:net'

import { describe, expect, test } from 'vitest'

import type { RouteRequest } from '../../src/preview/server/routes.ts'
import { posting, save, sendRaw, serve, startOfPost } from './serving.ts'

describe('requests that two readers would read differently', () => {
  test.each([
    ['two hosts', 'Host: evil.test\r\nContent-Length: 2\r\n\r\n{}'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['lengths in a list', 'Content-Length: 2, 2\r\n\r\n{}'],
    ['a signed length', 'Content-Length: +2\r\n\r\n{}'],
    [
      'a length and pieces',
      'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ],
    ['pieces', 'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'],
    ['pieces in disguise', 'Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}'],
    ['a blank before the colon', 'Content-Length : 2\r\n\r\n{}'],
    ['a folded header', 'Content-Length: 2\r\n X: y\r\nX:\r\n\ty\r\n\r\n{}'],
    ['line feeds alone', 'X: a\nContent-Length: 2\n\n{}'],
  ])('%s', async (_, rest) => {
    const handled: RouteRequest[] = []
    const server = await serve({
      ...save,
      handle: (facts) => {
        handled.push(facts)
        return { status: 200, type: 'json', value: {} }
      },
    })
    const { status } = await sendRaw(server.port, startOfPost(server) + rest)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(handled).toEqual([])
  })

  test('a message that breaks off reaches no handler', async () => {
    const server = await serve(save)
    const { port, faults } = server
    const socket = connect(port, '127.0.0.1')
    socket.end(`${startOfPost(server)}Content-Length: 9\r\n\r\n{}`)
    socket.resume()
    await once(socket, 'close')
    const answer = await fetch(`${server.url}api/save`, posting(server, {}))
    expect(answer.status).toBe(200)
    expect(faults).toEqual([])
  })
})
