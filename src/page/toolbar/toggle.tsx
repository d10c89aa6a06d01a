import type { ComponentChildren, JSX } from 'preact'

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
