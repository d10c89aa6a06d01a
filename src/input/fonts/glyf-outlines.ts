import { memoizeOutlines } from './outlines.ts'
import type { OutlineKind, Outlines } from './outlines.ts'

/** The outlines of a TrueType font, and their offsets (loca): one more than there are glyphs. */
export interface GlyfTables {
  readonly glyf: Uint8Array
  readonly loca: Uint8Array
  /** Whether an offset has four bytes; otherwise two, in units of two bytes. */
  readonly isLong: boolean
  readonly count: number
}

/** Whether the offsets increase and stay within the table. */
export function areRising({ glyf, loca, isLong, count }: GlyfTables): boolean {
  if (loca.length < (count + 1) * (isLong ? 4 : 2)) return false
  const offsetOf = offsetsIn(loca, isLong)
  let before = 0
  for (let glyph = 0; glyph <= count; glyph += 1) {
    const at = offsetOf(glyph)
    if (at < before || at > glyf.length) return false
    before = at
  }
  return true
}

function offsetsIn(loca: Uint8Array, isLong: boolean): (glyph: number) => number {
  const view = viewOf(loca)
  return (glyph) => (isLong ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2)
}

/** The outlines of a TrueType font whose offsets increase. */
export function glyfOutlines(tables: GlyfTables): Outlines {
  const { glyf, loca, isLong, count } = tables
  const offsetOf = offsetsIn(loca, isLong)
  const around = new Set<number>()
  const outlines = memoizeOutlines(count, (glyph) => {
    const outline = viewOf(glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)))
    // A glyph that is a part of itself, or nested without end.
    if (around.has(glyph) || around.size > DEEPEST) return 'broken'
    around.add(glyph)
    const ink = inkOf(outline, outlines)
    around.delete(glyph)
    return ink
  })
  return outlines
}

/** Twice as deep as fonts go. */
const DEEPEST = 12

/** The size in bytes of the header: the number of contours and their bounding box. */
const HEADER = 10

function inkOf(outline: DataView, outlines: Outlines): OutlineKind {
  if (outline.byteLength === 0) return 'none'
  if (outline.byteLength < HEADER) return 'broken'
  const contours = outline.getInt16(0)
  try {
    return contours < 0 ? inkOfParts(outline, outlines) : inkOfContours(outline, contours)
  } catch {
    // Read past its end.
    return 'broken'
  }
}

/** Flags of a point: how its coordinates are written, and that the flag holds for more points. */
const X_SHORT = 0x02
const Y_SHORT = 0x04
const REPEATED = 0x08
const X_SAME = 0x10
const Y_SAME = 0x20

function inkOfContours(outline: DataView, contours: number): OutlineKind {
  let points = 0
  let at = HEADER
  for (let contour = 0; contour < contours; contour += 1, at += 2) {
    const end = outline.getUint16(at) + 1
    if (end < points) return 'broken'
    points = end
  }
  if (contours === 0) return 'none'
  at += 2 + outline.getUint16(at)
  let bytes = 0
  for (let point = 0; point < points;) {
    const flag = outline.getUint8(at)
    const times = (flag & REPEATED) === 0 ? 1 : outline.getUint8(at + 1) + 1
    at += (flag & REPEATED) === 0 ? 1 : 2
    point += times
    if (point > points) return 'broken'
    bytes += times * (sizeOf(flag, X_SHORT, X_SAME) + sizeOf(flag, Y_SHORT, Y_SAME))
  }
  if (at + bytes > outline.byteLength) return 'broken'
  // A point or a line has no area.
  return points > 2 ? 'some' : 'none'
}

const sizeOf = (flag: number, short: number, same: number): number =>
  (flag & short) === 0 ? ((flag & same) === 0 ? 2 : 0) : 1

/** Flags of a component of a composite glyph: what follows the glyph number. */
const WORDS = 0x1
const SCALE = 0x8
const MORE_PARTS = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

function inkOfParts(outline: DataView, outlines: Outlines): OutlineKind {
  let ink: OutlineKind = 'none'
  let flags = MORE_PARTS
  for (let at = HEADER; (flags & MORE_PARTS) !== 0;) {
    flags = outline.getUint16(at)
    const part = outlines(outline.getUint16(at + 2))
    if (part === 'broken') return part
    if (part === 'some') ink = part
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4)
    if (flags & SCALE) at += 2
    else if (flags & TWO_SCALES) at += 4
    else if (flags & MATRIX) at += 8
    if (at > outline.byteLength) return 'broken'
  }
  return ink
}

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, length)
