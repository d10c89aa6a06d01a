import { useEffect, useLayoutEffect } from 'preact/hooks'

import { useWorkspace } from '../workspace.ts'
import { commandOf, takesLetters } from './keys.ts'
import type { Command } from './keys.ts'

/** What a part of the page does on the keys of some commands. */
export type Commands = Partial<Readonly<Record<Command, () => void>>>

/** Where letters are words even beside a field: who goes on writing one step too far shall change nothing else. */
const WITHOUT_KEYS = 'dialog, [data-writing]'

/** Obeys keys while a part of the page stands, unless they are switched off, or go into a field or a window. */
export function useKeys(commands: Commands): void {
  const { preferences } = useWorkspace()
  // Before the next key can come: it shall find what the last one has changed.
  useLayoutEffect(() => {
    if (!preferences.keys) return
    const obey = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (takesLetters(target) || target.closest(WITHOUT_KEYS)) return
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

/** Lets F6 and Shift + F6 go round the elements marked `data-region`, in the order of the page. */
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
