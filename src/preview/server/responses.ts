import type { ServerResponse } from 'node:http'

import type { CardpressError } from '../../base/problems/problem.ts'
import type { Outcome } from '../protocol/problem.ts'

/** The response of a handler: a value as JSON, the bytes of a file, or a stream of events. */
export type HttpResponse = JsonResponse | FileResponse | EventStreamResponse

/** A value to send as JSON. */
export interface JsonResponse {
  readonly status: number
  readonly type: 'json'
  readonly value: unknown
  /** For status 405: the methods that the address has. */
  readonly allow?: readonly string[]
}

/** A file of one of the types that the preview sends. */
interface FileResponse {
  readonly status: number
  readonly type: FileType
  readonly bytes: Uint8Array
}

/** Server-sent events (HTML Standard §9.2); `open` is called with the response once its headers are sent. */
interface EventStreamResponse {
  readonly status: 200
  readonly type: 'events'
  readonly open: (client: ServerResponse) => void
}

/** The types of files that the preview sends. */
export type FileType = 'png' | 'pdf' | 'html' | 'js' | 'css' | 'svg'

const MEDIA_TYPES: Readonly<Record<HttpResponse['type'], string>> = {
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  events: 'text/event-stream; charset=utf-8',
}

/** The response to a refused request, with the reason as a problem, as in all responses. */
export function refusal(status: number, message: string): JsonResponse {
  const value: Outcome = {
    done: false,
    problems: [{ severity: 'error', code: 'usage', message }],
  }
  return { status, type: 'json', value }
}

/** The response to a request that failed because of the files or the computer, not because of an error in cardpress. */
export const problemsResponse = ({ problems }: CardpressError): JsonResponse => {
  const value: Outcome = {
    done: false,
    problems: problems.map(({ code, severity, message, hint }) => ({
      code,
      severity,
      message,
      ...(hint !== undefined && { hint }),
    })),
  }
  return { status: 503, type: 'json', value }
}

/** Sends a response, unless the client has gone. To HEAD, Node sends the headers only. */
export function send(response: ServerResponse, answer: HttpResponse): void {
  if (response.destroyed) return
  response.statusCode = answer.status
  response.setHeader('Content-Type', MEDIA_TYPES[answer.type])
  if (answer.type === 'events') {
    response.flushHeaders()
    if (response.req.method === 'HEAD') response.end()
    else answer.open(response)
    return
  }
  if (answer.type === 'json' && answer.allow)
    response.setHeader('Allow', answer.allow.join(', '))
  const bytes =
    answer.type === 'json' ? Buffer.from(JSON.stringify(answer.value)) : answer.bytes
  response.setHeader('Content-Length', bytes.byteLength)
  response.end(bytes)
}
