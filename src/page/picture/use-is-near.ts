import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Pictures are loaded from this distance outside of the visible area. */
const LOAD_MARGIN = '400px'

/** The ref of an element, and whether it has ever been near the visible area. */
export function useIsNear<T extends Element>(): readonly [RefObject<T>, boolean] {
  const place = useRef<T>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: LOAD_MARGIN },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isNear])
  return [place, isNear]
}
