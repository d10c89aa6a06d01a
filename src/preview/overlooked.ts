import { readdirSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'

import type { FSWatcher } from 'chokidar'

/** When one looks into a folder that has come, in milliseconds after: a busy machine takes long to watch it. */
const LOOKS = [150, 600, 2_400]

/**
 * Looks into folders that have come. chokidar reads a folder before it watches it: a file that is put there in between
 * goes unseen, and all that happens in such a folder. `isWatched` says which paths count, `found` hears of what was
 * overlooked, which is watched from then on.
 */
export function lookInto(
  watcher: FSWatcher,
  isWatched: (path: string) => boolean,
  found: (path: string, isFolder: boolean) => void,
): { readonly at: (folder: string) => void; readonly close: () => void } {
  const timers = new Set<NodeJS.Timeout>()
  let came: Set<string> | undefined
  const look = (folder: string, known: ReturnType<FSWatcher['getWatched']>): void => {
    const names = new Set(known[folder])
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (names.has(entry.name) || !isWatched(path)) continue
      watcher.add(path)
      found(path, entry.isDirectory())
      if (!entry.isDirectory()) continue
      look(path, known)
      at(path)
    }
  }
  // All that come before the first look are looked into together: a program may put a thousand there at once.
  const at = (folder: string): void => {
    if (came) return void came.add(folder)
    const together = new Set([folder])
    came = together
    for (const after of LOOKS) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        if (came === together) came = undefined
        const known = watcher.getWatched()
        for (const one of together) look(one, known)
      }, after)
      timers.add(timer)
    }
  }
  return { at, close: () => timers.forEach(clearTimeout) }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder that has gone is told by the one around it.
    return []
  }
}
