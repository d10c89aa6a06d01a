import { useEffect, useReducer, useState } from 'preact/hooks'

import type { Server } from '../server/server.ts'
import { Drafts } from './drafts.ts'

/**
 * The drafts of a page, which asks before it goes away with words that are not saved. `isLinked` is whether the program
 * answers.
 */
export function useDraftsOf(
  server: Server,
  {
    generation,
    isLinked,
  }: { readonly generation: number; readonly isLinked: boolean | undefined },
): Drafts {
  const [drafts] = useState(() => new Drafts(server))
  drafts.generation = generation
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved().length > 0) event.preventDefault()
    }
    const forget = (): void => drafts.forget()
    addEventListener('beforeunload', ask)
    addEventListener('pagehide', forget)
    return () => {
      removeEventListener('beforeunload', ask)
      removeEventListener('pagehide', forget)
    }
  }, [])
  useEffect(() => {
    if (isLinked === true) drafts.tellAgain()
  }, [isLinked])
  return drafts
}

/** Shows a component anew whenever a draft changes. */
export function useChangesOf(drafts: Drafts): void {
  const [, show] = useReducer((count: number) => count + 1, 0)
  useEffect(() => drafts.listen(() => show(undefined)), [drafts])
}
