import { numberAt } from '../../base/bytes/bytes.ts'
import { readFontTables, tableIn } from './font-tables.ts'
import type { FontTables } from './font-tables.ts'

/**
 * What is wrong with the tables of a font that shaping and embedding depend on, to follow “is damaged: ”; undefined for a
 * sound one. HarfBuzz silently leaves out what it cannot read, and never sees what a PDF embeds.
 */
export function damageIn(bytes: Uint8Array): string | undefined {
  const tables = readFontTables(bytes, bytes.length)
  if (tables === undefined) return 'it is incomplete'
  const table = (name: string): Uint8Array => tableIn(bytes, tables, name)
  const damage = damageOfHeaders(table)
  if (damage !== undefined) return damage
  const altered = alteredTable(bytes, tables)
  if (altered !== undefined)
    return `its table “${altered.trim()}” was changed after it was made (wrong checksum)`
  return areRising(table) ? undefined : 'its outlines are not where its tables say'
}

type TableReader = (name: string) => Uint8Array

function damageOfHeaders(table: TableReader): string | undefined {
  const em = numberAt(table('head'), 18, 2) ?? 0
  if (numberAt(table('head'), 12, 4) !== MAGIC) return 'its header is missing'
  if (em < SMALLEST_EM || em > LARGEST_EM)
    return `it divides an em into ${em} units, and there must be ${SMALLEST_EM} to ${LARGEST_EM}`
  const count = numberAt(table('maxp'), 4, 2) ?? 0
  const widths = numberAt(table('hhea'), 34, 2) ?? 0
  const needed = widths * 4 + Math.max(0, count - widths) * 2
  if (count === 0) return 'it has no glyphs'
  if (widths === 0 || table('hmtx').length < needed)
    return 'it lacks the widths of glyphs'
  return hasWidth(table('hmtx'), widths) ? undefined : 'none of its glyphs has a width'
}

/** The magic number of every header (OpenType, head). */
const MAGIC = 0x5f0f3cf5

/** Units in an em (OpenType, head). */
const SMALLEST_EM = 16
const LARGEST_EM = 16_384

function hasWidth(metrics: Uint8Array, count: number): boolean {
  for (let glyph = 0; glyph < count; glyph += 1)
    if (numberAt(metrics, glyph * 4, 2) !== 0) return true
  return false
}

/** Whether the places of TrueType outlines increase, and stay within their table. */
function areRising(table: TableReader): boolean {
  const { length } = table('glyf')
  if (length === 0) return true
  const loca = table('loca')
  const isLong = numberAt(table('head'), 50, 2) === 1
  const count = numberAt(table('maxp'), 4, 2) ?? 0
  let before = 0
  for (let glyph = 0; glyph <= count; glyph += 1) {
    const at = isLong ? numberAt(loca, glyph * 4, 4) : numberAt(loca, glyph * 2, 2)
    const place = (at ?? Infinity) * (isLong ? 1 : 2)
    if (place < before || place > length) return false
    before = place
  }
  return true
}

/**
 * Tables that decide which shape is where. Tools rewrite them with their checksums: of 1,036 fonts that distributions
 * ship, none has a wrong checksum. People do patch names, permissions and line heights by hand, so the other tables are
 * not checked.
 */
const SHAPING = ['glyf', 'loca', 'CFF ', 'cmap', 'hmtx', 'GSUB', 'GPOS', 'GDEF']

/** Tables that say how a variable font varies. */
const VARIATIONS = ['fvar', 'avar', 'gvar', 'HVAR']

/** Hinting programs, which are embedded in the PDF. */
const HINTING = ['cvt ', 'fpgm', 'prep']

/** The first table that matters in print and has a wrong checksum. */
const alteredTable = (bytes: Uint8Array, tables: FontTables): string | undefined =>
  [...SHAPING, ...VARIATIONS, ...HINTING].find((name) => {
    const expected = tables.get(name)?.checksum ?? 0
    // Some converters write none.
    return expected !== 0 && checksumOf(tableIn(bytes, tables, name)) !== expected
  })

/** The sum of all big-endian 32-bit words, the last one padded with zeros (OpenType, Calculating checksums). */
function checksumOf(table: Uint8Array): number {
  const { buffer, byteOffset, length } = table
  const whole = length - (length % 4)
  const view = new DataView(buffer, byteOffset, length)
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) | 0
  for (let at = whole; at < length; at += 1)
    sum = (sum + ((numberAt(table, at, 1) ?? 0) << (24 - (at % 4) * 8))) | 0
  return sum >>> 0
}
