import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useWorkspace } from '../../workspace.ts'
import { withHash } from './color-code.ts'
import { useOptimistic } from './use-optimistic.ts'

/** Chooses a colour: by the colour field of the browser, or by its code. */
export function ColorInput({
  label,
  value,
  set,
}: {
  readonly label: string
  /** `#RRGGBB`; empty for none yet. */
  readonly value: string
  readonly set: (value: string) => Promise<boolean>
}): JSX.Element {
  const { words } = useWorkspace()
  const [chosen, choose] = useOptimistic(value, set)
  return (
    <div class="color-input">
      <label>
        <input
          type="color"
          value={chosen || '#ffffff'}
          data-none={chosen === ''}
          onChange={({ currentTarget }) => choose(currentTarget.value.toUpperCase())}
        />
        <span>{label}</span>
      </label>
      <ColorCode label={words.editor.colors.code(label)} value={chosen} set={choose} />
    </div>
  )
}

/** The code of a colour, as a style guide gives it: `#D1332E`, with or without the “#”. */
function ColorCode({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}): JSX.Element {
  // What is being typed stays, whatever arrives from the server meanwhile.
  const [typed, setTyped] = useState<string>()
  return (
    <input
      type="text"
      class="color-code"
      aria-label={label}
      placeholder="#D1332E"
      spellcheck={false}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget }) => {
        const wanted = withHash(currentTarget.value)
        setTyped(undefined)
        if (wanted !== value) set(wanted)
      }}
    />
  )
}
