import { connect } from 'node:net'

import { createBroadcaster } from '../../src/preview/server/events.ts'
import type { EventBroadcaster } from '../../src/preview/server/events.ts'
import type { PageFile } from '../../src/preview/server/page-files.ts'
import type { Route } from '../../src/preview/server/routes.ts'
import { startServer } from '../../src/preview/server/server.ts'
import type { RunningServer } from '../../src/preview/server/server.ts'
import { afterTest } from '../clean-up.ts'

/** A server for a test, with what came of it. */
export interface Served extends RunningServer {
  readonly events: EventBroadcaster
  /** What handlers threw. */
  readonly faults: readonly unknown[]
}

const HTML = '<!doctype html><meta name="token" content="__TOKEN__"><title>deck</title>'

const PAGE = new Map<string, PageFile>([
  ['/', { type: 'html', bytes: Buffer.from(HTML) }],
  ['/app.js', { type: 'js', bytes: Buffer.from('globalThis.ran = true') }],
  ['/app.css', { type: 'css', bytes: Buffer.from('body { color: black }') }],
])

/** Starts a server with a small page, events at `/api/events` (generation 7) and some routes; it ends with the test. */
export async function serve(...routes: readonly Route[]): Promise<Served> {
  const faults: unknown[] = []
  const events = createBroadcaster(() => 7)
  const listening: Route = { method: 'GET', path: '/api/events', handle: events.listen }
  const server = await startServer({
    port: 0,
    page: PAGE,
    routes: [listening, ...routes],
    onFault: (error) => void faults.push(error),
  })
  const close = async (): Promise<void> => {
    events.close()
    await server.close()
  }
  afterTest(close)
  return { ...server, close, events, faults }
}

/** What came back over a connection: all of it, or up to a text. */
export interface Raw {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Sends bytes as they are, and reads until the server hangs up or a text has come. */
export function sendRaw(port: number, sent: string, until?: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent, 'latin1'))
    let got = ''
    socket.setEncoding('latin1').on('data', (text: string) => {
      got += text
      if (until !== undefined && got.includes(until)) socket.destroy()
    })
    socket.on('close', () => resolve(readRaw(got)))
    socket.on('error', (error) => (got === '' ? reject(error) : undefined))
  })
}

/** Sends a request line and headers after the Host, and asks to hang up. */
export const request = (
  port: number,
  line: string,
  ...headers: readonly string[]
): Promise<Raw> => {
  const [before, body = ''] = headers.join('\r\n').split('\r\n\r\n')
  const host = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`
  const end = before === '' ? '\r\n' : '\r\n\r\n'
  return sendRaw(port, `${line} HTTP/1.1\r\n${host}${before}${end}${body}`)
}

function readRaw(got: string): Raw {
  const [head = '', ...rest] = got.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
  })
  return {
    status: Number(first.split(' ')[1]),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  }
}

/** The headers with which the page changes something, and what it sends. */
export function posting({ url, token }: RunningServer, value: unknown): RequestInit {
  return {
    method: 'POST',
    headers: {
      Origin: new URL(url).origin,
      'Content-Type': 'application/json',
      'X-Preview-Token': token,
    },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  }
}

/** A route that answers what it was told. */
export const echo = (route: Partial<Route> = {}): Route => ({
  method: 'GET',
  path: '/api/echo',
  handle: ({ parts, query, body }) => ({
    status: 200,
    type: 'json',
    value: { parts, query: [...query], body },
  }),
  ...route,
})

/** A route that takes a message, and answers it. */
export const save = echo({ method: 'POST', path: '/api/save' })

/** The start of a POST of the page, to write on. */
export const startOfPost = ({ port, token }: RunningServer): string =>
  [
    'POST /api/save HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Content-Type: application/json',
    `X-Preview-Token: ${token}`,
    'Connection: close',
    '',
  ].join('\r\n')
