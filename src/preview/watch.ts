import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { watch } from 'chokidar'

import { lookInto } from './overlooked.ts'
import { secondLook } from './second-look.ts'

/** What happened to the files of a project since it was last told. */
export interface FilesChanged {
  /** Absolute paths. */
  readonly paths: readonly string[]
  /** Whether a folder came or went, so that other files may count than before. */
  readonly folders: boolean
}

export interface WatchOptions {
  /** The folders of which `content`, `templates` and `assets` are watched. */
  readonly roots: readonly string[]
  /** Looks at the files again and again: for network drives that tell nothing. */
  readonly poll: boolean
  readonly told: (changed: FilesChanged) => void
}

/** The folders of a project that say how it looks. */
const WATCHED = new Set(['content', 'templates', 'assets'])

/** What editors and other programs leave beside the files of a project, and what they write before they rename it. */
const PASSED_OVER = /^\.|~$|\.(?:tmp|swp|bak)$|^node_modules$/

/** How long after the last change it is told, in milliseconds: programs that save write and rename at once. */
const QUIET = 12

/** Watches projects; resolves when everything is watched. */
export async function watchProject({
  roots,
  poll,
  told,
}: WatchOptions): Promise<{ readonly close: () => Promise<void> }> {
  const folders = [...new Set(roots.map((root) => realpathSync(root)))]
  const again = secondLook((path) => gather.add(path, false))
  const gather = gathering((changed) => {
    again.at(changed.paths)
    told(changed)
  })
  const counts = (path: string): boolean => isWatched(path, folders)
  const watcher = watch(folders, {
    ignoreInitial: true,
    followSymlinks: false,
    usePolling: poll,
    ignored: (path) => !counts(path),
  })
  const overlooked = lookInto(watcher, counts, gather.add)
  watcher.on('all', (event, path) => gather.add(path, event.endsWith('Dir')))
  watcher.on('addDir', overlooked.at)
  // What cannot be watched is still read when something else changes.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
  })
  return {
    close: () => {
      again.close()
      overlooked.close()
      gather.close()
      return watcher.close()
    },
  }
}

/** Whether a path is one of the folders, or lies in a part of one that is watched. */
function isWatched(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const [first = '', ...inside] = relative(folder, join(path)).split(sep)
    if (first === '') return true
    return WATCHED.has(first) && !inside.some((name) => PASSED_OVER.test(name))
  })
}

/** Gathers what happens within a moment. */
function gathering(told: WatchOptions['told']): {
  readonly add: (path: string, isFolder: boolean) => void
  readonly close: () => void
} {
  const paths = new Set<string>()
  let folders = false
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const changed = { paths: [...paths], folders }
    paths.clear()
    folders = false
    told(changed)
  }
  return {
    add: (path, isFolder) => {
      paths.add(path)
      folders ||= isFolder
      clearTimeout(timer)
      timer = setTimeout(tell, QUIET)
    },
    close: () => clearTimeout(timer),
  }
}
