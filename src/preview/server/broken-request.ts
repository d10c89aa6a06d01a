import type { Duplex } from 'node:stream'

import { SAFE_HEADERS } from './safe-headers.ts'

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
export function refuseBroken(error: Error, socket: Duplex): void {
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
