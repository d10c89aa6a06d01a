import { openLine } from './line.ts'
import type { News } from './line.ts'

/** The name of the line that the tabs of a browser share. */
const SHARED = 'cardpress-events'

/** What tabs say to each other: news, or that one has just come and would like to hear the last. */
type Said = News | { readonly kind: 'question' }

/**
 * Hears the server while the tab is seen; returns how to stop. A browser gives all its tabs together six lines to a
 * server, so one of those that are seen holds the line and passes on what comes.
 */
export function listen(hear: (news: News) => void): () => void {
  const channel = new BroadcastChannel(SHARED)
  const last = new Map<News['kind'], News>()
  let turn = new AbortController()
  const tell = (news: News): void => {
    last.set(news.kind, news)
    channel.postMessage(news)
    hear(news)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind !== 'question') hear(data)
    else for (const news of last.values()) channel.postMessage(news)
  })
  const take = (): void => {
    turn.abort()
    turn = new AbortController()
    last.clear()
    if (document.hidden) return
    channel.postMessage({ kind: 'question' } satisfies Said)
    void holdLine(turn.signal, tell)
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
async function holdLine(signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  const hold = (): Promise<void> =>
    new Promise((release) => {
      const close = openLine(tell)
      signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  await navigator.locks.request(SHARED, { signal }, hold).catch((reason: unknown) => {
    if (!signal.aborted) throw reason
  })
}
