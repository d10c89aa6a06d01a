import type { JSX } from 'preact'

/** Paths in a 16 × 16 view box. */
const OUTLINES = {
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  settings: 'M2 5h7M13 5h1M2 11h1M7 11h7M11 3v4M5 9v4',
} as const

type IconName = keyof typeof OUTLINES

/** An icon; the element around it needs a label. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={OUTLINES[name]} />
    </svg>
  )
}

/** A button with an icon. The label is its tooltip and its name for screen readers. */
export function IconButton({
  icon,
  label,
  onPress,
}: {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
}): JSX.Element {
  return (
    <button type="button" class="bare" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  )
}
