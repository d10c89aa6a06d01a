import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Moves the focus to the element with this id when an element is removed that contains the focus. */
export function useFocusFallback(from: RefObject<HTMLElement>, id: string): void {
  useLayoutEffect(() => {
    const leaving = from.current
    return () => {
      if (!leaving?.contains(document.activeElement)) return
      // After the render, in which the other element may change too.
      queueMicrotask(() => document.getElementById(id)?.focus())
    }
  }, [from, id])
}
