import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { useKeys } from '../keys/use-keys.ts'
import { selectSide, piecesOf, steppedSide, flippedSide } from '../sides.ts'
import { sideLabel } from '../words/side-label.ts'
import { useWorkspace } from '../workspace.ts'
import { Choice } from './controls.tsx'
import { IconButton } from './icon.tsx'

/** Buttons to move from card to card, and to flip a card. */
export function SideTools({
  sides,
  side,
}: {
  readonly sides: readonly Side[]
  readonly side: Side
}): JSX.Element {
  const { words, change } = useWorkspace()
  const select = (other: Side): void => change(selectSide(other))
  const pieces = piecesOf(sides)
  const flip = (): void => select(flippedSide(sides, side))
  const step = (by: number): void => select(steppedSide(sides, side, by))
  useKeys({
    flip,
    previous: () => step(-1),
    next: () => step(1),
    first: () => step(-pieces.length),
    last: () => step(pieces.length),
  })
  return (
    <div class="joined">
      <IconButton icon="left" label={words.previous} onPress={() => step(-1)} />
      <Choice
        label={words.side}
        value={side.name}
        options={sides.map((one) => ({ value: one.name, text: sideLabel(one, words) }))}
        onChoose={(name) => select(sides.find((one) => one.name === name) ?? side)}
      />
      <IconButton icon="right" label={words.next} onPress={() => step(1)} />
      <button type="button" onClick={flip}>
        {words.flip}
      </button>
    </div>
  )
}
