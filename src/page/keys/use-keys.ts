import { useEffect, useLayoutEffect } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'
import { commandOf, takesLetters } from './keys.ts'
import type { Command } from './keys.ts'

/** The commands that a part of the page handles. */
export type Commands = Partial<Readonly<Record<Command, () => void>>>

/** No shortcuts here, even outside of a field: somebody may go on typing after the focus has left it. */
const NO_SHORTCUTS = 'dialog, [data-writing]'

/** Handles shortcuts while a component is mounted, unless they are switched off or go into a field or a dialog. */
export function useKeys(commands: Commands): void {
  const { preferences } = useWorkspace()
  // A layout effect, so that the handlers of the last render are in place before the next key press.
  useLayoutEffect(() => {
    if (!preferences.keys) return
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (takesLetters(target) || target.closest(NO_SHORTCUTS)) return
      const command = commandOf(event)
      const run = command && commands[command]
      if (!run) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}

/** Lets F6 and Shift + F6 cycle through the elements marked `data-region`, in the order of the page. */
export function useRegions(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
      const here = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next = here === -1 ? 0 : (here + step + regions.length) % regions.length
      event.preventDefault()
      regions[next]?.focus()
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  }, [])
}
