import type { Dirent } from 'node:fs'
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { FontSource } from './font-source.ts'

/** The depth of the search: families have folders, often with another level for their static files. */
const DEEPEST = 3

/**
 * Files that may be meant as fonts: those that can be used, those that are reported, and the archives that families are
 * downloaded as.
 */
const FONT_LIKE = /\.(?:ttf|otf|ttc|otc|dfont|woff2?|eot|pfb|zip)$/i

/** System files lie beside fonts: macOS writes `._Font.ttf` on foreign disks. */
const isHidden = (name: string): boolean => name.startsWith('.')

/**
 * Finds every file below a folder that may be meant as a font, sorted; none if the folder does not exist. Links to files
 * are followed if `mayFollow` allows it, links to folders are not. Throws the system's error if a folder cannot be read.
 */
export async function readFontFolder(
  folder: string,
  shown: (path: string) => string = (path) => path,
  mayFollow: (link: string) => boolean = () => false,
): Promise<readonly FontSource[]> {
  const files = await fontFilesIn(folder, DEEPEST, mayFollow)
  return files.map((file) => new FontOnDisk(file, shown(file)))
}

async function fontFilesIn(
  folder: string,
  depth: number,
  mayFollow: (link: string) => boolean,
): Promise<readonly string[]> {
  const entries = await entriesOf(folder)
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const found = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return depth > 0 ? fontFilesIn(path, depth - 1, mayFollow) : []
      if (!FONT_LIKE.test(entry.name) || isHidden(entry.name)) return []
      const isLinked = entry.isSymbolicLink() && mayFollow(path) && isFile(path)
      return entry.isFile() || isLinked ? [path] : []
    }),
  )
  return found.flat()
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

/** A font file, open while parts of it are read. */
class FontOnDisk implements FontSource {
  readonly file: string
  readonly shown: string
  #handle: number | undefined
  #size: number | undefined

  constructor(file: string, shown: string) {
    this.file = file
    this.shown = shown
  }

  get size(): number {
    this.#size ??= fstatSync(this.#open()).size
    return this.#size
  }

  part(at: number, size: number): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(size)
    return bytes.subarray(0, readSync(this.#open(), bytes, 0, size, at))
  }

  release(): void {
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }

  #open(): number {
    this.#handle ??= openSync(this.file, 'r')
    return this.#handle
  }
}
