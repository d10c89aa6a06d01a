import type { JSX } from 'preact'

/** One of several names, chosen from a list. */
export interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
}

/** A name, and how it is shown. */
export interface Option {
  readonly value: string
  readonly text: string
  /** BCP 47, where it is not the page's. */
  readonly language?: string
}

/** Names that are shown as they are. */
export const asOptions = (names: readonly string[]): readonly Option[] =>
  names.map((name) => ({ value: name, text: name }))

/** A labelled list to choose from. */
export function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option
            value={option.value}
            lang={option.language}
            selected={option.value === value}
          >
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}
