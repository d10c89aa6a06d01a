import type { JSX } from 'preact'

import { useKeys } from '../keys/use-keys.ts'
import { LOOK_NAMES } from '../state/state.ts'
import { Check } from '../toolbar/check.tsx'
import { Choice } from '../toolbar/choice.tsx'
import { Segments } from '../toolbar/segments.tsx'
import { Toggle } from '../toolbar/toggle.tsx'
import { useWorkspace } from '../workspace.ts'
import { BLINK_SECONDS } from './use-looking.ts'
import type { Looking } from './use-looking.ts'

/** Chooses the way to look at a pair, with what that way needs. */
export function LookTools({ looking }: { readonly looking: Looking }): JSX.Element {
  const { words, state, change } = useWorkspace()
  useKeys({
    'next-look': () => {
      const at = LOOK_NAMES.indexOf(state.look) + 1
      const look = LOOK_NAMES[at % LOOK_NAMES.length]
      if (look) change({ look })
    },
    swap: looking.swap,
  })
  return (
    <>
      <Segments
        label={words.compare.look}
        value={state.look}
        options={LOOK_NAMES.map((value) => ({ value, text: words.compare.looks[value] }))}
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
export function LookControls({ looking }: { readonly looking: Looking }): JSX.Element {
  const { words, state } = useWorkspace()
  if (state.look === 'slider') return <Divider looking={looking} />
  if (state.look === 'blink') return <Blinking looking={looking} />
  if (state.look === 'difference')
    return <p class="quiet">{words.compare.differenceHow}</p>
  return <Swap looking={looking} />
}

/** Lets before and after change places. */
function Swap({
  looking: { isSwapped, swap },
}: {
  readonly looking: Looking
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <Toggle isOn={isSwapped} onToggle={swap}>
      {words.compare.swap}
    </Toggle>
  )
}

function Divider({ looking }: { readonly looking: Looking }): JSX.Element {
  const { words } = useWorkspace()
  const { at, divide, isSwapped } = looking
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
      <Swap looking={looking} />
    </div>
  )
}

function Blinking({ looking }: { readonly looking: Looking }): JSX.Element {
  const { words } = useWorkspace()
  const { isAfter, isPaused, pause, swap, seconds, setSeconds } = looking
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
