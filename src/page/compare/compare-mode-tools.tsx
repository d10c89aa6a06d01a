import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { COMPARE_MODES } from '../state/state.ts'
import { Check, Segments, Toggle, Choice } from '../toolbar/controls.tsx'
import { useWorkspace } from '../workspace.ts'
import { BLINK_SECONDS } from './use-compare-controls.ts'
import type { CompareControls } from './use-compare-controls.ts'

/** Chooses the way to look at a pair, with what that way needs. */
export function CompareModeTools({
  controls,
}: {
  readonly controls: CompareControls
}): JSX.Element {
  const { words, state, change } = useWorkspace()
  useKeys({
    'next-look': () => {
      const at = COMPARE_MODES.indexOf(state.look) + 1
      const look = COMPARE_MODES[at % COMPARE_MODES.length]
      if (look) change({ look })
    },
    swap: controls.swap,
  })
  return (
    <>
      <Segments
        label={words.compare.look}
        value={state.look}
        options={COMPARE_MODES.map((value) => ({
          value,
          text: words.compare.looks[value],
        }))}
        onChoose={(look) => change({ look })}
      />
      <Check
        label={words.compare.outlined}
        isOn={state.outlined}
        onToggle={() => change({ outlined: !state.outlined })}
      />
    </>
  )
}

/** What a way to look is steered with, directly above the stage. */
export function CompareModeControls({
  controls,
}: {
  readonly controls: CompareControls
}): JSX.Element {
  const { words, state } = useWorkspace()
  if (state.look === 'slider') return <Divider controls={controls} />
  if (state.look === 'blink') return <Blinking controls={controls} />
  if (state.look === 'difference')
    return <p class="quiet">{words.compare.differenceHow}</p>
  return <Swap controls={controls} />
}

/** Lets before and after change places. */
function Swap({
  controls: { isSwapped, swap },
}: {
  readonly controls: CompareControls
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <Toggle isOn={isSwapped} onToggle={swap}>
      {words.compare.swap}
    </Toggle>
  )
}

function Divider({ controls }: { readonly controls: CompareControls }): JSX.Element {
  const { words } = useWorkspace()
  const { at, divide, isSwapped } = controls
  const { before, after } = words.compare
  return (
    <div class="joined">
      <label class="divider" dir="ltr">
        <span>{isSwapped ? after : before}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={0.5}
          value={at}
          aria-label={words.compare.divide}
          aria-valuetext={words.compare.divided(Math.round(isSwapped ? 100 - at : at))}
          onInput={({ currentTarget }) => divide(currentTarget.valueAsNumber)}
        />
        <span>{isSwapped ? before : after}</span>
      </label>
      <Swap controls={controls} />
    </div>
  )
}

function Blinking({ controls }: { readonly controls: CompareControls }): JSX.Element {
  const { words } = useWorkspace()
  const { isAfter, isPaused, pause, swap, seconds, setSeconds } = controls
  return (
    <div class="joined">
      <Toggle isOn={isPaused} onToggle={() => pause(!isPaused)}>
        {words.compare.pause}
      </Toggle>
      <button type="button" onClick={swap}>
        {words.compare.swap}
      </button>
      <Choice
        label={words.compare.every}
        value={String(seconds)}
        options={BLINK_SECONDS.map((value) => ({
          value: String(value),
          text: words.compare.seconds(words.numbers.format(value)),
        }))}
        onChoose={(value) => setSeconds(Number(value))}
      />
      <strong role={isPaused ? 'status' : undefined}>
        {isAfter ? words.compare.after : words.compare.before}
      </strong>
    </div>
  )
}
