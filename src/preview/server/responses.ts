import type { ServerResponse } from 'node:http'

import type { CardpressError } from '../../base/problems/problem.ts'
import type { Outcome } from '../protocol/problem.ts'

/** What a handler answers: a value as JSON, the bytes of a file, or events as long as the client listens. */
export type HttpResponse = JsonResponse | FileResponse | EventStreamResponse

/** A value that JSON can hold. */
export interface JsonResponse {
  readonly status: number
  readonly type: 'json'
  readonly value: unknown
  /** Of 405: the methods that the address has. */
  readonly allow?: readonly string[]
}

/** A file in one of the kinds that the preview has. */
interface FileResponse {
  readonly status: number
  readonly type: FileType
  readonly bytes: Uint8Array
}

/** Server-sent events (HTML Standard §9.2); `open` is given the response when its head is out. */
interface EventStreamResponse {
  readonly status: 200
  readonly type: 'events'
  readonly open: (client: ServerResponse) => void
}

/** The kinds of files that are sent. */
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

/** The answer that something was not done, with the reason as a problem of the form that all answers have. */
export function refusal(status: number, message: string): JsonResponse {
  const value: Outcome = {
    done: false,
    problems: [{ severity: 'error', code: 'usage', message }],
  }
  return { status, type: 'json', value }
}

/** The answer that something could not be done with the files and the computer as they are. */
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

/** Sends an answer, of which Node keeps back the body where only the head was asked for; who has gone gets nothing. */
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
