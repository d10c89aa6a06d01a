import { watch } from 'node:fs'
import type { Dirent, FSWatcher } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** What the one who has folders watched says and hears. */
export interface FolderListener {
  /** Whether a path counts; a folder that does not is not looked into. */
  readonly isRelevant: (path: string) => boolean
  /** Whether what a link leads to is a part of the project. */
  readonly isInside: (path: string) => boolean
  /** Something happened in a folder: it wants to be looked at. Undefined where nobody listens to the system. */
  readonly onActivity: ((folder: string) => void) | undefined
  /** A file or folder was found to have come, changed or gone. */
  readonly onChange: (path: string, isFolder: boolean) => void
  /** A folder is there that the system will not watch. */
  readonly onUnwatchable: () => void
}

/** A folder, and what was in it when it was last looked at. */
interface Folder {
  readonly watcher: FSWatcher | undefined
  /** What entries of it share with other places. */
  readonly linked: LinkedFiles | undefined
  /** What the system told of since, by name. */
  readonly touched: Set<string>
  /** What tells one state of a file from another, by name. */
  entries: ReadonlyMap<string, string>
}

/** How the facts of a folder begin. */
const FOLDER = 'folder '

/**
 * Folders that are watched, each by itself: the system says that something happened in one, and what it was is seen by
 * looking. A folder is watched before it is looked at, so nothing is lost in between; one that was renamed or made anew
 * is entered anew, since the system goes on watching the old one.
 */
export class WatchedFolders {
  readonly #listener: FolderListener
  readonly #folders = new Map<string, Folder>()
  #isOpen = true

  constructor(listener: FolderListener) {
    this.#listener = listener
  }

  /** The folders that are watched, outer ones first. */
  get paths(): readonly string[] {
    return [...this.#folders.keys()]
  }

  /** Watches a folder with all that is in it, which is new. */
  async enter(path: string): Promise<void> {
    if (!this.#isOpen || this.#folders.has(path)) return
    const folder = { touched: new Set<string>(), entries: new Map<string, string>() }
    const watcher = this.#watch(path, folder.touched)
    const { onActivity, onUnwatchable } = this.#listener
    const linked = onActivity && new LinkedFiles(() => onActivity(path), onUnwatchable)
    this.#folders.set(path, { ...folder, watcher, linked })
    await this.look(path)
  }

  /** Finds what is not in a folder as it was, and what the system told of. */
  async look(path: string): Promise<void> {
    const folder = this.#folders.get(path)
    if (!folder) return
    const touched = new Set(folder.touched)
    folder.touched.clear()
    const before = folder.entries
    const { entries: now, shared } = await entriesOf(path, this.#listener)
    folder.entries = now
    // One that was closed meanwhile must not begin anew.
    if (this.#folders.get(path) === folder) folder.linked?.follow(shared)
    for (const name of new Set([...before.keys(), ...now.keys()]))
      if (before.get(name) !== now.get(name) || touched.has(name))
        // oxlint-disable-next-line no-await-in-loop -- a folder at a time: thousands must not be read at once
        await this.#follow(join(path, name), before.get(name), now.get(name))
  }

  close(): void {
    this.#isOpen = false
    for (const { watcher, linked } of this.#folders.values()) {
      watcher?.close()
      linked?.close()
    }
    this.#folders.clear()
  }

  async #follow(path: string, before = '', now = ''): Promise<void> {
    const [wasFolder, isFolder] = [before.startsWith(FOLDER), now.startsWith(FOLDER)]
    this.#listener.onChange(path, wasFolder || isFolder)
    if (wasFolder) this.#leave(path)
    if (isFolder) await this.enter(path)
  }

  #leave(path: string): void {
    const { entries, watcher, linked } = this.#folders.get(path) ?? {}
    watcher?.close()
    linked?.close()
    this.#folders.delete(path)
    for (const [name, facts] of entries ?? []) {
      const inside = join(path, name)
      this.#listener.onChange(inside, facts.startsWith(FOLDER))
      if (facts.startsWith(FOLDER)) this.#leave(inside)
    }
  }

  #watch(path: string, touched: Set<string>): FSWatcher | undefined {
    const { onActivity, isRelevant, onUnwatchable } = this.#listener
    if (!onActivity) return undefined
    try {
      const watcher = watch(path, (event, name) => {
        if (name !== null && !isRelevant(join(path, name))) return
        // A folder that merely changed is watched by itself.
        const isFolder = name !== null && this.#folders.has(join(path, name))
        if (name !== null && (event === 'rename' || !isFolder)) touched.add(name)
        onActivity(path)
      })
      // Some systems say so when the folder goes, and the folder around it says so as well.
      return watcher.on('error', () => watcher.close())
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        onUnwatchable()
      return undefined
    }
  }
}

/** What counts in a folder, by name, and what of it is to be watched elsewhere; nothing where the folder has gone. */
async function entriesOf(
  folder: string,
  listener: Pick<FolderListener, 'isRelevant' | 'isInside'>,
): Promise<{
  readonly entries: ReadonlyMap<string, string>
  readonly shared: ReadonlySet<string>
}> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const known = await Promise.all(
    found
      .filter(({ name }) => listener.isRelevant(join(folder, name)))
      .map(async (entry) => ({
        name: entry.name,
        ...(await factsOf(folder, entry, listener)),
      })),
  )
  const there = known.filter(({ facts }) => facts !== '')
  return {
    entries: new Map(there.map(({ name, facts }) => [name, facts])),
    shared: new Set(there.flatMap(({ shared }) => shared ?? [])),
  }
}

