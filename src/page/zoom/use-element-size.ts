import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Extent } from './scale.ts'

const UNMEASURED: Extent = { width: 0, height: 0 }

/** The ref of an element, and its size while it is mounted. */
export function useElementSize(): readonly [RefObject<HTMLDivElement>, Extent] {
  const element = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(UNMEASURED)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = (): void => {
      // Including scroll bars, so that the size stays the same when they appear.
      const { offsetWidth: width, offsetHeight: height } = current
      setSize((last) =>
        last.width === width && last.height === height ? last : { width, height },
      )
    }
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    measure()
    return () => watch.disconnect()
  }, [])
  return [element, size]
}
