import { useEffect, useState } from 'preact/hooks'

import type { ChangeEvent } from '../../preview/protocol/view.ts'

/** The name of the broadcast channel, and of the lock, that all tabs share. */
const CHANNEL = 'cardpress-events'

/** Messages between tabs: one from the server, or the question of a new tab for the latest ones. */
type TabMessage = ServerMessage | { readonly kind: 'question' }

/**
 * Receives messages of the server while the tab is visible; returns a function that stops it. A browser allows only six
 * connections to a server for all tabs together, so one visible tab holds the connection and passes messages on.
 */
function listen(receive: (message: ServerMessage) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  const last = new Map<ServerMessage['kind'], ServerMessage>()
  let control = new AbortController()
  const publish = (message: ServerMessage): void => {
    last.set(message.kind, message)
    channel.postMessage(message)
    receive(message)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind !== 'question') receive(data)
    else for (const message of last.values()) channel.postMessage(message)
  })
  const reconnect = (): void => {
    control.abort()
    control = new AbortController()
    last.clear()
    if (document.hidden) return
    channel.postMessage({ kind: 'question' } satisfies TabMessage)
    void holdConnection(control.signal, publish)
  }
  document.addEventListener('visibilitychange', reconnect)
  reconnect()
  return () => {
    document.removeEventListener('visibilitychange', reconnect)
    control.abort()
    channel.close()
  }
}

/** Waits until no other tab holds the connection, then holds it until the signal is aborted. */
async function holdConnection(
  signal: AbortSignal,
  publish: (message: ServerMessage) => void,
): Promise<void> {
  const hold = (): Promise<void> =>
    new Promise((release) => {
      const close = openEventSource(publish)
      signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  await navigator.locks.request(CHANNEL, { signal }, hold).catch((reason: unknown) => {
    if (!signal.aborted) throw reason
  })
}

/** A change of the files, or of the connection itself. */
type ServerMessage =
  | { readonly kind: 'change'; readonly event: ChangeEvent }
  | { readonly kind: 'connection'; readonly isConnected: boolean }

/** Connects to the events of the server, which sends the current generation first; returns a function that closes it. */
function openEventSource(publish: (message: ServerMessage) => void): () => void {
  const source = new EventSource('/api/events')
  source.addEventListener('open', () =>
    publish({ kind: 'connection', isConnected: true }),
  )
  source.addEventListener('error', () =>
    publish({ kind: 'connection', isConnected: false }),
  )
  source.addEventListener('change', ({ data }: MessageEvent<string>) =>
    publish({ kind: 'change', event: JSON.parse(data) }),
  )
  return () => source.close()
}

/** The generation of the files, and whether the server is connected: undefined until that is known. */
export interface LiveStatus {
  /** −1 until the server has sent it. */
  readonly generation: number
  readonly isConnected: boolean | undefined
}

/** The state of the connection while the page is open. */
export function useLiveStatus(): LiveStatus {
  const [status, setStatus] = useState<LiveStatus>({
    generation: -1,
    isConnected: undefined,
  })
  useEffect(
    () =>
      listen((message) =>
        setStatus((before) =>
          message.kind === 'change'
            ? { generation: message.event.generation, isConnected: true }
            : { ...before, isConnected: message.isConnected },
        ),
      ),
    [],
  )
  return status
}