/** What tells one state of an entry from another, and what to watch where others may change it. */
interface EntryFacts {
  readonly facts: string
  readonly shared?: string
}

async function factsOf(
  folder: string,
  entry: Dirent,
  { isInside }: Pick<FolderListener, 'isInside'>,
): Promise<EntryFacts> {
  const path = join(folder, entry.name)
  const facts = await stat(path).catch(() => undefined)
  if (!facts) return { facts: '' }
  const isLink = entry.isSymbolicLink()
  if (facts.isDirectory()) {
    const isEntered = !isLink || (isInside(path) && (await leadsForward(folder, path)))
    return { facts: isEntered ? `${FOLDER}${facts.ino}` : 'link' }
  }
  const state = { facts: `${facts.ino} ${facts.mtimeMs} ${facts.size}` }
  // Programs that save may put another file in the place of the one that a link leads to: only its folder knows.
  if (isLink) return isInside(path) ? { ...state, shared: await folderOf(path) } : state
  return facts.nlink > 1 ? { ...state, shared: path } : state
}

const folderOf = async (path: string): Promise<string> =>
  dirname(await realpath(path).catch(() => path))

/** Whether a link in a folder leads to one that it is not in, and lies behind no other link: there is an end to it then. */
async function leadsForward(folder: string, link: string): Promise<boolean> {
  const places = Promise.all([realpath(folder), realpath(link)])
  const [here, there] = await places.catch(() => [undefined, ''])
  return here === folder && !`${here}${sep}`.startsWith(`${there}${sep}`)
}

/**
 * Watches the files that entries of one folder share with other places: what a link leads to, and a file that has another
 * name elsewhere (a hard link). The system tells nothing of them to whoever watches the folder alone.
 */
class LinkedFiles {
  readonly #stirred: () => void
  readonly #blind: () => void
  readonly #watchers = new Map<string, FSWatcher>()

  /** `stirred` hears that one of them may have changed, `blind` that one cannot be watched. */
  constructor(stirred: () => void, blind: () => void) {
    this.#stirred = stirred
    this.#blind = blind
  }

  /** Watches these paths, and no others any more. */
  follow(paths: ReadonlySet<string>): void {
    for (const [path, watcher] of this.#watchers)
      if (!paths.has(path)) {
        watcher.close()
        this.#watchers.delete(path)
      }
    for (const path of paths) if (!this.#watchers.has(path)) this.#watch(path)
  }

  close(): void {
    this.follow(new Set())
  }

  #watch(path: string): void {
    try {
      const watcher = watch(path, () => this.#stirred())
      this.#watchers.set(
        path,
        watcher.on('error', () => watcher.close()),
      )
    } catch {
      this.#blind()
    }
  }
}
