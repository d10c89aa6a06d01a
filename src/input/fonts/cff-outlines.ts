import { numberAt } from '../../base/bytes/bytes.ts'
import { charstringOutline } from './charstring.ts'
import type { Subroutines } from './charstring.ts'
import { memoizeOutlines } from './outlines.ts'
import type { Outlines } from './outlines.ts'

/** The entries of an INDEX (Adobe technical note 5176, section 5), and its end offset. */
interface CffIndex {
  readonly entries: readonly Uint8Array[]
  readonly end: number
}

/** DICT operators that give the offsets of other parts; two-byte operators have 1200 added. */
const CHARSTRINGS = 17
const PRIVATE = 18
const SUBROUTINES = 19
const FONTS = 1236
const SELECTION = 1237

/** The outlines of a CFF table with `count` glyphs; undefined if the table contradicts itself. */
export function cffOutlines(table: Uint8Array, count: number): Outlines | undefined {
  const names = readIndex(table, numberAt(table, 2, 1))
  const tops = readIndex(table, names?.end)
  const strings = readIndex(table, tops?.end)
  const shared = readIndex(table, strings?.end)
  const top = readDict(tops?.entries[0])
  const charstrings = readIndex(table, top?.get(CHARSTRINGS)?.[0])
  if (!shared || !top || charstrings?.entries.length !== count) return undefined
  const fonts = fontsOf(table, top)
  const fontOf = selectionOf(table, top, count)
  if (!fonts || !fontOf) return undefined
  return memoizeOutlines(count, (glyph) => {
    const charstring = charstrings.entries[glyph]
    const own = fonts[fontOf(glyph)]
    if (!charstring || !own) return 'broken'
    return charstringOutline(charstring, { shared: shared.entries, own })
  })
}

function readIndex(table: Uint8Array, at: number | undefined): CffIndex | undefined {
  if (at === undefined) return undefined
  const count = numberAt(table, at, 2)
  if (count === undefined) return undefined
  if (count === 0) return { entries: [], end: at + 2 }
  const size = numberAt(table, at + 2, 1) ?? 0
  if (size < 1 || size > 4) return undefined
  const base = at + 2 + (count + 1) * size
  const entries: Uint8Array[] = []
  let start = offsetAt(table, at + 3, size)
  for (let index = 1; index <= count; index += 1) {
    const end = offsetAt(table, at + 3 + index * size, size)
    if (start === undefined || end === undefined || start < 1 || end < start)
      return undefined
    entries.push(table.subarray(base + start, base + end))
    start = end
  }
  const end = base + (start ?? 0)
  return end > table.length ? undefined : { entries, end }
}

function offsetAt(table: Uint8Array, at: number, size: number): number | undefined {
  if (at + size > table.length) return undefined
  let place = 0
  for (let byte = 0; byte < size; byte += 1) place = place * 256 + (table[at + byte] ?? 0)
  return place
}

type CffDict = ReadonlyMap<number, readonly number[]>

/** Far larger than the DICT of any font, in bytes. */
const LONGEST_DICT = 16_384

/** The operands of each operator; undefined if the DICT is truncated. */
function readDict(bytes: Uint8Array | undefined): CffDict | undefined {
  if (!bytes || bytes.length > LONGEST_DICT) return undefined
  const found = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const size = first === 12 ? 2 : first <= 21 ? 1 : operandSize(bytes, at)
    if (size === undefined || at + size > bytes.length) return undefined
    if (first <= 21) {
      found.set(first === 12 ? 1200 + (bytes[at + 1] ?? 0) : first, operands)
      operands = []
    } else operands.push(operandAt(bytes, at, first))
    at += size
  }
  return found
}

const REAL = 30

function operandSize(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0
  if (first === 28) return 3
  if (first === 29) return 5
  if (first >= 32 && first <= 246) return 1
  if (first >= 247 && first <= 254) return 2
  if (first !== REAL) return undefined
  let end = at + 1
  while (end < bytes.length && !hasEndOfReal(bytes[end] ?? 0)) end += 1
  return end + 1 - at
}

/** A real number is written in nibbles; a nibble of 15 ends it. */
const hasEndOfReal = (byte: number): boolean => (byte & 0xf) === 0xf || byte >> 4 === 0xf

/** An integer operand; offsets are never real numbers. */
function operandAt(bytes: Uint8Array, at: number, first: number): number {
  if (first === 28) return ((numberAt(bytes, at + 1, 2) ?? 0) << 16) >> 16
  if (first === 29) return (numberAt(bytes, at + 1, 4) ?? 0) | 0
  if (first === REAL) return NaN
  if (first <= 246) return first - 139
  const second = bytes[at + 1] ?? 0
  return first <= 250
    ? (first - 247) * 256 + second + 108
    : -(first - 251) * 256 - second - 108
}

/** The local subroutines of each font in the table: one font, or several in a CID-keyed font. */
function fontsOf(
  table: Uint8Array,
  top: CffDict,
): readonly Subroutines['own'][] | undefined {
  const places = top.get(FONTS)
  const dictionaries = places ? readIndex(table, places[0])?.entries.map(readDict) : [top]
  if (!dictionaries || dictionaries.length > MOST_FONTS) return undefined
  const fonts = dictionaries.map((dictionary) => ownSubroutines(table, dictionary))
  return fonts.every((font) => font !== undefined) ? fonts : undefined
}

/** FDSelect refers to a font by one byte. */
const MOST_FONTS = 256

function ownSubroutines(
  table: Uint8Array,
  dictionary: CffDict | undefined,
): Subroutines['own'] | undefined {
  if (!dictionary) return undefined
  const [size = 0, at = 0] = dictionary.get(PRIVATE) ?? []
  if (size < 0 || at < 0 || !(at + size <= table.length)) return undefined
  const place = readDict(table.subarray(at, at + size))?.get(SUBROUTINES)?.[0]
  return place === undefined ? [] : readIndex(table, at + place)?.entries
}

/** The font of each glyph (FDSelect); undefined if it lies outside the table. */
function selectionOf(
  table: Uint8Array,
  top: CffDict,
  count: number,
): ((glyph: number) => number) | undefined {
  const at = top.get(SELECTION)?.[0]
  if (at === undefined) return () => 0
  const kind = numberAt(table, at, 1)
  if (kind === 0)
    return at + 1 + count > table.length
      ? undefined
      : (glyph) => numberAt(table, at + 1 + glyph, 1) ?? -1
  const ranges = numberAt(table, at + 1, 2) ?? 0
  if (kind !== 3 || at + 5 + ranges * 3 > table.length) return undefined
  const fonts = new Uint8Array(count)
  let end = 0
  for (let range = 0; range < ranges; range += 1) {
    const start = at + 3 + range * 3
    const next = numberAt(table, start + 3, 2) ?? 0
    if (numberAt(table, start, 2) !== end || next <= end) return undefined
    fonts.fill(numberAt(table, start + 2, 1) ?? 0, end, next)
    end = next
  }
  return (glyph) => fonts[glyph] ?? -1
}
