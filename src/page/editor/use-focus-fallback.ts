import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Where an element goes away that has the focus or holds it, the one with this id gets it: else it would be nowhere. */
export function useFocusFallback(from: RefObject<HTMLElement>, id: string): void {
  useLayoutEffect(() => {
    const leaving = from.current
    return () => {
      if (!leaving?.contains(document.activeElement)) return
      // The other element may be about to change: it is entered as it then is.
      queueMicrotask(() => document.getElementById(id)?.focus())
    }
  }, [from, id])
}
