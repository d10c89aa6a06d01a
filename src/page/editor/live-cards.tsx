import type { JSX, RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

import type { EditorPiece } from '../../preview/protocol/editor.ts'
import type { Side } from '../../preview/protocol/side.ts'
import { boxAt, elementsOf } from '../overlay/boxes.ts'
import { SideCard } from '../picture/side-card.tsx'
import { sidesOfPiece } from '../sides.ts'
import { Badge } from '../status/badge.tsx'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import { useElementSize } from '../zoom/use-element-size.ts'
import { BeforeSide, useBefore } from './before-now.tsx'
import { enterField } from './enter-field.ts'
import { croppingBoxes, focusAt, placeOf } from './focus.ts'
import { settingPartOf } from './parts.ts'
import type { FocusChoice } from './use-focus.ts'
import { usePhone } from './use-phone.ts'
import type { PictureChoice } from './use-picture.ts'

/** The maximum height of a card in CSS pixels, so that both of its sides fit in the window. */
const MAX_HEIGHT = 460

/** The share of what is seen of a phone that a card takes, which stays in sight above the fields; and its least height. */
const PHONE_SHARE = 0.34
const LEAST_HEIGHT = 110

/** CSS pixels around them. */
const GAP = 16

/** The cards that show the edited words, updated while typing. A click on a text focuses its field. */
export function LiveCards({
  part,
  slot,
  focus,
  picture,
}: {
  readonly part: EditorPiece | undefined
  readonly picture: PictureChoice | undefined
  readonly focus: FocusChoice | undefined
  /** The slot of the focused field, which is outlined. */
  readonly slot: string
}): JSX.Element {
  const { words, view } = useWorkspace()
  const [place, room] = useElementSize()
  const height = useCardHeight()
  // On a phone the cards scroll in their row, by keys too.
  const isScrolled = height !== MAX_HEIGHT
  const sides = useShownSides(part)
  const before = useBefore(sides)
  const isOther = ({ name, digest }: Side): boolean =>
    before !== undefined && before.get(name)?.digest !== digest
  const others = sides.filter(isOther).map(({ name }) => name)
  useScrollingTo(
    place,
    before
      ? sides.findIndex(isOther)
      : sides.findIndex((side) => indexOfSlot(side, slot) !== undefined),
    before ? others.join() : slot,
  )
  return (
    <section
      class="editor-cards"
      aria-label={words.editor.cards}
      data-region
      tabIndex={0}
      {...(picture && picturesDroppedOn(picture))}
    >
      <div class="live-cards" ref={place} tabIndex={isScrolled ? 0 : undefined}>
        {room.width > 0 &&
          sides.map((side, index) => (
            <LiveFigure
              key={before ? side.name : index}
              before={before?.get(side.name)}
              {...{ side, slot, focus }}
              room={{ width: room.width - 2 * GAP, height }}
            />
          ))}
      </div>
      <Badge answer={view} />
    </section>
  )
}

/** The most height of a card, in CSS pixels. */
function useCardHeight(): number {
  const phone = usePhone()
  return phone === undefined ? MAX_HEIGHT : Math.max(LEAST_HEIGHT, phone * PHONE_SHARE)
}

/** The sides of the part; for settings, those of the selected card, and of a leaflet for what stands there. */
function useShownSides(part: EditorPiece | undefined): readonly Side[] {
  const { state, view, side: selected, project } = useWorkspace()
  const all = view.value?.sides ?? []
  const own = all.filter(({ piece }) => piece === part?.id)
  if (own.length > 0) return own
  const sides = selected ? sidesOfPiece(all, selected) : []
  if (settingPartOf(state) !== 'organisation') return sides
  const leaflets = project.pieces.filter(({ isLeaflet }) => isLeaflet)
  const others = all.filter(({ piece }) => leaflets.some(({ id }) => id === piece))
  return [...new Set([...sides, ...others])]
}

/** CSS pixels per millimetre, for a card in some room. */
function scaleOf(side: Side, { width, height }: Room): number {
  const extent = pictureExtent(side)
  return Math.min(width / extent.width, height / extent.height)
}

/** The room for a card, in CSS pixels. */
interface Room {
  readonly width: number
  readonly height: number
}

/** Puts pictures that are dropped on the cards onto the card and those that follow. */
const picturesDroppedOn = (picture: PictureChoice): JSX.HTMLAttributes<HTMLElement> => ({
  onDragOver: (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  },
  onDrop: (event) => {
    const { files } = event.dataTransfer ?? {}
    if (!files?.length) return
    event.preventDefault()
    void picture.put(files)
  },
})

/** The properties of a live card. */
interface LiveCardProps {
  readonly side: Side
  readonly room: Room
  readonly slot: string
  readonly focus: FocusChoice | undefined
}

/** A card with its name, and as it was before where that is to be seen. */
function LiveFigure({
  before,
  ...card
}: LiveCardProps & { readonly before: Side | undefined }): JSX.Element {
  const { words } = useWorkspace()
  const { side, room } = card
  return (
    <figure>
      {before && (
        <BeforeSide
          before={before}
          isOther={before.digest !== side.digest}
          scale={scaleOf(side, room)}
        />
      )}
      <LiveCard {...card} />
      <figcaption class="caption">{sideLabel(side, words)}</figcaption>
    </figure>
  )
}

function LiveCard({ side, room, slot, focus }: LiveCardProps): JSX.Element {
  const { view } = useWorkspace()
  const boxOf = (index: number | undefined): string =>
    index === undefined ? '' : (side.boxes[index]?.name ?? '')
  return (
    <SideCard
      side={side}
      placeholder={side}
      scale={scaleOf(side, room)}
      trimmed
      problems={view.value?.problems ?? []}
      chosen={indexOfSlot(side, slot)}
      onPick={(x, y) => {
        if (!focus?.isPicking) return enterField(boxOf(boxAt(side, x, y)))
        const chosen = focusAt(side, { x, y })
        if (chosen !== undefined) focus.set(chosen)
      }}
      over={(shown) =>
        focus?.isPicking && <FocusMarks side={shown.side} value={focus.value} />
      }
    />
  )
}

/** Rings where the cards show what is kept in sight of their pictures. */
function FocusMarks({
  side,
  value,
}: {
  readonly side: Side
  readonly value: string
}): JSX.Element {
  const { margin } = side
  const { width, height } = pictureExtent(side)
  return (
    <svg
      class="overlay focus-marks"
      aria-hidden="true"
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
    >
      {croppingBoxes(side).map((box, index) => {
        const { x, y } = placeOf(value, box)
        return (
          <g key={index}>
            <circle class="line" data-line="halo" cx={x} cy={y} r={3} />
            <circle class="line" data-line="measure" cx={x} cy={y} r={3} />
          </g>
        )
      })}
    </svg>
  )
}

/** The box that shows a slot on a side; undefined where none does. */
const indexOfSlot = (side: Side, slot: string): number | undefined =>
  elementsOf(side).find((index) => slot !== '' && side.boxes[index]?.name === slot)

/** Scrolls to a card whenever the reason for it changes, where the cards have a scroll area of their own. */
function useScrollingTo(
  cards: RefObject<HTMLElement>,
  index: number,
  reason: string,
): void {
  useEffect(() => {
    const column = cards.current?.parentElement
    const card = cards.current?.children[index]
    if (!column || !(card instanceof HTMLElement)) return
    if (column.scrollHeight > column.clientHeight)
      column.scrollTo({ top: card.offsetTop - GAP })
    // On a phone they lie beside each other.
    cards.current?.scrollTo({ left: card.offsetLeft - GAP })
  }, [reason])
}
