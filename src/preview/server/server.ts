import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import { CardpressError } from '../../base/problems/problem.ts'
import { addressOf } from './guard.ts'
import { createHandler } from './handle.ts'
import type { RequestHandler } from './handle.ts'
import { pageRoutes } from './page-files.ts'
import type { PageFile } from './page-files.ts'
import { problemsResponse, refusal, send } from './responses.ts'
import type { Route } from './routes.ts'

/** How to start a server. */
export interface ServerOptions {
  /** 0 for any free port. */
  readonly port: number
  readonly routes: readonly Route[]
  /** The files of the page by path, `/` for the page itself, in which the token replaces `__TOKEN__`. */
  readonly page: ReadonlyMap<string, PageFile>
  /** How long the server waits for a client, in milliseconds. */
  readonly timeout?: number
  /** Called with what a handler threw; the client gets a general message only. */
  readonly onFault: (error: unknown) => void
}

/** A running server. */
export interface RunningServer {
  readonly port: number
  /** 256 random bits in base64url, new in each run: POST must send it as `X-Preview-Token`. */
  readonly token: string
  /** The address to open. */
  readonly url: string
  /** Closes all connections; resolves when the port is free again. */
  readonly close: () => Promise<void>
}

/** Starts a server that only this computer can reach; throws a CardpressError where the port cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = randomBytes(32).toString('base64url')
  const { timeout = TIMEOUT } = options
  const server = createServer({
    ...LIMITS,
    requestTimeout: timeout,
    connectionsCheckingInterval: timeout / 5,
  })
  const port = await listen(server, options.port)
  const routes = [...pageRoutes(options.page, token), ...options.routes]
  serve(server, createHandler(routes, { port, token }), options)
  return {
    port,
    token,
    url: addressOf(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** In milliseconds: ample for a client on the same computer. */
const TIMEOUT = 10_000

/** A missing Host is refused by the guard, with a message. */
const LIMITS = {
  /** In bytes. */
  maxHeaderSize: 8192,
  insecureHTTPParser: false,
  requireHostHeader: false,
}

/** What the page may load: its own files and pictures, and data of its own server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The headers of every response, also of refusals and streams. There is no `Access-Control` header, since no other origin
 * needs access. Cross-Origin-Resource-Policy protects where a browser sends no Sec-Fetch headers (CVE-2026-6402).
 */
const SAFE_HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const

function serve(
  server: Server,
  answer: RequestHandler,
  { onFault, timeout = TIMEOUT }: Pick<ServerOptions, 'onFault' | 'timeout'>,
): void {
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS))
      response.setHeader(name, value)
    const gone = new AbortController()
    response.on('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    void answer(request, gone.signal)
      .then((result) => {
        if (result.type !== 'events') destroyAfter(response, timeout)
        send(response, result)
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return
        if (error instanceof CardpressError) {
          send(response, problemsResponse(error))
          return
        }
        onFault(error)
        if (!response.headersSent) send(response, FAULT)
        else response.destroy()
      })
  })
  server.on('clientError', refuseMalformed)
}

/**
 * Disconnects a client that has not read its response after some milliseconds. The timeout of Node's sockets would not
 * do: it starts again with whatever the client sends.
 */
function destroyAfter(response: ServerResponse, timeout: number): void {
  const cut = setTimeout(() => response.destroy(), timeout)
  response.once('close', () => clearTimeout(cut))
}

const FAULT = refusal(
  500,
  'This is a bug in cardpress, not a mistake in your files. The terminal says more about it.',
)

/** Listens, and gives the port. The address is a number, since a name might resolve to the network as well. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, port)))
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
    })
  })
}

function portError(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  const why = {
    EADDRINUSE: 'is in use by another program',
    EACCES: 'is reserved for programs with special rights',
  }[String(code)]
  return why === undefined
    ? error
    : new CardpressError({
        code: 'usage',
        severity: 'error',
        message: `Port ${port} ${why}.`,
        hint: 'Choose another port, or use --port 0 for any that is free.',
      })
}

const REASONS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** How long a client has to read a refusal, in milliseconds. */
const REFUSAL_TIMEOUT = 1000

/**
 * Refuses what is not HTTP, too long or too slow, and closes the connection. A client that keeps it open is disconnected
 * a moment later: until then it holds the connection, and the server what it has sent so far.
 */
function refuseMalformed(error: Error, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const code = 'code' in error ? String(error.code) : ''
  const headers = Object.entries({
    ...SAFE_HEADERS,
    Connection: 'close',
    'Content-Length': '0',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${REASONS[code] ?? '400 Bad Request'}\r\n${headers.join('')}\r\n`)
  const cut = setTimeout(() => socket.destroy(), REFUSAL_TIMEOUT)
  socket.once('close', () => clearTimeout(cut))
}
