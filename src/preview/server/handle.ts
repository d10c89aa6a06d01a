import type { IncomingMessage } from 'node:http'

import { readBody, readJson } from './body.ts'
import { guard } from './guard.ts'
import type { ServerIdentity } from './guard.ts'
import { refusal } from './responses.ts'
import type { HttpResponse } from './responses.ts'
import { createRouter } from './routes.ts'
import type { Route } from './routes.ts'

/** Answers a request; the signal is aborted when the client has gone. */
export type RequestHandler = (
  request: IncomingMessage,
  signal: AbortSignal,
) => Promise<HttpResponse>

/** Creates the handler of a table of routes; each request has to pass the guard first. */
export function createHandler(
  routes: readonly Route[],
  server: ServerIdentity,
): RequestHandler {
  const find = createRouter(routes)
  return async (request, signal) => {
    const { method = '', url = '', rawHeaders } = request
    const verdict = guard({ method, target: url, headers: rawHeaders }, server)
    if ('refusal' in verdict)
      return refusal(verdict.refusal.status, verdict.refusal.message)
    const { path, query } = verdict.target
    const found = find(method, path)
    if ('allowed' in found) return notFound(found.allowed)
    const body = await bodyFor(found.route, request)
    if ('refused' in body) return body.refused
    return found.route.handle({ parts: found.parts, query, body: body.value, signal })
  }
}

const notFound = (allowed: readonly string[]): HttpResponse =>
  allowed.length === 0
    ? refusal(404, 'There is nothing at this address.')
    : { ...refusal(405, 'This address is for something else.'), allow: allowed }

/** The default limit of a message, in bytes. */
const MAX_BODY = 1_000_000

async function bodyFor(
  { method, maxBytes = MAX_BODY }: Route,
  request: IncomingMessage,
): Promise<{ readonly value: unknown } | { readonly refused: HttpResponse }> {
  if (method === 'GET') return { value: undefined }
  if (Number(request.headers['content-length']) > maxBytes)
    return {
      refused: refusal(413, `This is too large: the limit is ${size(maxBytes)}.`),
    }
  return (
    readJson(await readBody(request)) ?? {
      refused: refusal(400, 'The message could not be read.'),
    }
  )
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.floor(bytes / 1_000_000)} MB`
