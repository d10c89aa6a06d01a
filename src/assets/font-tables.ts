import { lettersAt, numberAt } from './bytes.ts'

/** Where each table of a font file lies, by its four letters. */
export type FontTables = ReadonlyMap<string, TablePlace>

/** A stretch of a file, in bytes. */
interface TablePlace {
  readonly at: number
  readonly size: number
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
    tables.set(lettersAt(start, entry, 4), { at, size: length })
  }
  for (const [name, least] of NEEDED) {
    if ((tables.get(name)?.size ?? 0) < least) return undefined
  }
  const isTrueType = tables.has('glyf') && tables.has('loca')
  return isTrueType || tables.has('CFF ') ? tables : undefined
}

/** Whether every glyph of a whole file has its outline and its width inside the tables for them. */
export function holdsGlyphs(bytes: Uint8Array): boolean {
  const tables = readFontTables(bytes, bytes.length)
  if (tables === undefined) return false
  const table = (name: string): Uint8Array => {
    const place = tables.get(name)
    return bytes.subarray(place?.at ?? 0, (place?.at ?? 0) + (place?.size ?? 0))
  }
  const count = numberAt(table('maxp'), 4, 2) ?? 0
  const widths = numberAt(table('hhea'), 34, 2) ?? 0
  const widthBytes = widths * 4 + Math.max(0, count - widths) * 2
  if (widths === 0 || table('hmtx').length < widthBytes) return false
  if (!tables.has('glyf')) return true
  const isLong = numberAt(table('head'), 50, 2) === 1
  return areRising(table('loca'), { count, isLong, end: table('glyf').length })
}

interface GlyphPlaces {
  readonly count: number
  readonly isLong: boolean
  /** Where the table of outlines ends. */
  readonly end: number
}

/** Whether the places of glyphs, one more than there are glyphs, rise and stay inside the outlines. */
function areRising(places: Uint8Array, { count, isLong, end }: GlyphPlaces): boolean {
  if (places.length < (count + 1) * (isLong ? 4 : 2)) return false
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength)
  let before = 0
  for (let glyph = 0; glyph <= count; glyph += 1) {
    const at = isLong ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2
    if (at < before || at > end) return false
    before = at
  }
  return true
}
