import type { TextRange } from '../../base/text/text-range.ts'
import { visualOrder } from '../../base/text/visual-order.ts'
import type { BreakableText } from './breakable-text.ts'
import type { Face, ShapedGlyph } from './face.ts'
import type { Item } from './item.ts'
import type { Line } from './lines.ts'
import type { PreparedText } from './paragraph.ts'
import { shapePart } from './shape.ts'
import type { TextStyle } from './style.ts'
import { inkEnd } from './text-range.ts'

/** A line of glyphs in visual order, left to right. */
export interface SetLine<S extends TextStyle> {
  /** The width of its ink in em of the paragraph. */
  readonly width: number
  readonly runs: readonly SetRun<S>[]
}

/** Glyphs of one style and face. */
interface SetRun<S extends TextStyle> {
  readonly style: S
  readonly face: Face
  /** The embedding level (UAX #9); odd is right to left. */
  readonly level: number
  /** From the left end of the line, in em of the paragraph. */
  readonly x: number
  /** In em of the paragraph. */
  readonly width: number
  readonly glyphs: readonly SetGlyph[]
}

/** A glyph of a run. Lengths are in em of the run: the paragraph's size times the style's scale. */
export interface SetGlyph {
  /** Index in the font file. */
  readonly id: number
  /** From the start of the run to the glyph's origin. */
  readonly x: number
  /** Upwards from the baseline. */
  readonly y: number
  /** How far the font itself advances after the glyph. */
  readonly advance: number
  /** Its text when copied: its part of the cluster, or U+200B if the cluster has more glyphs than characters. */
  readonly text: string
}

/** Shapes a line again: the letters at its ends have lost their neighbours, and there may be a hyphen. */
export function setLine<S extends TextStyle>(
  { internals }: PreparedText<S>,
  line: Line,
): SetLine<S> {
  const parts = visualOrder(partsOf(internals, line), ({ item }) => item.level)
  const runs: NewRun<S>[] = []
  let x = 0
  for (const part of parts) {
    const run = setRun(internals, part, { x, isLast: part === parts.at(-1) })
    runs.push(run)
    x += run.width
  }
  if (endsInSpace(internals.text, line)) addSpace(runs, internals.direction)
  return { width: x, runs }
}

/** A run of a line that is being set. */
interface NewRun<S extends TextStyle> extends SetRun<S> {
  readonly glyphs: SetGlyph[]
}

/** A part of a line that is shaped at once. */
interface Part<S extends TextStyle> extends TextRange {
  readonly item: Item<S>
  /** The hyphen that ends it, if any. */
  readonly hyphen: string
}

function partsOf<S extends TextStyle>(
  { text, items }: BreakableText<S>,
  line: Line,
): readonly Part<S>[] {
  const end = inkEnd(text, line)
  const parts: Part<S>[] = []
  for (let index = firstEndingAfter(items, line.start); ; index += 1) {
    const item = items[index]
    if (!item || item.start >= end) return parts
    parts.push({
      item,
      start: Math.max(item.start, line.start),
      end: Math.min(item.end, end),
      hyphen: line.hyphen && item.end >= end ? item.face.hyphen : '',
    })
  }
}

/** The index of the first item that ends behind a place, by binary search: items are in order. */
function firstEndingAfter(items: readonly TextRange[], place: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

function setRun<S extends TextStyle>(
  internals: BreakableText<S>,
  part: Part<S>,
  { x, isLast }: { readonly x: number; readonly isLast: boolean },
): NewRun<S> {
  const { style, face, level, shaping, tracking } = part.item
  const shaped = shapePart(internals.text, part.item, part, part.hyphen)
  const texts = glyphTexts(shaped, copiedText(internals, part), shaping.rightToLeft)
  let pen = 0
  const glyphs = shaped.map(({ id, x: shift, y, advance }, index) => {
    const glyph = {
      id,
      x: pen + shift,
      y,
      advance: face.advance(id),
      text: texts[index] ?? NO_TEXT,
    }
    pen += advance
    return glyph
  })
  // Tracking after the last letter is not part of the line.
  const trailing = isLast && glyphs.length > 0 ? tracking : 0
  return { style, face, level, x, width: (pen - trailing) * (style.scale ?? 1), glyphs }
}

/** The text of a glyph that stands for nothing: without one, viewers copy garbage. */
const NO_TEXT = '\u200b'

/** Soft hyphens, break hints and direction controls, which are not copied. */
const CONTROLS = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Gives what a range of a part is copied as. */
type CopiedText = (start: number, end?: number) => string

function copiedText<S extends TextStyle>(
  { text, copied }: BreakableText<S>,
  { start, end, hyphen }: Part<S>,
): CopiedText {
  // Readers rejoin a word across `-`; U+00AD or U+2010 leave it cut.
  const sign = hyphen && '-'
  if (copied) {
    const units = [...copied.slice(start, end), sign]
    return (from, to) => units.slice(from, to).join('')
  }
  const whole = text.slice(start, end) + sign
  return (from, to) => whole.slice(from, to)
}

/** What each glyph stands for when copied: glyphs of one cluster share its characters in reading order. */
function glyphTexts(
  glyphs: readonly ShapedGlyph[],
  textIn: CopiedText,
  rightToLeft: boolean,
): readonly string[] {
  const inOrder = rightToLeft ? glyphs.toReversed() : glyphs
  const hidesSome = textIn(0).search(CONTROLS) !== -1
  const texts: string[] = []
  let first = 0
  while (first < inOrder.length) {
    const cluster = inOrder[first]?.cluster ?? 0
    let next = first + 1
    while (inOrder[next]?.cluster === cluster) next += 1
    // What prints nothing at the very start goes with the first glyph.
    const own = textIn(first === 0 ? 0 : cluster, inOrder[next]?.cluster)
    const printed = hidesSome ? own.replaceAll(CONTROLS, '') : own
    if (next === first + 1) texts.push(printed || NO_TEXT)
    else texts.push(...splitText(printed, next - first))
    first = next
  }
  return rightToLeft ? texts.toReversed() : texts
}

/** Splits a text into `count` parts; all but the first are one character. */
function splitText(text: string, count: number): readonly string[] {
  const characters = Array.from(text)
  const more = Math.max(0, characters.length - count)
  const first = characters.slice(0, more + 1).join('')
  const rest = Array.from(
    { length: count - 1 },
    (_, index) => characters[more + 1 + index] ?? NO_TEXT,
  )
  return [first || NO_TEXT, ...rest]
}

function endsInSpace(text: string, line: Line): boolean {
  const space = text.slice(inkEnd(text, line), line.end)
  return line.end < text.length && /[^\u200b]/.test(space)
}

/** Ends a line with a space, outside its width, so that copied words stay apart. */
function addSpace<S extends TextStyle>(
  runs: readonly NewRun<S>[],
  direction: 'ltr' | 'rtl',
): void {
  const run = direction === 'ltr' ? runs.at(-1) : runs[0]
  if (!run) return
  const id = run.face.glyph(SPACE)
  const advance = run.face.advance(id)
  const x = direction === 'ltr' ? run.width / (run.style.scale ?? 1) : -advance
  const space = { id, x, y: 0, advance, text: ' ' }
  if (direction === 'ltr') run.glyphs.push(space)
  else run.glyphs.unshift(space)
}

const SPACE = 0x20
