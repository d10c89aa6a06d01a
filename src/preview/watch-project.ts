import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { leadsOut } from '../input/project/links.ts'
import { WatchedFolders } from './watched-folders.ts'

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
  readonly onChange: (changed: FilesChanged) => void
}

/** The folders of a project that say how it looks. */
const WATCHED = new Set(['content', 'templates', 'assets'])

/** What editors and other programs leave beside the files of a project, and what they write before they rename it. */
const PASSED_OVER = /^\.|~$|\.(?:tmp|swp|bak)$|^node_modules$/

/** How long after the last change one looks, in milliseconds: programs that save write and rename at once. */
const QUIET = 12

/** How long one waits before one looks at everything again where nothing tells of changes, in milliseconds. */
const POLL = 200

/** Watches projects; resolves when everything is watched. */
export async function watchProject(
  options: WatchOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const watch = new ProjectWatch(options)
  await watch.start()
  return { close: async () => watch.close() }
}

/** Looks at what was stirred once it is quiet, and tells what was found. */
class ProjectWatch {
  readonly #roots: readonly string[]
  readonly #onChange: WatchOptions['onChange']
  readonly #folders: WatchedFolders
  readonly #stirred = new Set<string>()
  readonly #changed = new Set<string>()
  #areFolders = false
  #polls: boolean
  #isOpen = true
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()

  constructor({ roots, poll, onChange }: WatchOptions) {
    this.#roots = [...new Set(roots.map((root) => realpathSync(root)))]
    this.#onChange = onChange
    this.#polls = poll
    this.#folders = new WatchedFolders({
      isRelevant: (path) => isWatched(path, this.#roots),
      isInside: (path) => !leadsOut(path, this.#roots),
      onActivity: poll ? undefined : (folder) => this.#stir(folder),
      onChange: (path, isFolder) => {
        this.#changed.add(path)
        this.#areFolders ||= isFolder
      },
      onUnwatchable: () => {
        // Better looked at too often than never: systems watch a number of folders and no more.
        this.#polls = true
      },
    })
  }

  async start(): Promise<void> {
    await Promise.all(this.#roots.map((root) => this.#folders.enter(root)))
    this.#found()
    if (this.#polls) this.#lookIn(POLL)
  }

  close(): void {
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#folders.close()
  }

  #stir(folder: string): void {
    this.#stirred.add(folder)
    this.#lookIn(QUIET)
  }

  #lookIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (!this.#isOpen) return
    this.#timer = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#look())
    }, milliseconds)
  }

  async #look(): Promise<void> {
    const folders = this.#polls ? this.#folders.paths : [...this.#stirred]
    this.#stirred.clear()
    // oxlint-disable-next-line no-await-in-loop -- a folder that is left meanwhile is not looked at
    for (const folder of folders) await this.#folders.look(folder)
    const changed = this.#found()
    if (this.#isOpen && changed.paths.length > 0) this.#onChange(changed)
    if (this.#polls) this.#lookIn(POLL)
  }

  /** What was found since it was last asked for. */
  #found(): FilesChanged {
    const found = { paths: [...this.#changed], folders: this.#areFolders }
    this.#changed.clear()
    this.#areFolders = false
    return found
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
