import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'
import { ActionNotes } from './action.tsx'
import { pointOf, written } from './focus.ts'
import type { FocusChoice } from './use-focus.ts'

/** Chooses what stays in sight of a cropped picture: with a click on the card, or by numbers. */
export function FocusSetting({
  focus: { value, set, isPicking, pick, action },
}: {
  readonly focus: FocusChoice
}): JSX.Element {
  const { words } = useWorkspace()
  const { focus } = words.editor
  const point = pointOf(value)
  return (
    <fieldset class="focus-setting">
      <legend>{focus.title}</legend>
      <p class="quiet">{focus.how}</p>
      <div class="editor-buttons">
        <button type="button" aria-pressed={isPicking} onClick={() => pick(!isPicking)}>
          {focus.pick}
        </button>
        <button
          type="button"
          aria-disabled={value === ''}
          onClick={() => value && set('')}
        >
          {focus.none}
        </button>
      </div>
      <div class="focus-numbers">
        {(['x', 'y'] as const).map((axis) => (
          <FocusNumber
            key={axis}
            label={focus[axis]}
            value={point[axis]}
            set={(percent) => set(written({ ...point, [axis]: percent }))}
          />
        ))}
      </div>
      <ActionNotes action={action} done={words.editor.status.saved} />
    </fieldset>
  )
}

function FocusNumber({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: number
  readonly set: (percent: number) => void
}): JSX.Element {
  // What is being typed stays, whatever arrives from the server meanwhile.
  const [typed, setTyped] = useState<string>()
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        max={100}
        value={typed ?? Math.round(value)}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onChange={({ currentTarget }) => {
          setTyped(undefined)
          if (Number.isFinite(currentTarget.valueAsNumber))
            set(currentTarget.valueAsNumber)
        }}
      />
    </label>
  )
}
