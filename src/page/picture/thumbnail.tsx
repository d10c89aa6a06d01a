import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { problemsOn } from '../problems/problems-on.ts'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import type { Extent } from '../zoom/scale.ts'
import { SideCard } from './side-card.tsx'
import { useIsNear } from './use-is-near.ts'

/** The properties of a thumbnail. */
export interface ThumbnailProps {
  readonly side: Side
  /** The maximum size in CSS pixels. */
  readonly maxSize: Extent
  readonly isCurrent: boolean
  /** Sides that it stands for as well: their problems count too. */
  readonly others?: readonly Side[]
  readonly onOpen: () => void
}

/** A small picture of a side, its name, and its problems, which are marked. It is loaded when it is scrolled near. */
export function Thumbnail({
  side,
  maxSize,
  isCurrent,
  others = [],
  onOpen,
}: ThumbnailProps): JSX.Element {
  const { view, words } = useWorkspace()
  const [place, isNear] = useIsNear<HTMLButtonElement>()
  const { width, height } = pictureExtent(side)
  const scale = Math.min(maxSize.width / width, maxSize.height / height)
  const all = view.value?.problems ?? []
  const problems = problemsOn(side.name, all)
  const hidden = others.flatMap(({ name }) => problemsOn(name, all))
  const count = problems.length + hidden.length
  return (
    <button
      type="button"
      class="thumbnail"
      ref={place}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
    >
      <SideCard
        side={isNear ? side : undefined}
        placeholder={side}
        scale={scale}
        trimmed
        problems={problems}
      />
      <span class="caption">
        {sideLabel(side, words)}
        {count > 0 && <span class="flaw"> · {words.problems(count)}</span>}
      </span>
    </button>
  )
}
