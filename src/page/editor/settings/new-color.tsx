import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { useWorkspace } from '../../workspace.ts'
import { ColorInput } from './color-input.tsx'

/** What a new colour begins with. */
const BEGINNING = '#D1332E'

/** Adds a colour to the project, by a name and one value. */
export function NewColor({
  set,
}: {
  readonly set: (name: string, value: string) => Promise<boolean>
}): JSX.Element {
  const { words } = useWorkspace()
  const { colors } = words.editor
  const [name, setName] = useState('')
  const [value, setValue] = useState(BEGINNING)
  const add = async (): Promise<void> => {
    if (await set(name, value)) setName('')
  }
  return (
    <form
      class="new-color"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <ColorInput
        label={colors.newColor}
        value={value}
        set={async (chosen) => {
          setValue(chosen)
          return true
        }}
      />
      <label>
        <span>{colors.newName}</span>
        <input
          type="text"
          class="setting-field"
          required
          maxLength={40}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit">{colors.add}</button>
    </form>
  )
}
