import { useEffect, useState } from 'preact/hooks'

import type { ChangeEvent } from '../../preview/protocol/view.ts'

/** The name of the line that the tabs of a browser share. */
const SHARED = 'cardpress-events'

/** What tabs say to each other: news, or that one has just come and would like to hear the last. */
type TabMessage = ServerMessage | { readonly kind: 'question' }

/**
 * Hears the server while the tab is seen; returns how to stop. A browser gives all its tabs together six lines to a
 * server, so one of those that are seen holds the line and passes on what comes.
 */
function listen(hear: (news: ServerMessage) => void): () => void {
  const channel = new BroadcastChannel(SHARED)
  const last = new Map<ServerMessage['kind'], ServerMessage>()
  let turn = new AbortController()
  const tell = (news: ServerMessage): void => {
    last.set(news.kind, news)
    channel.postMessage(news)
    hear(news)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind !== 'question') hear(data)
    else for (const news of last.values()) channel.postMessage(news)
  })
  const take = (): void => {
    turn.abort()
    turn = new AbortController()
    last.clear()
    if (document.hidden) return
    channel.postMessage({ kind: 'question' } satisfies TabMessage)
    void holdConnection(turn.signal, tell)
  }
  document.addEventListener('visibilitychange', take)
  take()
  return () => {
    document.removeEventListener('visibilitychange', take)
    turn.abort()
    channel.close()
  }
}

/** Waits until no other tab holds the line, then holds it as long as the signal lets it. */
async function holdConnection(
  signal: AbortSignal,
  tell: (news: ServerMessage) => void,
): Promise<void> {
  const hold = (): Promise<void> =>
    new Promise((release) => {
      const close = openEventSource(tell)
      signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  await navigator.locks.request(SHARED, { signal }, hold).catch((reason: unknown) => {
    if (!signal.aborted) throw reason
  })
}

/** What a line to the server brings. */
type ServerMessage =
  | { readonly kind: 'change'; readonly event: ChangeEvent }
  | { readonly kind: 'linked'; readonly isLinked: boolean }

/** Opens a line on which the server tells what changes, and the present generation at once; returns how to close it. */
function openEventSource(tell: (news: ServerMessage) => void): () => void {
  const line = new EventSource('/api/events')
  line.addEventListener('open', () => tell({ kind: 'linked', isLinked: true }))
  line.addEventListener('error', () => tell({ kind: 'linked', isLinked: false }))
  line.addEventListener('change', ({ data }: MessageEvent<string>) =>
    tell({ kind: 'change', event: JSON.parse(data) }),
  )
  return () => line.close()
}

/** What is heard of the server: how often files have changed, and whether the line to it stands (unknown at first). */
export interface LiveStatus {
  /** −1 until the server has said. */
  readonly generation: number
  readonly isLinked: boolean | undefined
}

/** Hears the server while the page stands. */
export function useLiveStatus(): LiveStatus {
  const [heard, setHeard] = useState<LiveStatus>({ generation: -1, isLinked: undefined })
  useEffect(
    () =>
      listen((news) =>
        setHeard((before) =>
          news.kind === 'change'
            ? { generation: news.event.generation, isLinked: true }
            : { ...before, isLinked: news.isLinked },
        ),
      ),
    [],
  )
  return heard
}
