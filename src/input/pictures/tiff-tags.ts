import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import type { ByteOrder } from '../../base/bytes/bytes.ts'

/** The values of each tag, by its number. */
export type TiffTags = ReadonlyMap<number, readonly number[]>

/** The sizes in bytes of the types of whole numbers: byte, short, long and, in BigTIFF, a long one of 8. */
const SIZES: ReadonlyMap<number, 1 | 2 | 4 | 8> = new Map<number, 1 | 2 | 4 | 8>([
  [1, 1],
  [3, 2],
  [4, 4],
  [16, 8],
])

/** The most values of a tag: more than the strips of any picture. */
const MOST_VALUES = 200_000

/** How a file counts: the sizes in bytes of counts and places, of the number of entries, and where the first one is said. */
interface Layout {
  readonly order: ByteOrder
  readonly word: 4 | 8
  readonly entries: 2 | 8
  readonly start: 4 | 8
}

/**
 * The whole numbers in the first directory of a TIFF file or EXIF block (TIFF 6.0, section 2; BigTIFF); undefined if it
 * is truncated, or none.
 */
export function readTiffTags(block: Uint8Array): TiffTags | undefined {
  const layout = layoutOf(block)
  if (!layout) return undefined
  const { order, word, entries, start } = layout
  const size = ENTRY + 2 * word
  const at = numberAt(block, start, word, order) ?? 0
  const count = numberAt(block, at, entries, order)
  if (count === undefined || at + entries + count * size > block.length) return undefined
  const tags = new Map<number, readonly number[]>()
  for (let index = 0; index < count; index += 1) {
    const entry = at + entries + index * size
    const tag = numberAt(block, entry, 2, order) ?? 0
    const values = valuesAt(block, entry, layout)
    if (values && !tags.has(tag)) tags.set(tag, values)
  }
  return tags
}

/** A copy of a file in which a short tag of the first directory, which `readTiffTags` has read, has another value. */
export function withTag(file: Uint8Array, tag: number, value: number): Uint8Array {
  const copy = Buffer.from(file)
  const layout = layoutOf(copy)
  if (!layout) return copy
  const { order, word, entries, start } = layout
  const first = (numberAt(copy, start, word, order) ?? 0) + entries
  for (let at = first; at + ENTRY + 2 * word <= copy.length; at += ENTRY + 2 * word) {
    if (numberAt(copy, at, 2, order) !== tag) continue
    const place = at + ENTRY + word
    if (order === 'little') copy.writeUInt16LE(value, place)
    else copy.writeUInt16BE(value, place)
    break
  }
  return copy
}

const ORDERS: ReadonlyMap<string, ByteOrder> = new Map<string, ByteOrder>([
  ['II', 'little'],
  ['MM', 'big'],
])

function layoutOf(block: Uint8Array): Layout | undefined {
  const order = ORDERS.get(lettersAt(block, 0, 2))
  if (!order) return undefined
  const version = numberAt(block, 2, 2, order)
  if (version === 42) return { order, word: 4, entries: 2, start: 4 }
  return version === 43 ? { order, word: 8, entries: 8, start: 8 } : undefined
}

/** The size of the tag and the type of an entry; its count follows, and then its values or where they are. */
const ENTRY = 4

/** The values of an entry; undefined if they are no whole numbers, or lie outside. */
function valuesAt(
  block: Uint8Array,
  entry: number,
  { order, word }: Layout,
): readonly number[] | undefined {
  const size = SIZES.get(numberAt(block, entry + 2, 2, order) ?? 0)
  const count = numberAt(block, entry + ENTRY, word, order) ?? 0
  if (size === undefined || count > MOST_VALUES) return undefined
  const at = entry + ENTRY + word
  const start = count * size <= word ? at : (numberAt(block, at, word, order) ?? 0)
  if (start + count * size > block.length) return undefined
  return Array.from(
    { length: count },
    (_, index) => numberAt(block, start + index * size, size, order) ?? 0,
  )
}
