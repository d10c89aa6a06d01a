import { useEffect, useState } from 'preact/hooks'

/** Dots of the screen in a CSS pixel; it changes as a window is moved to another screen, or zoomed. */
export function useDots(): number {
  const [dots, setDots] = useState(devicePixelRatio)
  useEffect(() => {
    const query = matchMedia(`(resolution: ${dots}dppx)`)
    const changed = (): void => setDots(devicePixelRatio)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [dots])
  return dots
}
