import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { Side } from '../../preview/protocol/side.ts'
import { Marks, Overlay } from '../overlay/overlay.tsx'
import type { OverlayName } from '../state/state.ts'
import { htmlLang } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import {
  resolutionFor,
  useDevicePixelRatio,
  useLoadedPicture,
} from './use-loaded-picture.ts'
import type { LoadedPicture } from './use-loaded-picture.ts'

/** The properties of the picture of a side. */
export interface SideCardProps {
  /** Undefined until the picture is needed. */
  readonly side: Side | undefined
  /** The side whose size is reserved until the picture is loaded. */
  readonly placeholder: Side
  /** CSS pixels per millimetre. */
  readonly scale: number
  readonly trimmed: boolean
  readonly overlays?: readonly OverlayName[]
  readonly problems?: readonly ProblemFacts[]
  /** The index of a box to outline. */
  readonly chosen?: number | undefined
  /** Called with the point of a click, in millimetres from the corner of the trim. */
  readonly onPick?: ((x: number, y: number) => void) | undefined
  /** Called with the point of a double click. */
  readonly onEnter?: ((x: number, y: number) => void) | undefined
  /** More layers over the picture. */
  readonly over?: (shown: LoadedPicture) => ComponentChildren
}

/** A side of a card: its picture, and the layers over it. */
export function SideCard(props: SideCardProps): JSX.Element {
  const { words, isOtherView } = useWorkspace()
  const { placeholder, scale, trimmed, onPick, onEnter } = props
  const shown = useLoadedPicture(props.side, resolutionFor(scale * useDevicePixelRatio()))
  const side = shown?.side ?? placeholder
  const isOld =
    shown && (isOtherView || (props.side && props.side.digest !== shown.side.digest))
  const card = useFlipAnimation(side)
  const at =
    (act: SideCardProps['onPick']) =>
    (event: MouseEvent): void => {
      const box = card.current?.getBoundingClientRect()
      if (!box) return
      const [x, y] = [event.clientX - box.left, event.clientY - box.top]
      act?.(x / scale - side.margin, y / scale - side.margin)
    }
  return (
    <div
      class="side-card"
      ref={card}
      data-trimmed={trimmed}
      data-drawn={shown !== undefined}
      data-old={isOld}
      onClick={onPick && at(onPick)}
      onDblClick={onEnter && at(onEnter)}
      style={{
        width: `${(side.trim.width + 2 * side.margin) * scale}px`,
        height: `${(side.trim.height + 2 * side.margin) * scale}px`,
        '--margin': `${side.margin * scale}px`,
        '--corner': `${side.cornerRadius * scale}px`,
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

/** Animates a card when another side of the same piece is shown; returns the ref of its element. */
function useFlipAnimation({ piece, side }: Side): {
  readonly current: HTMLDivElement | null
} {
  const card = useRef<HTMLDivElement>(null)
  const last = useRef({ piece, side })
  useLayoutEffect(() => {
    const isTurned = last.current.piece === piece && last.current.side !== side
    if (isTurned && card.current) animateFlip(card.current)
    last.current = { piece, side }
  }, [piece, side])
  return card
}

/** The picture of a side, with its words as the alternative text. */
function Picture({ side, image }: LoadedPicture): JSX.Element {
  const { words } = useWorkspace()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    image.alt = side.text || words.blank
    image.lang = htmlLang(side.language)
    image.dir = side.direction
    image.draggable = false
    // The decoded element itself is inserted: another element with the same address would be decoded again.
    if (place.current?.firstChild !== image) place.current?.replaceChildren(image)
  }, [image, side, words])
  return <div class="picture" ref={place} />
}

const HALF_TURNED = 'perspective(60rem) rotateY(75deg)'

/** Turns a card into view, unless the user prefers reduced motion. */
function animateFlip(card: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  card.animate([{ transform: HALF_TURNED }, { transform: 'none' }], {
    duration: 180,
    easing: 'ease-out',
  })
}
