import { useEffect, useReducer, useState } from 'preact/hooks'

import type { Server } from '../server/server.ts'
import { Drafts } from './drafts.ts'

/** The drafts of a page, which asks before it goes away with words that are not saved. */
export function useDraftsOf(server: Server, generation: number): Drafts {
  const [drafts] = useState(() => new Drafts(server))
  drafts.generation = generation
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved().length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  return drafts
}

/** Shows a component anew whenever a draft changes. */
export function useChangesOf(drafts: Drafts): void {
  const [, show] = useReducer((count: number) => count + 1, 0)
  useEffect(() => drafts.listen(() => show(undefined)), [drafts])
}
