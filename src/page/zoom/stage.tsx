import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import type { View } from '../../preview/protocol/view.ts'
import type { QueryResult } from '../server/use-query.ts'
import { Badge } from '../status/badge.tsx'
import { Icon } from '../toolbar/icon.tsx'
import { useWorkspace } from '../workspace.ts'
import type { SpreadLayout } from './scale.ts'

/** The properties of the stage. */
export interface StageProps {
  readonly place: RefObject<HTMLDivElement>
  readonly layout: SpreadLayout
  /** The size of the spread in CSS pixels. */
  readonly extent: { readonly width: number; readonly height: number }
  /** The size of the stage in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** The query that the badge is about, if it is not the view. */
  readonly answer?: QueryResult<View>
  readonly children: ComponentChildren
}

/** The area that shows cards. What does not fit is scrolled, with the mouse, keys or buttons. */
export function Stage(props: StageProps): JSX.Element {
  const { place, layout, extent, size, children } = props
  const { words, view } = useWorkspace()
  useKeepCentre(place, layout.scale)
  const isLarger = extent.width > size.width || extent.height > size.height
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

/** Keeps the centre in place while zooming. */
function useKeepCentre(place: RefObject<HTMLDivElement>, scale: number): void {
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

const DIRECTIONS = [
  ['up', 0, -1],
  ['left', -1, 0],
  ['right', 1, 0],
  ['down', 0, 1],
] as const

/** The share of the stage that one press of a button scrolls. */
const PAN_SHARE = 0.4

/** Buttons that scroll the stage, for users who cannot drag or scroll. */
function PanButtons({
  stage,
}: {
  readonly stage: RefObject<HTMLDivElement>
}): JSX.Element {
  const { words } = useWorkspace()
  const move = (x: number, y: number): void => {
    const { clientWidth = 0, clientHeight = 0 } = stage.current ?? {}
    stage.current?.scrollBy({
      left: x * clientWidth * PAN_SHARE,
      top: y * clientHeight * PAN_SHARE,
    })
  }
  return (
    <div class="pan-buttons">
      {DIRECTIONS.map(([way, x, y]) => (
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
