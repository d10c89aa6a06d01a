import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { useOptimistic } from './use-optimistic.ts'

/** A text of the settings, which is saved when its field is left. */
export function SettingField({
  label,
  value,
  set,
  lines = 1,
}: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => Promise<boolean>
  readonly lines?: number
}): JSX.Element {
  const id = useId()
  const [chosen, choose] = useOptimistic(value, set)
  // What is being typed stays, whatever arrives from the server meanwhile.
  const [typed, setTyped] = useState<string>()
  const leave = (text: string): void => {
    setTyped(undefined)
    if (text.trim() !== chosen) choose(text.trim())
  }
  const field = {
    id,
    class: 'setting-field',
    value: typed ?? chosen,
    maxLength: 1000,
    onInput: ({ currentTarget }: Typed) => setTyped(currentTarget.value),
    onBlur: ({ currentTarget }: Typed) => leave(currentTarget.value),
  }
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {lines === 1 ? (
        <input type="text" {...field} />
      ) : (
        <textarea rows={lines} {...field} />
      )}
    </div>
  )
}

/** An event of a field with text. */
interface Typed {
  readonly currentTarget: { readonly value: string }
}
