import type { IncomingMessage } from 'node:http'

import { notDone } from './answers.ts'
import type { Answer } from './answers.ts'
import { readBody, readJson } from './body.ts'
import { guard } from './guard.ts'
import type { Door } from './guard.ts'
import { findRoutes } from './routes.ts'
import type { Route } from './routes.ts'

/** What makes the answer to a request; the signal tells when nobody waits for it any more. */
export type Answerer = (request: IncomingMessage, signal: AbortSignal) => Promise<Answer>

/** Makes what answers requests from a table of routes, behind the guard of a door. */
export function answererOf(routes: readonly Route[], door: Door): Answerer {
  const find = findRoutes(routes)
  return async (request, signal) => {
    const { method = '', url = '', rawHeaders } = request
    const verdict = guard({ method, target: url, headers: rawHeaders }, door)
    if ('refusal' in verdict)
      return notDone(verdict.refusal.status, verdict.refusal.message)
    const { path, query } = verdict.target
    const found = find(method, path)
    if ('allowed' in found) return notFound(found.allowed)
    const body = await bodyFor(found.route, request)
    if ('refused' in body) return body.refused
    return found.route.handle({ parts: found.parts, query, body: body.value, signal })
  }
}

const notFound = (allowed: readonly string[]): Answer =>
  allowed.length === 0
    ? notDone(404, 'There is nothing at this address.')
    : { ...notDone(405, 'This address is for something else.'), allow: allowed }

/** Bytes of a message to a route that says nothing else. */
const MOST = 1_000_000

async function bodyFor(
  { method, most = MOST }: Route,
  request: IncomingMessage,
): Promise<{ readonly value: unknown } | { readonly refused: Answer }> {
  if (method === 'GET') return { value: undefined }
  if (Number(request.headers['content-length']) > most)
    return {
      refused: notDone(413, `This is too big: at most ${size(most)} can be taken.`),
    }
  return (
    readJson(await readBody(request)) ?? {
      refused: notDone(400, 'The message could not be read.'),
    }
  )
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.floor(bytes / 1_000_000)} MB`
