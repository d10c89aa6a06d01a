/** A table to be placed in a font file. */
export interface TableToPlace {
  /** Its four letters. */
  readonly tag: Uint8Array
  readonly checksum: number
  /** Bytes. */
  readonly size: number
}

/** A table with its bytes. */
export interface PlacedTable extends TableToPlace {
  readonly bytes: Uint8Array
}

/** Where the tables of a font file go. */
interface SfntLayout<T> {
  /** The header and the table directory (OpenType, table directory). */
  readonly head: Uint8Array
  readonly tables: readonly {
    readonly table: T
    readonly at: number
    readonly gap: number
  }[]
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
  const head = new Uint8Array(HEADER + tables.length * ENTRY)
  const view = new DataView(head.buffer)
  head.set(version)
  const power = Math.floor(Math.log2(Math.max(1, tables.length)))
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, tables.length * 16 - (16 << power))
  let at = head.length
  const placed = tables.map((table, index) => {
    const entry = HEADER + index * ENTRY
    const gap = (4 - (table.size % 4)) % 4
    head.set(table.tag, entry)
    view.setUint32(entry + 4, table.checksum)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.size)
    const found = { table, at, gap }
    at += table.size + gap
    return found
  })
  return { head, tables: placed, size: at }
}

/** A font file of tables. */
export function joinSfnt(
  version: Uint8Array,
  tables: readonly PlacedTable[],
): Uint8Array {
  const { head, tables: laid } = layOutSfnt(version, tables)
  return Buffer.concat([
    head,
    ...laid.flatMap(({ table, gap }) => [table.bytes, new Uint8Array(gap)]),
  ])
}
