import type { ComponentChildren, JSX } from 'preact'

/** The properties of segmented buttons. */
export interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** A row of buttons, one of which is pressed. */
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

/** A checkbox, with the key that toggles it. */
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

/** The properties of a drop-down list. */
export interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
}

/** An option of a list. */
export interface Option {
  readonly value: string
  readonly text: string
  /** The language of the text (BCP 47), if it is not that of the page. */
  readonly language?: string
}

/** Options whose texts are their values. */
export const asOptions = (names: readonly string[]): readonly Option[] =>
  names.map((name) => ({ value: name, text: name }))

/** A drop-down list with a label. */
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
