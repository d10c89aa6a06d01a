import { watch } from 'node:fs'
import type { Dirent, FSWatcher } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

/** What belongs to the watched project, and the callbacks for changes. */
export interface FolderListener {
  /** Whether a path is watched; folders that are not are never entered. */
  readonly isRelevant: (path: string) => boolean
  /** Whether the target of a link is part of the project. */
  readonly isInside: (path: string) => boolean
  /** Called when the system reports an event in a folder, which should then be checked. Undefined for polling only. */
  readonly onActivity: ((folder: string) => void) | undefined
  /** Called for each file or folder that was added, changed or removed. */
  readonly onChange: (path: string, isFolder: boolean) => void
  /** Called when the system cannot watch a folder. */
  readonly onUnwatchable: () => void
}

/** A folder, and its entries when it was last checked. */
interface Folder {
  readonly watcher: FSWatcher | undefined
  /** Files that its entries share with other folders. */
  readonly linked: LinkedFiles | undefined
  /** Names of entries that the system has reported since. */
  readonly touched: Set<string>
  /** The state of each entry, by name: it differs when the entry has changed. */
  entries: ReadonlyMap<string, string>
}

/** The states of folders begin with this. */
const FOLDER_PREFIX = 'folder '

/**
 * Watches each folder by itself: the system reports that something happened in one, and reading the folder shows what.
 * A folder is watched before it is read, so that nothing is lost in between. One that was renamed or created again is
 * entered again, since the system goes on watching the old one.
 */
export class WatchedFolders {
  readonly #listener: FolderListener
  readonly #folders = new Map<string, Folder>()
  #isOpen = true

  constructor(listener: FolderListener) {
    this.#listener = listener
  }

  /** The watched folders, outer ones first. */
  get paths(): readonly string[] {
    return [...this.#folders.keys()]
  }

  /** Watches a new folder and everything in it. */
  async enter(path: string): Promise<void> {
    if (!this.#isOpen || this.#folders.has(path)) return
    const folder = { touched: new Set<string>(), entries: new Map<string, string>() }
    const watcher = this.#watch(path, folder.touched)
    const { onActivity, onUnwatchable } = this.#listener
    const linked = onActivity && new LinkedFiles(() => onActivity(path), onUnwatchable)
    this.#folders.set(path, { ...folder, watcher, linked })
    await this.check(path)
  }

  /** Reports the entries of a folder that differ from the last check, and those that the system reported. */
  async check(path: string): Promise<void> {
    const folder = this.#folders.get(path)
    if (!folder) return
    const touched = new Set(folder.touched)
    folder.touched.clear()
    const before = folder.entries
    const { entries: now, shared } = await entriesOf(path, this.#listener)
    folder.entries = now
    // A folder that was closed meanwhile must not be watched again.
    if (this.#folders.get(path) === folder) folder.linked?.follow(shared)
    for (const name of new Set([...before.keys(), ...now.keys()]))
      if (before.get(name) !== now.get(name) || touched.has(name))
        // oxlint-disable-next-line no-await-in-loop -- one folder at a time: thousands must not be read at once
        await this.#update(join(path, name), before.get(name), now.get(name))
  }

  close(): void {
    this.#isOpen = false
    for (const { watcher, linked } of this.#folders.values()) {
      watcher?.close()
      linked?.close()
    }
    this.#folders.clear()
  }

  async #update(path: string, before = '', now = ''): Promise<void> {
    const [wasFolder, isFolder] = [
      before.startsWith(FOLDER_PREFIX),
      now.startsWith(FOLDER_PREFIX),
    ]
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
      this.#listener.onChange(inside, facts.startsWith(FOLDER_PREFIX))
      if (facts.startsWith(FOLDER_PREFIX)) this.#leave(inside)
    }
  }

  #watch(path: string, touched: Set<string>): FSWatcher | undefined {
    const { onActivity, isRelevant, onUnwatchable } = this.#listener
    if (!onActivity) return undefined
    try {
      const watcher = watch(path, (event, name) => {
        if (name !== null && !isRelevant(join(path, name))) return
        // A folder in which something changed is watched by itself.
        const isFolder = name !== null && this.#folders.has(join(path, name))
        if (name !== null && (event === 'rename' || !isFolder)) touched.add(name)
        onActivity(path)
      })
      // Some systems report an error when the folder is removed; the folder around it reports the removal.
      return watcher.on('error', () => watcher.close())
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        onUnwatchable()
      return undefined
    }
  }
}

/** The watched entries of a folder with their states, and paths elsewhere to watch; none where the folder is gone. */
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

/** The state of an entry, empty where it is gone, and the path to watch where the file can be changed from elsewhere. */
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
    return { facts: isEntered ? `${FOLDER_PREFIX}${facts.ino}` : 'link' }
  }
  const state = { facts: `${facts.ino} ${facts.mtimeMs} ${facts.size}` }
  // A program may save by replacing the target of a link: only the folder of the target reports that.
  if (isLink) return isInside(path) ? { ...state, shared: await folderOf(path) } : state
  return facts.nlink > 1 ? { ...state, shared: path } : state
}

const folderOf = async (path: string): Promise<string> =>
  dirname(await realpath(path).catch(() => path))

/** Whether a link leads to a folder that it is not in, and lies behind no other link: then following it ends. */
async function leadsForward(folder: string, link: string): Promise<boolean> {
  const places = Promise.all([realpath(folder), realpath(link)])
  const [here, there] = await places.catch(() => [undefined, ''])
  return here === folder && !`${here}${sep}`.startsWith(`${there}${sep}`)
}

/**
 * Watches the files that entries of a folder share with other places: targets of links, and files with hard links
 * elsewhere. Watching the folder alone reports none of their changes.
 */
class LinkedFiles {
  readonly #onActivity: () => void
  readonly #onUnwatchable: () => void
  readonly #watchers = new Map<string, FSWatcher>()

  constructor(onActivity: () => void, onUnwatchable: () => void) {
    this.#onActivity = onActivity
    this.#onUnwatchable = onUnwatchable
  }

  /** Watches exactly these paths. */
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
      const watcher = watch(path, () => this.#onActivity())
      this.#watchers.set(
        path,
        watcher.on('error', () => watcher.close()),
      )
    } catch {
      this.#onUnwatchable()
    }
  }
}
