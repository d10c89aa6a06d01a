import { inflateSync } from 'node:zlib'

import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import type { FontSource } from './font-source.ts'
import { DIRECTORY_SIZE, readDirectory } from './font-tables.ts'
import { joinSfnt, layOutSfnt } from './sfnt-layout.ts'
import type { SfntTable } from './sfnt-layout.ts'

/** The largest font within a container, in bytes. */
const LARGEST = 30 * 1024 * 1024

/** The most fonts of a collection; those of East Asia have ten. */
const MOST_FACES = 64

/**
 * The fonts that a file holds: those of a collection (.ttc), the one that is packed for the web (.woff, .woff2), or the
 * file itself. A container that cannot be opened is returned as it is, and refused as what it is.
 */
export async function openContainer(source: FontSource): Promise<readonly FontSource[]> {
  try {
    const kind = lettersAt(source.part(0, 4), 0, 4)
    if (kind === 'ttcf') return facesOf(source)
    if (kind !== 'wOFF' && kind !== 'wOF2') return [source]
    const size = numberAt(source.part(0, 20), 16, 4) ?? Infinity
    if (size > LARGEST || source.size > LARGEST) return [source]
    const packed = source.part(0, source.size)
    const font = kind === 'wOFF' ? unpackWoff(packed) : await unpackWoff2(packed)
    const opened = inMemory(source, font)
    return lettersAt(font, 0, 4) === 'ttcf' ? facesOf(opened) : [opened]
  } catch {
    return [source]
  } finally {
    source.release()
  }
}

/** Loaded when the first such font comes, as hardly a project has one. */
async function unpackWoff2(packed: Uint8Array): Promise<Uint8Array> {
  const { default: decompress } = await import('woff2-encoder/decompress')
  return decompress(packed)
}

const WOFF_HEADER = 44
const WOFF_ENTRY = 20

/** A font in WOFF 1.0 (W3C, 2012): each table by itself, deflated where that makes it smaller. */
function unpackWoff(packed: Uint8Array): Uint8Array {
  const count = numberAt(packed, 12, 2) ?? 0
  const tables = Array.from({ length: count }, (_, index): SfntTable => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY
    const number = (at: number): number => numberAt(packed, entry + at, 4) ?? 0
    const [at, packedSize, size] = [number(4), number(8), number(12)]
    const stored = packed.subarray(at, at + packedSize)
    const bytes =
      packedSize < size ? inflateSync(stored, { maxOutputLength: LARGEST }) : stored
    if (bytes.length !== size) throw new Error('a table has another size')
    return { tag: lettersAt(packed, entry, 4), checksum: number(16), bytes }
  })
  return joinSfnt(packed.subarray(4, 8), tables)
}

const COLLECTION_HEADER = 12

/** Each font of a collection (OpenType, ttcf), as if it were a file of its own; its tables are read where they are. */
function facesOf(source: FontSource): readonly FontSource[] {
  const count = Math.min(numberAt(source.part(0, 12), 8, 4) ?? 0, MOST_FACES)
  const offsets = source.part(COLLECTION_HEADER, count * 4)
  return Array.from({ length: count }, (_, face) => {
    const start = numberAt(offsets, face * 4, 4) ?? 0
    return faceAt(source, start, face)
  })
}

function faceAt(source: FontSource, start: number, face: number): FontSource {
  const directory = source.part(start, DIRECTORY_SIZE)
  const found = readDirectory(directory, source.size)
  if (!found) throw new Error('a table exceeds the file')
  const tables = [...found].map(([tag, place]) => ({ tag, ...place }))
  const { head, tables: laid, size } = layOutSfnt(directory.subarray(0, 4), tables)
  return {
    ...named(source, `#${face + 1}`),
    size,
    part: (from, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)))
      const copy = (part: Uint8Array, at: number): void => {
        const shown = part.subarray(
          Math.max(0, from - at),
          Math.max(0, from + length - at),
        )
        bytes.set(shown, Math.max(0, at - from))
      }
      if (from < head.length) copy(head, 0)
      for (const { table, at } of laid)
        if (at < from + length && at + table.size > from) {
          const skipped = Math.max(0, from - at)
          const wanted = Math.min(table.size, from + length - at) - skipped
          copy(source.part(table.at + skipped, wanted), at + skipped)
        }
      return bytes
    },
    release: () => source.release(),
  }
}

/** A font that was opened, or never was a file of its own. */
export const inMemory = (within: FontNames, bytes: Uint8Array): FontSource => ({
  ...named(within, ''),
  size: bytes.length,
  part: (at, size) => bytes.subarray(at, at + size),
  release: () => undefined,
})

type FontNames = Pick<FontSource, 'file' | 'shown'>

/** The names of a font within a file; its id is no path, so that nobody reads the file in its place. */
const named = (
  { file, shown }: FontNames,
  part: string,
): Pick<FontSource, 'file' | 'shown' | 'isOpened'> => ({
  file: `${file}${part}`,
  shown: `${shown}${part}`,
  isOpened: true,
})
