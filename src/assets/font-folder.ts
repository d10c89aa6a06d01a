import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { FontSource } from './font-source.ts'

/** Families lie in folders of their own, often with one more level for their static files. */
const DEEPEST = 3

/** Finds every `.ttf` and `.otf` file below a folder, sorted; links are not followed, and no folder is no fonts. */
export async function readFontFolder(folder: string): Promise<readonly FontSource[]> {
  const files = await fontFilesIn(folder, DEEPEST)
  return files.map((file) => new FontOnDisk(file))
}

async function fontFilesIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const found = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return depth > 0 ? fontFilesIn(path, depth - 1) : []
      return entry.isFile() && /\.(?:ttf|otf)$/i.test(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}

/** A font file that is open while parts of it are read. */
class FontOnDisk implements FontSource {
  readonly file: string
  #handle: number | undefined
  #size: number | undefined

  constructor(file: string) {
    this.file = file
  }

  get size(): number {
    this.#size ??= fstatSync(this.#open()).size
    return this.#size
  }

  part(at: number, size: number): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(size)
    return bytes.subarray(0, readSync(this.#open(), bytes, 0, size, at))
  }

  rest(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  #open(): number {
    this.#handle ??= openSync(this.file, 'r')
    return this.#handle
  }
}
