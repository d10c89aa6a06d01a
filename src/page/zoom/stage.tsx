import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import type { View } from '../../preview/protocol/view.ts'
import type { QueryResult } from '../server/use-query.ts'
import { Badge } from '../status/badge.tsx'
import { Icon } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'
import type { SpreadLayout } from './scale.ts'

/** What stands on a stage, and how large. */
export interface StageProps {
  readonly place: RefObject<HTMLDivElement>
  readonly layout: SpreadLayout
  /** How wide and high all of it is, in CSS pixels. */
  readonly extent: { readonly width: number; readonly height: number }
  readonly room: { readonly width: number; readonly height: number }
  /** What is waited for, where it is not the view of the deck. */
  readonly answer?: QueryResult<View>
  readonly children: ComponentChildren
}

/** The neutral ground on which cards lie; what does not go into it is scrolled, by hand, keys or buttons. */
export function Stage(props: StageProps): JSX.Element {
  const { place, layout, extent, room, children } = props
  const { words, view } = useWorkspace()
  useSameCentre(place, layout.scale)
  const isLarger = extent.width > room.width || extent.height > room.height
  return (
    <div class="stage-frame">
      <div
        class="stage"
        ref={place}
        tabIndex={0}
        role="region"
        aria-label={words.stage}
        data-direction={layout.direction}
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

const WAYS = [
  ['up', 0, -1],
  ['left', -1, 0],
  ['right', 1, 0],
  ['down', 0, 1],
] as const

/** How much of the window one push moves. */
const SHARE = 0.4

/** Moves what is on a stage, for those who cannot drag or scroll. */
function PanButtons({
  stage,
}: {
  readonly stage: RefObject<HTMLDivElement>
}): JSX.Element {
  const { words } = useWorkspace()
  const move = (x: number, y: number): void => {
    const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {}
    stage.current?.scrollBy({
      left: x * clientWidth * SHARE,
      top: y * clientHeight * SHARE,
    })
  }
  return (
    <div class="pan-buttons">
      {WAYS.map(([way, x, y]) => (
        <button
          type="button"
          data-way={way}
          aria-label={words.pan[way]}
          title={words.pan[way]}
          onClick={() => move(x, y)}
        >
          <Icon name={way} />
        </button>
      ))}
    </div>
  )
}
