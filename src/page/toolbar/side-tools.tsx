import type { JSX } from 'preact'

import type { Side } from '../../protocol/messages.ts'
import { useKeys } from '../keys/use-keys.ts'
import { lookAt, piecesOf, stepped, turned } from '../sides.ts'
import { useWorkspace } from '../workspace.ts'
import { Choice, asOptions } from './choice.tsx'
import { Icon } from './icon.tsx'

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
      <StepButton name="left" label={words.previous} onStep={() => step(-1)} />
      <Choice
        label={words.side}
        value={side.name}
        options={asOptions(sides.map(({ name }) => name))}
        onChoose={(name) => look(sides.find((one) => one.name === name) ?? side)}
      />
      <StepButton name="right" label={words.next} onStep={() => step(1)} />
      <button type="button" onClick={flip}>
        {words.flip}
      </button>
    </div>
  )
}

function StepButton({
  name,
  label,
  onStep,
}: {
  readonly name: 'left' | 'right'
  readonly label: string
  readonly onStep: () => void
}): JSX.Element {
  return (
    <button type="button" class="bare" aria-label={label} title={label} onClick={onStep}>
      <Icon name={name} />
    </button>
  )
}
