import { useEffect, useState } from 'preact/hooks'

let coming = 0
const listeners = new Set<(isDrawing: boolean) => void>()

const count = (by: 1 | -1): void => {
  coming += by
  for (const listener of listeners) listener(coming > 0)
}

/** Counts a picture that is on its way from the server; returns a function that is called when it is there, or not wanted. */
export function pictureIsComing(): () => void {
  let isComing = true
  count(1)
  return () => {
    if (isComing) count(-1)
    isComing = false
  }
}

/** Whether pictures of sides are still being drawn. */
export function useIsDrawing(): boolean {
  const [isDrawing, setDrawing] = useState(coming > 0)
  useEffect(() => {
    listeners.add(setDrawing)
    return () => {
      listeners.delete(setDrawing)
    }
  }, [])
  return isDrawing
}
