import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** When one looks again, in milliseconds: by then chokidar has its eye on a file that was replaced. */
const AGAIN = 150

/**
 * Looks again at folders in which something changed. After a file was replaced (written beside and renamed, as most
 * editors save) chokidar is blind to it for 50 to 100 milliseconds, and a second save would go unseen.
 */
export function secondLook(changed: (path: string) => void): {
  /** Takes note of how the folders of some files are now. */
  readonly at: (paths: readonly string[]) => void
  readonly close: () => void
} {
  const seen = new Map<
    string,
    { readonly facts: Facts; readonly timer: NodeJS.Timeout }
  >()
  /** Tells what is not as it was, but for what is known already. */
  const look = (folder: string, told: readonly string[]): void => {
    const { facts: before, timer } = seen.get(folder) ?? {}
    clearTimeout(timer)
    seen.delete(folder)
    if (!before) return
    const now = factsIn(folder)
    for (const path of new Set([...before.keys(), ...now.keys()]))
      if (before.get(path) !== now.get(path) && !told.includes(path)) changed(path)
  }
  return {
    at: (paths) => {
      for (const folder of new Set(paths.map((path) => dirname(path)))) {
        look(folder, paths)
        const timer = setTimeout(() => look(folder, []), AGAIN)
        seen.set(folder, { facts: factsIn(folder), timer })
      }
    },
    close: () => {
      for (const { timer } of seen.values()) clearTimeout(timer)
    },
  }
}

/** What tells one state of a file from another, by path. */
type Facts = ReadonlyMap<string, string>

function factsIn(folder: string): Facts {
  try {
    const names = readdirSync(folder)
    return new Map(
      names.flatMap((name) => {
        const path = join(folder, name)
        const facts = statSync(path, { throwIfNoEntry: false })
        const isFile = facts?.isFile() ?? false
        return facts && isFile
          ? [[path, `${facts.ino} ${facts.mtimeMs} ${facts.size}`] as const]
          : []
      }),
    )
  } catch {
    // A folder that has gone is told by the one around it.
    return new Map()
  }
}
