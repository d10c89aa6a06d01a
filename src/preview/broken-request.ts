import type { Duplex } from 'node:stream'

import { SAFE_HEADERS } from './safe-headers.ts'

const REASONS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Answers what is no HTTP at all, too long or too slow, and hangs up. */
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
}
