import type { JSX } from 'preact'

import type { Side } from '../../preview/protocol/side.ts'
import { useKeys } from '../keys/use-keys.ts'
import { lookAt, piecesOf, stepped, turned } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { Choice, asOptions } from './controls.tsx'
import { IconButton } from './icon.tsx'

/** Goes from card to card, and turns a card over. */
export function SideTools({
  sides,
  side,
}: {
  readonly sides: readonly Side[]
  readonly side: Side
}): JSX.Element {
  const { words, change } = useWorkspace()
  const look = (other: Side): void => change(lookAt(other))
  const pieces = piecesOf(sides)
  const flip = (): void => look(turned(sides, side))
  const step = (by: number): void => look(stepped(sides, side, by))
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
        options={asOptions(sides.map(({ name }) => name))}
        onChoose={(name) => look(sides.find((one) => one.name === name) ?? side)}
      />
      <IconButton icon="right" label={words.next} onPress={() => step(1)} />
      <button type="button" onClick={flip}>
        {words.flip}
      </button>
    </div>
  )
}
