import type { ComponentChildren, JSX } from 'preact'

/** A few names side by side, one of which is chosen. */
export interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** Buttons of which one is pressed. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChoose,
}: SegmentsProps<T>): JSX.Element {
  return (
    <div class="segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}

/** A button that is on or off. */
export function Toggle({
  isOn,
  onToggle,
  children,
}: {
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <button type="button" aria-pressed={isOn} onClick={onToggle}>
      {children}
    </button>
  )
}

/** Something that is so or not, with the key that switches it. */
export function Check({
  label,
  isOn,
  shortcut = '',
  onToggle,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly shortcut?: string
  readonly onToggle: () => void
}): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span>{label}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </label>
  )
}

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
