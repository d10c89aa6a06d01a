import { useEffect, useReducer, useState } from 'preact/hooks'

import type { Server } from '../server/server.ts'
import { Drafts } from './drafts.ts'

/**
 * The drafts of the page. The browser asks for confirmation before it closes a page with unsaved words. `isConnected` is
 * whether the server can be reached.
 */
export function useDrafts(
  server: Server,
  {
    generation,
    isConnected,
  }: { readonly generation: number; readonly isConnected: boolean | undefined },
): Drafts {
  const [drafts] = useState(() => new Drafts(server))
  drafts.generation = generation
  useEffect(() => {
    const confirm = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved().length > 0) event.preventDefault()
    }
    const forget = (): void => drafts.forget()
    addEventListener('beforeunload', confirm)
    addEventListener('pagehide', forget)
    return () => {
      removeEventListener('beforeunload', confirm)
      removeEventListener('pagehide', forget)
    }
  }, [])
  useEffect(() => {
    if (isConnected === true) drafts.resend()
  }, [isConnected])
  return drafts
}

/** Renders the component again whenever a draft changes. */
export function useDraftChanges(drafts: Drafts): void {
  const [, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => drafts.listen(() => render(undefined)), [drafts])
}
