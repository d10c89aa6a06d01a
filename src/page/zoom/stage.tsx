import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import type { View } from '../../preview/protocol/view.ts'
import type { Answer } from '../server/use-answer.ts'
import { useWorkspace } from '../workspace.ts'
import { Badge } from './badge.tsx'
import { PanButtons } from './pan-buttons.tsx'
import type { Shown } from './scale.ts'

/** What stands on a stage, and how large. */
export interface StageProps {
  readonly place: RefObject<HTMLDivElement>
  readonly shown: Shown
  /** How wide and high all of it is, in CSS pixels. */
  readonly extent: { readonly width: number; readonly height: number }
  readonly room: { readonly width: number; readonly height: number }
  /** What is waited for, where it is not the view of the deck. */
  readonly answer?: Answer<View>
  readonly children: ComponentChildren
}

/** The neutral ground on which cards lie; what does not go into it is scrolled, by hand, keys or buttons. */
export function Stage(props: StageProps): JSX.Element {
  const { place, shown, extent, room, children } = props
  const { words, view } = useWorkspace()
  useSameCentre(place, shown.scale)
  const isLarger = extent.width > room.width || extent.height > room.height
  return (
    <div class="stage-frame">
      <div
        class="stage"
        ref={place}
        tabIndex={0}
        role="region"
        aria-label={words.stage}
        data-direction={shown.direction}
      >
        <div class="spread">{children}</div>
      </div>
      <Badge answer={props.answer ?? view} />
      {isLarger && <PanButtons stage={place} />}
    </div>
  )
}

/** Keeps what is in the middle in the middle while it grows or shrinks. */
function useSameCentre(place: RefObject<HTMLDivElement>, scale: number): void {
  const last = useRef(scale)
  useLayoutEffect(() => {
    const stage = place.current
    const growth = scale / last.current
    last.current = scale
    if (!stage || growth === 1 || !Number.isFinite(growth)) return
    const { clientWidth, clientHeight } = stage
    stage.scrollTo({
      left: (stage.scrollLeft + clientWidth / 2) * growth - clientWidth / 2,
      top: (stage.scrollTop + clientHeight / 2) * growth - clientHeight / 2,
      behavior: 'instant',
    })
  }, [scale])
}
