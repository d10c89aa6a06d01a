import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { HttpResponse } from '../../src/preview/server/responses.ts'
import type { Route } from '../../src/preview/server/routes.ts'
import { afterTest } from '../clean-up.ts'
import { serve } from './serving.ts'

/** A server with a secret, that other pages try to read or to change. */
export interface Attacked {
  readonly port: number
  /** The requests that it has carried out. */
  readonly performed: readonly string[]
}

export const SECRET = 'words that nobody else may read'

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

/** The server of cardpress. */
export async function startOurs(): Promise<Attacked> {
  const performed: string[] = []
  const route = (method: Route['method'], path: string, answer: HttpResponse): Route => ({
    method,
    path,
    handle: () => {
      performed.push(`${method} ${path}`)
      return answer
    },
  })
  const value: HttpResponse = { status: 200, type: 'json', value: SECRET }
  const { port } = await serve(
    route('GET', '/api/secret', value),
    route('GET', '/api/picture.png', { status: 200, type: 'png', bytes: PIXEL }),
    route('POST', '/api/save', value),
  )
  return { port, performed }
}

/** Starts a server on this computer, which ends with the test. */
export async function listenLocally(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  afterTest(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  if (typeof address !== 'object' || !address) throw new Error('It does not listen')
  return { server, port: address.port }
}

type NaiveFile = readonly [type: string, body: string | Buffer]

const NAIVE: Readonly<Record<string, NaiveFile>> = {
  'GET /': ['text/html', `<!doctype html><title>deck</title><p>${SECRET}`],
  'GET /app.js': ['text/javascript', 'globalThis.ran = true'],
  'GET /app.css': ['text/css', 'body { color: black }'],
  'GET /api/secret': ['application/json', JSON.stringify(SECRET)],
  'GET /api/picture.png': ['image/png', PIXEL],
  'GET /api/events': ['text/event-stream', 'data: 1\n\n'],
  'POST /api/save': ['application/json', '{}'],
}

/** A server such as dev servers were: it answers whoever asks, whatever for. */
export async function startNaive(): Promise<Attacked> {
  const performed: string[] = []
  const { port, server } = await listenLocally((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    const asked = `${request.method ?? ''} ${request.url ?? ''}`
    const [type, body] = NAIVE[asked] ?? ['text/plain', '']
    performed.push(asked)
    response.setHeader('Content-Type', type)
    if (type === 'text/event-stream') response.write(body)
    else response.end(body)
  })
  server.on('upgrade', ({ headers }, socket) => {
    // RFC 6455 §4.2.2
    const accept = createHash('sha1')
      .update(`${headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    socket.on('error', () => socket.destroy())
  })
  return { port, performed }
}
