import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import type { Extent } from '../zoom/scale.ts'
import { SideCard } from './side-card.tsx'

/** A small picture of a side that leads to it; it is asked for when it comes near to what is seen. */
export interface ThumbnailProps {
  readonly side: Side
  /** At most so wide and high, in CSS pixels. */
  readonly room: Extent
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

/** A small picture of a side, its name, and how many problems it has. */
export function Thumbnail({
  side,
  room,
  isCurrent,
  onOpen,
}: ThumbnailProps): JSX.Element {
  const { view, words } = useWorkspace()
  const [place, isNear] = useIsNear<HTMLButtonElement>()
  const { width, height } = pictureExtent(side)
  const scale = Math.min(room.width / width, room.height / height)
  const problems = view.value?.problems.filter((one) => one.side === side.name) ?? []
  return (
    <button
      type="button"
      class="thumbnail"
      ref={place}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
    >
      <SideCard side={isNear ? side : undefined} room={side} scale={scale} trimmed />
      <span class="caption">
        {side.name}
        {problems.length > 0 && (
          <span class="flaw"> · {words.problems(problems.length)}</span>
        )}
      </span>
    </button>
  )
}

/** How far outside of what is seen a picture is asked for already. */
const NEAR = '400px'

/** An element's place, and whether it has ever come near to what is seen. */
function useIsNear<T extends Element>(): readonly [RefObject<T>, boolean] {
  const place = useRef<T>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const watch = new IntersectionObserver(
      (seen) => setNear(seen.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: NEAR },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isNear])
  return [place, isNear]
}
