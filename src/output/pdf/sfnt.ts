/** A TrueType or OpenType font file, by its tables. */
export type Sfnt = ReadonlyMap<string, DataView>

/** Reads the table directory; a table is a view of the file, and throws when read past its end. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0, at = 12; index < file.getUint16(4); index++, at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    const start = bytes.byteOffset + file.getUint32(at + 8)
    tables.set(tag, new DataView(bytes.buffer, start, file.getUint32(at + 12)))
  }
  return tables
}

/** A table that every font has. */
export function tableOf(font: Sfnt, tag: string): DataView {
  const table = font.get(tag)
  if (!table) throw new Error(`the font has no table '${tag}'`)
  return table
}

/** The bytes of a table. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** A number at a place of a table; 0 where the table is not there, or ends before. */
export function numberAt(
  font: Sfnt,
  tag: string,
  at: number,
  kind: 'Int16' | 'Uint16' | 'Int32' | 'Uint32',
): number {
  const table = font.get(tag)
  const size = kind.endsWith('16') ? 2 : 4
  return table && at + size <= table.byteLength ? table[`get${kind}`](at) : 0
}
