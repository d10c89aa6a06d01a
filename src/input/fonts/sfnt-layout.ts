/** A table to be placed in a font file. */
interface TableToPlace {
  /** Its four letters. */
  readonly tag: string
  /** 0 if absent: nobody checks sums in a font that goes from hand to hand. */
  readonly checksum?: number
  /** Bytes. */
  readonly size: number
}

/** Where the tables of a font file go. */
interface SfntLayout<T> {
  /** The header and the table directory (OpenType, table directory). */
  readonly head: Uint8Array
  readonly tables: readonly { readonly table: T; readonly at: number }[]
  /** Bytes of the whole file. */
  readonly size: number
}

const HEADER = 12
const ENTRY = 16

/** Lays out a font file of tables, each at a multiple of four bytes; `version` is its first four bytes. */
export function layOutSfnt<T extends TableToPlace>(
  version: Uint8Array,
  tables: readonly T[],
): SfntLayout<T> {
  const head = Buffer.alloc(HEADER + tables.length * ENTRY)
  const power = Math.floor(Math.log2(Math.max(1, tables.length)))
  head.set(version)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 << power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(tables.length * 16 - (16 << power), 10)
  let end = head.length
  const placed = tables.map((table, index) => {
    const entry = HEADER + index * ENTRY
    const at = end
    head.write(table.tag, entry, 'latin1')
    head.writeUInt32BE(table.checksum ?? 0, entry + 4)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(table.size, entry + 12)
    end += Math.ceil(table.size / 4) * 4
    return { table, at }
  })
  return { head, tables: placed, size: end }
}

/** A table with its bytes. */
export interface SfntTable extends Omit<TableToPlace, 'size'> {
  readonly bytes: Uint8Array
}

/** A font file of tables, in their order; programs look for them in that of their letters. */
export function joinSfnt(version: Uint8Array, tables: readonly SfntTable[]): Uint8Array {
  const sized = tables.map((table) => ({ ...table, size: table.bytes.length }))
  const { head, tables: laid, size } = layOutSfnt(version, sized)
  const file = Buffer.alloc(size)
  file.set(head)
  for (const { table, at } of laid) file.set(table.bytes, at)
  return file
}
