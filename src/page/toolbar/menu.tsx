import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A button that opens a menu. Escape and a click elsewhere close it. */
export function Menu({
  label,
  children,
}: {
  readonly label: ComponentChildren
  readonly children: ComponentChildren
}): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event): void => {
      if (!menu.current?.open) return
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        menu.current.open = false
        menu.current.querySelector('summary')?.focus()
      } else if (
        event instanceof MouseEvent &&
        !event.composedPath().includes(menu.current)
      ) {
        menu.current.open = false
      }
    }
    addEventListener('keydown', close)
    addEventListener('click', close)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('click', close)
    }
  }, [])
  return (
    <details class="menu" ref={menu}>
      <summary>{label}</summary>
      <div class="menu-list">{children}</div>
    </details>
  )
}
