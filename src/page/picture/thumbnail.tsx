import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import type { Extent } from '../zoom/scale.ts'
import { SideCard } from './side-card.tsx'
import { useNear } from './use-near.ts'

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
  const [place, isNear] = useNear<HTMLButtonElement>()
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
