import type { ChangeEvent } from '../../preview/protocol/view.ts'

/** What a line to the server brings. */
export type News =
  | { readonly kind: 'change'; readonly event: ChangeEvent }
  | { readonly kind: 'linked'; readonly isLinked: boolean }

/** Opens a line on which the server tells what changes, and the present generation at once; returns how to close it. */
export function openLine(tell: (news: News) => void): () => void {
  const line = new EventSource('/api/events')
  line.addEventListener('open', () => tell({ kind: 'linked', isLinked: true }))
  line.addEventListener('error', () => tell({ kind: 'linked', isLinked: false }))
  line.addEventListener('change', ({ data }: MessageEvent<string>) =>
    tell({ kind: 'change', event: JSON.parse(data) }),
  )
  return () => line.close()
}
