import type { JSX } from 'preact'

import type { DeskPiece, Side } from '../../preview/messages.ts'
import { boxAt, elementsOf } from '../overlay/marked.ts'
import { SideCard } from '../picture/side-card.tsx'
import { sidesOfPiece } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { pictureExtent } from '../zoom/scale.ts'
import { useRoom } from '../zoom/use-room.ts'

/** CSS pixels that a card is high at most, so that both of its sides are seen. */
const HIGHEST = 460

/** The cards that show the words on the desk, as they are written; a click on words leads to their field. */
export function LiveCards({
  part,
  slot,
}: {
  readonly part: DeskPiece | undefined
  /** Of the field that is written in: it is pointed out. */
  readonly slot: string
}): JSX.Element {
  const { words, view, side: looked } = useWorkspace()
  const [place, room] = useRoom()
  const all = view.value?.sides ?? []
  const own = all.filter(({ piece }) => piece === part?.id)
  const sides = own.length > 0 ? own : looked ? sidesOfPiece(all, looked) : []
  return (
    <section class="live-cards" aria-label={words.desk.cards} ref={place}>
      {room.width > 0 &&
        sides.map((side, index) => (
          <figure key={index}>
            <LiveCard side={side} width={room.width} slot={slot} />
            <figcaption class="caption">{side.name}</figcaption>
          </figure>
        ))}
    </section>
  )
}

function LiveCard({
  side,
  width,
  slot,
}: {
  readonly side: Side
  readonly width: number
  readonly slot: string
}): JSX.Element {
  const { view } = useWorkspace()
  const extent = pictureExtent(side)
  const boxOf = (index: number | undefined): string =>
    index === undefined ? '' : (side.boxes[index]?.name ?? '')
  return (
    <SideCard
      side={side}
      room={side}
      scale={Math.min(width / extent.width, HIGHEST / extent.height)}
      trimmed
      problems={view.value?.problems ?? []}
      chosen={elementsOf(side).find((index) => slot !== '' && boxOf(index) === slot)}
      onPick={(x, y) => enterField(boxOf(boxAt(side, x, y)))}
    />
  )
}

/** Gives the focus to the field of a slot, where it lies on the desk. */
function enterField(slot: string): void {
  const fields = document.querySelectorAll<HTMLElement>('[data-slot]')
  for (const field of fields) if (field.dataset['slot'] === slot) return field.focus()
}
