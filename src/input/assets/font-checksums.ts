import { numberAt } from './bytes.ts'
import { tableIn } from './font-tables.ts'
import type { FontTables } from './font-tables.ts'

/**
 * Tables that decide which shape stands where. No tool changes them without writing them anew, checksums included: of
 * 1,036 fonts that distributions ship not one has a wrong checksum. People do patch names, permissions and line heights
 * by hand, so the other tables are not looked at.
 */
const SHAPING = ['glyf', 'loca', 'CFF ', 'cmap', 'hmtx', 'GSUB', 'GPOS', 'GDEF']

/** Programs that fit outlines to pixels; they go into the PDF. */
const HINTING = ['cvt ', 'fpgm', 'prep']

/** The first table that matters in print and has another checksum than its font says. */
export const alteredTable = (bytes: Uint8Array, tables: FontTables): string | undefined =>
  [...SHAPING, ...HINTING].find((name) => {
    const expected = tables.get(name)?.checksum ?? 0
    // Some converters write none at all.
    return expected !== 0 && checksumOf(tableIn(bytes, tables, name)) !== expected
  })

/** The sum of all big-endian words of 32 bits, the last one filled up with zeros (OpenType, Calculating checksums). */
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
