import { lettersAt, numberAt } from './bytes.ts'
import type { ByteOrder } from './bytes.ts'

/** The values of each tag, by its number. */
export type TiffTags = ReadonlyMap<number, readonly number[]>

/** The sizes in bytes of the types of whole numbers: byte, short, long. */
const SIZES: ReadonlyMap<number, 1 | 2 | 4> = new Map<number, 1 | 2 | 4>([
  [1, 1],
  [3, 2],
  [4, 4],
])

/** The most values of a tag: more than the strips of any picture. */
const MOST_VALUES = 200_000

/**
 * The whole numbers in the first directory of a TIFF file or EXIF block (TIFF 6.0, section 2); undefined if it is
 * truncated, or none.
 */
export function readTiffTags(block: Uint8Array): TiffTags | undefined {
  const order = ORDERS.get(lettersAt(block, 0, 2))
  if (order === undefined || numberAt(block, 2, 2, order) !== 42) return undefined
  const at = numberAt(block, 4, 4, order) ?? 0
  const count = numberAt(block, at, 2, order)
  if (count === undefined || at + 2 + count * ENTRY > block.length) return undefined
  const tags = new Map<number, readonly number[]>()
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY
    const tag = numberAt(block, entry, 2, order) ?? 0
    const values = valuesAt(block, entry, order)
    if (values && !tags.has(tag)) tags.set(tag, values)
  }
  return tags
}

const ORDERS: ReadonlyMap<string, ByteOrder> = new Map<string, ByteOrder>([
  ['II', 'little'],
  ['MM', 'big'],
])

/** The size of an entry in bytes: tag, type, count, and the values or where they are. */
const ENTRY = 12
const INLINE = 4

/** The values of an entry; undefined if they are no whole numbers, or lie outside. */
function valuesAt(
  block: Uint8Array,
  entry: number,
  order: ByteOrder,
): readonly number[] | undefined {
  const size = SIZES.get(numberAt(block, entry + 2, 2, order) ?? 0)
  const count = numberAt(block, entry + 4, 4, order) ?? 0
  if (size === undefined || count > MOST_VALUES) return undefined
  const isInline = count * size <= INLINE
  const start = isInline ? entry + 8 : (numberAt(block, entry + 8, 4, order) ?? 0)
  if (start + count * size > block.length) return undefined
  return Array.from(
    { length: count },
    (_, index) => numberAt(block, start + index * size, size, order) ?? 0,
  )
}
