import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'

/** The tables of a font file, by their four-letter tags. */
export type FontTables = ReadonlyMap<string, TableRecord>

/** A table: offset, size in bytes and expected checksum. */
interface TableRecord {
  readonly at: number
  readonly size: number
  readonly checksum: number
}

const HEADER = 12
const ENTRY = 16

/** Twice the tables of any font. */
const MOST_TABLES = 64

/** Tables that typesetting needs, with their smallest sizes in bytes. */
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

/** Reads the table directory at the start of a font; undefined if a needed table is missing or one exceeds the file. */
export function readFontTables(start: Uint8Array, size: number): FontTables | undefined {
  const tables = readDirectory(start, size)
  const isWhole = [...NEEDED].every(
    ([name, least]) => (tables?.get(name)?.size ?? 0) >= least,
  )
  return isWhole ? tables : undefined
}

/** Reads the table directory at the start of a font; undefined if a table exceeds the file. */
export function readDirectory(start: Uint8Array, size: number): FontTables | undefined {
  const count = numberAt(start, 4, 2) ?? 0
  if (count > MOST_TABLES) return undefined
  const tables = new Map<string, TableRecord>()
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER + index * ENTRY
    const at = numberAt(start, entry + 8, 4)
    const length = numberAt(start, entry + 12, 4)
    if (at === undefined || length === undefined || at + length > size) return undefined
    const checksum = numberAt(start, entry + 4, 4) ?? 0
    tables.set(lettersAt(start, entry, 4), { at, size: length, checksum })
  }
  return tables
}

/** The bytes of a table of a whole file; none if it does not exist. */
export function tableIn(bytes: Uint8Array, tables: FontTables, name: string): Uint8Array {
  const place = tables.get(name)
  return place === undefined
    ? new Uint8Array()
    : bytes.subarray(place.at, place.at + place.size)
}
