import { useLayoutEffect } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'
import { commandOf, takesLetters } from './keys.ts'
import type { Command } from './keys.ts'

/** What a part of the page does on the keys of some commands. */
export type Commands = Partial<Readonly<Record<Command, () => void>>>

/** Obeys keys while a part of the page stands, unless they are switched off, or go into a field or a window. */
export function useKeys(commands: Commands): void {
  const { preferences } = useWorkspace()
  // Before the next key can come: it shall find what the last one has changed.
  useLayoutEffect(() => {
    if (!preferences.keys) return
    const obey = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (takesLetters(target) || target.closest('dialog')) return
      const command = commandOf(event)
      const does = command && commands[command]
      if (!does) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', obey)
    return () => removeEventListener('keydown', obey)
  })
}
