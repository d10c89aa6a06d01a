import { lettersAt, numberAt } from './bytes.ts'

/** Where each table of a font file lies, by its four letters. */
export type FontTables = ReadonlyMap<string, TablePlace>

/** A stretch of a file, in bytes, and the sum that its words are to have. */
interface TablePlace {
  readonly at: number
  readonly size: number
  readonly checksum: number
}

const HEADER = 12
const ENTRY = 16

/** Twice as many as any font has. */
const MOST_TABLES = 64

/** Tables without which no text can be set, with the least bytes that each must have. */
const NEEDED: ReadonlyMap<string, number> = new Map([
  ['cmap', 4],
  ['head', 54],
  ['hhea', 36],
  ['hmtx', 4],
  ['maxp', 6],
  ['name', 6],
])

/** The longest directory, in bytes from the start of a file. */
export const DIRECTORY_SIZE: number = HEADER + MOST_TABLES * ENTRY

/** Reads the directory at the start of a font of a size; undefined unless what text needs is there and inside. */
export function readFontTables(start: Uint8Array, size: number): FontTables | undefined {
  const count = numberAt(start, 4, 2) ?? 0
  if (count > MOST_TABLES) return undefined
  const tables = new Map<string, TablePlace>()
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER + index * ENTRY
    const at = numberAt(start, entry + 8, 4)
    const length = numberAt(start, entry + 12, 4)
    if (at === undefined || length === undefined || at + length > size) return undefined
    const checksum = numberAt(start, entry + 4, 4) ?? 0
    tables.set(lettersAt(start, entry, 4), { at, size: length, checksum })
  }
  for (const [name, least] of NEEDED) {
    if ((tables.get(name)?.size ?? 0) < least) return undefined
  }
  const isTrueType = tables.has('glyf') && tables.has('loca')
  return isTrueType || tables.has('CFF ') ? tables : undefined
}

/** The bytes of a table of a whole file; none where it is not there. */
export function tableIn(bytes: Uint8Array, tables: FontTables, name: string): Uint8Array {
  const place = tables.get(name)
  return place === undefined
    ? new Uint8Array()
    : bytes.subarray(place.at, place.at + place.size)
}
