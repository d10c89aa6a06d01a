import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import type { Extent } from './scale.ts'

const NO_ROOM: Extent = { width: 0, height: 0 }

/** The place of an element, and how much room is in it as long as it stands. */
export function useElementSize(): readonly [RefObject<HTMLDivElement>, Extent] {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(NO_ROOM)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = (): void => {
      // Without the scroll bars, which come and go with what is shown.
      const { offsetWidth: width, offsetHeight: height } = element
      setRoom((last) =>
        last.width === width && last.height === height ? last : { width, height },
      )
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [])
  return [place, room]
}
