import type { ServerResponse } from 'node:http'

import type { ChangeEvent } from '../protocol/view.ts'
import { refusal } from './responses.ts'
import type { HttpResponse } from './responses.ts'

/** Tells every open page what changed, by server-sent events. */
export interface EventBroadcaster {
  /** What a page that wants to listen is answered: a stream, or that there are too many. */
  readonly listen: () => HttpResponse
  readonly send: (event: ChangeEvent) => void
  /** Ends all streams, so that nothing keeps the process. */
  readonly close: () => void
}

/** The most pages that listen at once; a browser opens six to one server. */
const MOST_CLIENTS = 32

/** Bytes that a page may leave unread before it is let go; it comes back by itself. */
const MOST_UNREAD = 64 * 1024

/** How often a comment keeps a quiet stream open, in milliseconds. */
const HEART_BEAT = 15_000

/** How soon a page comes back when the stream broke, in milliseconds. */
const RETRY = 500

/** Opens the events of a preview. A page hears the current generation when it comes, lest it missed something. */
export function createBroadcaster(generation: () => number): EventBroadcaster {
  const clients = new Set<ServerResponse>()
  const beat = setInterval(() => writeToAll(clients, ':\n\n'), HEART_BEAT)
  beat.unref()
  const open = (client: ServerResponse): void => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    const now = asText({ generation: generation(), files: [] })
    client.write(`retry: ${RETRY}\n\n${now}`)
  }
  return {
    listen: () =>
      clients.size < MOST_CLIENTS
        ? { status: 200, type: 'events', open }
        : refusal(503, 'The preview is open in too many windows. Close some of them.'),
    send: (event) => writeToAll(clients, asText(event)),
    close: () => {
      clearInterval(beat)
      for (const client of clients) client.end()
      clients.clear()
    },
  }
}

const asText = (event: ChangeEvent): string =>
  `event: change\ndata: ${JSON.stringify(event)}\n\n`

function writeToAll(clients: ReadonlySet<ServerResponse>, text: string): void {
  for (const client of clients)
    if (client.writableLength > MOST_UNREAD) client.destroy()
    else client.write(text)
}
