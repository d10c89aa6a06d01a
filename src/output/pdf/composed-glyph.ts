import { bytesOf, numberAt, tableOf } from './sfnt.ts'
import type { Sfnt } from './sfnt.ts'

/** A glyph that a font does not have: several of its glyphs, or one at another place. Lengths are in font units. */
export interface ComposedGlyph {
  readonly parts: readonly GlyphPart[]
  readonly advance: number
}

/** A glyph of a font, moved. */
interface GlyphPart {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** Flags of one part of a composed glyph (OpenType, `glyf`): which fields follow in its record. */
export const WORDS = 0x1
const MOVES = 0x2
export const SCALE = 0x8
export const MORE_PARTS = 0x20
export const TWO_SCALES = 0x40
export const MATRIX = 0x80

/** Indices of `head` and of `loca`: offsets of four bytes. */
export const LONG_OFFSETS = 1

/** The outline of a glyph of a font, as it stands in its file; empty where there is no ink, or no such glyph. */
export function outlineOf(font: Sfnt, glyph: number): Uint8Array {
  const long = tableOf(font, 'head').getInt16(50) === LONG_OFFSETS
  const offset = (index: number): number =>
    long
      ? numberAt(font, 'loca', index * 4, 'Uint32')
      : numberAt(font, 'loca', index * 2, 'Uint16') * 2
  return bytesOf(tableOf(font, 'glyf')).subarray(offset(glyph), offset(glyph + 1))
}

/** Advance and left side bearing of a glyph of a font; the last advance is that of all glyphs after it. */
export function metricsOf(font: Sfnt, glyph: number): readonly [number, number] {
  const hmtx = tableOf(font, 'hmtx')
  const full = tableOf(font, 'hhea').getUint16(34)
  const bearing = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2
  const advance = hmtx.getUint16(Math.min(glyph, full - 1) * 4)
  return [advance, numberAt(font, 'hmtx', bearing, 'Int16')]
}

interface PlacedOutline extends GlyphPart {
  /** Left, bottom, right and top. */
  readonly box: readonly number[]
}

/** The parts with ink, each where its own left side bearing puts it. */
function placedOutlines(font: Sfnt, { parts }: ComposedGlyph): readonly PlacedOutline[] {
  return parts.flatMap(({ id, x, y }) => {
    const outline = outlineOf(font, id)
    if (outline.length === 0) return []
    const view = new DataView(outline.buffer, outline.byteOffset)
    const [left = 0, ...rest] = [2, 4, 6, 8].map((at) => view.getInt16(at))
    const moved = x + metricsOf(font, id)[1] - left
    const box = [left, ...rest].map((edge, index) => edge + (index % 2 === 0 ? moved : y))
    return [{ id, x: moved, y, box }]
  })
}

/** The outline of a composed glyph, its parts numbered as in the font. */
export function composedOutline(font: Sfnt, glyph: ComposedGlyph): Uint8Array {
  const placed = placedOutlines(font, glyph)
  const outline = new DataView(
    new ArrayBuffer(placed.length === 0 ? 0 : 10 + placed.length * 8),
  )
  if (placed.length === 0) return bytesOf(outline)
  const edges = [0, 1, 2, 3].map((edge) => placed.map(({ box }) => box[edge] ?? 0))
  outline.setInt16(0, -1)
  for (const [index, values] of edges.entries())
    outline.setInt16(2 + index * 2, index < 2 ? Math.min(...values) : Math.max(...values))
  for (const [index, { id, x, y }] of placed.entries()) {
    const at = 10 + index * 8
    const more = index < placed.length - 1 ? MORE_PARTS : 0
    outline.setUint16(at, WORDS | MOVES | more)
    outline.setUint16(at + 2, id)
    outline.setInt16(at + 4, x)
    outline.setInt16(at + 6, y)
  }
  return bytesOf(outline)
}

/** Advance and left side bearing of a composed glyph. */
export function composedMetrics(
  font: Sfnt,
  glyph: ComposedGlyph,
): readonly [number, number] {
  const lefts = placedOutlines(font, glyph).map(({ box: [left = 0] }) => left)
  return [glyph.advance, lefts.length === 0 ? 0 : Math.min(...lefts)]
}
