import type { JSX } from 'preact'

import { COMPARE_MODES } from '../state/state.ts'
import { Check, Choice, Segments, Toggle } from '../toolbar/controls.tsx'
import type { CompareWords } from '../words/compare.ts'
import { BLINK_SECONDS } from './use-compare-controls.ts'
import type { CompareControls } from './use-compare-controls.ts'

/** The tools of a comparison, on the page and in a report. */
export interface CompareToolsProps {
  readonly words: CompareWords
  readonly controls: CompareControls
}

/** Chooses how pairs are shown. */
export function CompareModeTools({ words, controls }: CompareToolsProps): JSX.Element {
  const { look, outlined, change } = controls
  return (
    <>
      <Segments
        label={words.look}
        value={look}
        options={COMPARE_MODES.map((value) => ({ value, text: words.looks[value] }))}
        onChoose={(mode) => change({ look: mode })}
      />
      <Check
        label={words.outlined}
        isOn={outlined}
        onToggle={() => change({ outlined: !outlined })}
      />
    </>
  )
}

/** The controls of the mode that is chosen. */
export function CompareModeControls(props: CompareToolsProps): JSX.Element {
  switch (props.controls.look) {
    case 'slider':
      return <Divider {...props} />
    case 'blink':
      return <Blinking {...props} />
    case 'difference':
      return <p class="quiet">{props.words.differenceHow}</p>
    case 'beside':
      return <Swap {...props} />
  }
}

const Swap = ({ words, controls }: CompareToolsProps): JSX.Element => (
  <Toggle isOn={controls.isSwapped} onToggle={controls.swap}>
    {words.swap}
  </Toggle>
)

function Divider({ words, controls }: CompareToolsProps): JSX.Element {
  const { at, divide, isSwapped } = controls
  const { before, after } = words
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
          aria-label={words.divide}
          aria-valuetext={words.divided(Math.round(isSwapped ? 100 - at : at))}
          onInput={({ currentTarget }) => divide(currentTarget.valueAsNumber)}
        />
        <span>{isSwapped ? before : after}</span>
      </label>
      <Swap words={words} controls={controls} />
    </div>
  )
}

function Blinking({ words, controls }: CompareToolsProps): JSX.Element {
  const { isAfter, isPaused, pause, swap, seconds, setSeconds } = controls
  return (
    <div class="joined">
      <Toggle isOn={isPaused} onToggle={() => pause(!isPaused)}>
        {words.pause}
      </Toggle>
      <button type="button" onClick={swap}>
        {words.swap}
      </button>
      <Choice
        label={words.every}
        value={String(seconds)}
        options={BLINK_SECONDS.map((value) => ({
          value: String(value),
          text: words.seconds(value),
        }))}
        onChoose={(value) => setSeconds(Number(value))}
      />
      <strong role={isPaused ? 'status' : undefined}>
        {isAfter ? words.after : words.before}
      </strong>
    </div>
  )
}
