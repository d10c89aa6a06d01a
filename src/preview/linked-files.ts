import { watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'

/**
 * Watches the files that entries of one folder share with other places: what a link leads to, and a file that has another
 * name elsewhere (a hard link). The system tells nothing of them to whoever watches the folder alone.
 */
export class LinkedFiles {
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
