import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { leadsOut } from '../input/project/links.ts'
import { PROJECT_FILES } from '../input/project/project.ts'
import { WatchedFolders } from './watched-folders.ts'

/** Changes of the files of a project since the last report. */
export interface FilesChanged {
  /** Absolute paths. */
  readonly paths: readonly string[]
  /** Whether a folder was added or removed, so that other files may be part of the project than before. */
  readonly folders: boolean
}

export interface WatchOptions {
  /** The folders of which `content`, `templates` and `assets` are watched. */
  readonly roots: readonly string[]
  /** Checks the files at intervals: for network drives that report no changes. */
  readonly poll: boolean
  readonly onChange: (changed: FilesChanged) => void
}

/** The folders and files of a project that are watched. */
const WATCHED = new Set(['content', 'templates', 'assets', ...PROJECT_FILES])

/** Names of hidden, backup and temporary files, which editors and other programs write beside those of a project. */
const IGNORED = /^\.|~$|\.(?:tmp|swp|bak)$|^node_modules$/

/** Folders are read so many milliseconds after the last event, since one save causes several of them. */
const DEBOUNCE = 12

/** The pause between two checks of all folders where the system reports no changes, in milliseconds. */
const POLL_INTERVAL = 200

/** Watches projects; resolves once everything is watched. */
export async function watchProject(
  options: WatchOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const watch = new ProjectWatch(options)
  await watch.start()
  return { close: async () => watch.close() }
}

/** Reads folders once their events have stopped, and reports what changed in them. */
class ProjectWatch {
  readonly #roots: readonly string[]
  readonly #onChange: WatchOptions['onChange']
  readonly #folders: WatchedFolders
  readonly #active = new Set<string>()
  readonly #changed = new Set<string>()
  #areFolders = false
  #polls: boolean
  #isOpen = true
  #timer: NodeJS.Timeout | undefined
  #checking: Promise<void> = Promise.resolve()

  constructor({ roots, poll, onChange }: WatchOptions) {
    this.#roots = [...new Set(roots.map((root) => realpathSync(root)))]
    this.#onChange = onChange
    this.#polls = poll
    this.#folders = new WatchedFolders({
      isRelevant: (path) => isWatched(path, this.#roots),
      isInside: (path) => !leadsOut(path, this.#roots),
      onActivity: poll ? undefined : (folder) => this.#wait(folder),
      onChange: (path, isFolder) => {
        this.#changed.add(path)
        this.#areFolders ||= isFolder
      },
      onUnwatchable: () => {
        // Systems limit how many folders can be watched: check all of them at intervals instead.
        this.#polls = true
      },
    })
  }

  async start(): Promise<void> {
    await Promise.all(this.#roots.map((root) => this.#folders.enter(root)))
    this.#takeChanges()
    if (this.#polls) this.#schedule(POLL_INTERVAL)
  }

  close(): void {
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#folders.close()
  }

  #wait(folder: string): void {
    this.#active.add(folder)
    this.#schedule(DEBOUNCE)
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (!this.#isOpen) return
    this.#timer = setTimeout(() => {
      this.#checking = this.#checking.then(() => this.#check())
    }, milliseconds)
  }

  async #check(): Promise<void> {
    const folders = this.#polls ? this.#folders.paths : [...this.#active]
    this.#active.clear()
    // oxlint-disable-next-line no-await-in-loop -- a folder that was removed meanwhile is skipped
    for (const folder of folders) await this.#folders.check(folder)
    const changed = this.#takeChanges()
    if (this.#isOpen && changed.paths.length > 0) this.#onChange(changed)
    if (this.#polls) this.#schedule(POLL_INTERVAL)
  }

  /** The changes found since the last call. */
  #takeChanges(): FilesChanged {
    const changes = { paths: [...this.#changed], folders: this.#areFolders }
    this.#changed.clear()
    this.#areFolders = false
    return changes
  }
}

/** Whether a path is one of the project folders, or lies in a watched part of one. */
function isWatched(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const [first = '', ...inside] = relative(folder, join(path)).split(sep)
    if (first === '') return true
    return WATCHED.has(first) && !inside.some((name) => IGNORED.test(name))
  })
}
