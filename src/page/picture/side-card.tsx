import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Side } from '../../preview/protocol/side.ts'
import { Marks } from '../overlay/marks.tsx'
import { Overlay } from '../overlay/overlay.tsx'
import type { OverlayName } from '../state/state.ts'
import { useWorkspace } from '../workspace.ts'
import { Picture } from './picture.tsx'
import { resolutionFor } from './resolution.ts'
import { turnOver } from './turn.ts'
import { useDots } from './use-dots.ts'
import { useShown } from './use-shown.ts'
import type { Shown } from './use-shown.ts'

/** How a side is shown. */
export interface SideCardProps {
  /** None before it is worth asking for. */
  readonly side: Side | undefined
  /** The size that is kept free for it. */
  readonly room: Side
  /** CSS pixels for a millimetre. */
  readonly scale: number
  readonly trimmed: boolean
  readonly overlays?: readonly OverlayName[]
  readonly problems?: readonly ProblemFacts[]
  /** The index of a box to point out. */
  readonly chosen?: number | undefined
  /** Told where someone clicks, in millimetres of the trim. */
  readonly onPick?: ((x: number, y: number) => void) | undefined
  /** What else lies over its picture. */
  readonly over?: (shown: Shown) => ComponentChildren
}

/** A side of a card: its picture, and what is drawn over it. */
export function SideCard(props: SideCardProps): JSX.Element {
  const { words } = useWorkspace()
  const { room, scale, trimmed, onPick } = props
  const shown = useShown(props.side, resolutionFor(scale * useDots()))
  const side = shown?.side ?? room
  const card = useTurning(side)
  const pick = (event: MouseEvent): void => {
    const box = card.current?.getBoundingClientRect()
    if (!box) return
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    onPick?.(x / scale - side.margin, y / scale - side.margin)
  }
  return (
    <div
      class="side-card"
      ref={card}
      data-trimmed={trimmed}
      data-drawn={shown !== undefined}
      onClick={onPick && pick}
      style={{
        width: `${(side.trim.width + 2 * side.margin) * scale}px`,
        height: `${(side.trim.height + 2 * side.margin) * scale}px`,
        '--margin': `${side.margin * scale}px`,
      }}
    >
      <div class="paper" />
      {!shown && (
        <p class="undrawn" aria-hidden="true">
          {words.drawing}
        </p>
      )}
      {shown && <Picture {...shown} />}
      {shown && (
        <Overlay side={side} overlays={props.overlays ?? []} chosen={props.chosen} />
      )}
      {shown && <Marks side={side} problems={props.problems ?? []} />}
      {shown && props.over?.(shown)}
    </div>
  )
}

/** The place of a card that comes round when another side of the same piece is shown. */
function useTurning({ piece, side }: Side): { readonly current: HTMLDivElement | null } {
  const card = useRef<HTMLDivElement>(null)
  const last = useRef({ piece, side })
  useLayoutEffect(() => {
    const isTurned = last.current.piece === piece && last.current.side !== side
    if (isTurned && card.current) turnOver(card.current)
    last.current = { piece, side }
  }, [piece, side])
  return card
}
