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
import { SAFE_HEADERS } from './safe-headers.ts'

/** What is served, and where. */
export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number
  readonly routes: readonly Route[]
  /** The files of the page by their whole path, `/` for the page itself, where `__TOKEN__` becomes the token. */
  readonly page: ReadonlyMap<string, PageFile>
  /** How long a client may keep the server waiting, in milliseconds. */
  readonly timeout?: number
  /** Hears what a handler threw, of which the client is told no more than that. */
  readonly onFault: (error: unknown) => void
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number
  /** 256 random bits in base64url, new in each run: what POST must bring as `X-Preview-Token`. */
  readonly token: string
  /** The address to open. */
  readonly url: string
  /** Breaks off all that is going on; resolves when the port is free again. */
  readonly close: () => Promise<void>
}

/** Starts a server that only this computer reaches; a port that it cannot have is a CardpressError. */
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

/** Ten seconds: on one computer nobody needs them. */
const TIMEOUT = 10_000

/** A missing Host is left for the guard to refuse. */
const LIMITS = {
  /** In bytes. */
  maxHeaderSize: 8192,
  insecureHTTPParser: false,
  requireHostHeader: false,
}

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
      .then((given) => {
        if (given.type !== 'events') cutOffLater(response, timeout)
        send(response, given)
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
  server.on('clientError', refuseBroken)
}

/**
 * Hangs up on a client that has not read its answer after some milliseconds. The time of Node's own sockets would start
 * anew with whatever such a client sends.
 */
function cutOffLater(response: ServerResponse, timeout: number): void {
  const cut = setTimeout(() => response.destroy(), timeout)
  response.once('close', () => clearTimeout(cut))
}

const FAULT = refusal(
  500,
  'This is a bug in cardpress, not a mistake in your files. The terminal says more about it.',
)

/** The port that was had. The address is written out, as a name might lead to the network too. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(whyNoPort(error, port)))
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
    })
  })
}

function whyNoPort(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  const why = {
    EADDRINUSE: 'is taken by another program',
    EACCES: 'may not be used by ordinary programs',
  }[String(code)]
  return why === undefined
    ? error
    : new CardpressError({
        code: 'usage',
        severity: 'error',
        message: `Port ${port} ${why}.`,
        hint: 'Choose another one; --port 0 takes one that is free.',
      })
}

const REASONS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** How long a client has to read why it was refused, in milliseconds. */
const LINGER = 1000

/**
 * Answers what is no HTTP at all, too long or too slow, and hangs up. One that does not hang up as well is cut off: until
 * then it would hold its connection, and the server all that it has sent so far.
 */
function refuseBroken(error: Error, socket: Duplex): void {
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
  const cut = setTimeout(() => socket.destroy(), LINGER)
  socket.once('close', () => clearTimeout(cut))
}
