import type { ServerResponse } from 'node:http'

import type { ChangeEvent } from '../protocol/view.ts'
import { refusal } from './responses.ts'
import type { HttpResponse } from './responses.ts'

/** Sends changes to all open pages, as server-sent events. */
export interface EventBroadcaster {
  /** The response to a page that wants to listen: a stream, or a refusal where too many listen. */
  readonly listen: () => HttpResponse
  readonly send: (event: ChangeEvent) => void
  /** Ends all streams, which would keep the process alive. */
  readonly close: () => void
}

/** The maximum of pages that listen at once; a browser opens six connections to a server. */
const MAX_CLIENTS = 32

/** A page with more unread bytes is disconnected; it reconnects by itself. */
const MAX_UNREAD = 64 * 1024

/** A comment keeps a quiet stream open, at this interval in milliseconds. */
const HEARTBEAT = 15_000

/** How soon a page reconnects after its stream broke, in milliseconds. */
const RETRY = 500

/** Creates the broadcaster. A page that connects gets the current generation first, since it may have missed changes. */
export function createBroadcaster(generation: () => number): EventBroadcaster {
  const clients = new Set<ServerResponse>()
  const beat = setInterval(() => writeToAll(clients, ':\n\n'), HEARTBEAT)
  beat.unref()
  const open = (client: ServerResponse): void => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    const now = eventText({ generation: generation(), files: [] })
    client.write(`retry: ${RETRY}\n\n${now}`)
  }
  return {
    listen: () =>
      clients.size < MAX_CLIENTS
        ? { status: 200, type: 'events', open }
        : refusal(503, 'The preview is open in too many windows. Close some of them.'),
    send: (event) => writeToAll(clients, eventText(event)),
    close: () => {
      clearInterval(beat)
      for (const client of clients) client.end()
      clients.clear()
    },
  }
}

const eventText = (event: ChangeEvent): string =>
  `event: change\ndata: ${JSON.stringify(event)}\n\n`

function writeToAll(clients: ReadonlySet<ServerResponse>, text: string): void {
  for (const client of clients)
    if (client.writableLength > MAX_UNREAD) client.destroy()
    else client.write(text)
}
