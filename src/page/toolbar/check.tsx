import type { JSX } from 'preact'

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
