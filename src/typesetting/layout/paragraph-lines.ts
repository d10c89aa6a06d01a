import { breakLines } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import type { PreparedText } from '../text/paragraph.ts'
import type { InlineStyle } from './computed-style.ts'
import type { Initial, NoteCall, Paragraph } from './story.ts'

/** The lines of each text by its measure: laying out a side asks for the same ones several times. */
const cached = new WeakMap<PreparedText<InlineStyle>, Map<string, readonly Line[]>>()

/** The lines of a paragraph for a width and a text size in points. */
export function linesOf(
  { text, style, start, end, initial }: Paragraph,
  width: number,
  size: number,
): readonly Line[] {
  const measure = (width - (start + end) * size) / (size * style.scale)
  const byMeasure = cached.get(text) ?? new Map<string, readonly Line[]>()
  cached.set(text, byMeasure)
  const options = { balance: style.balance, justify: style.align === 'justify' }
  const key = `${measure} ${String(options.balance)} ${String(options.justify)} ${initial?.width ?? 0}`
  const lines =
    byMeasure.get(key) ??
    (initial
      ? linesBeside(initial, breakLines(text, measure, { ...options, beside: initial }))
      : breakLines(text, measure, options))
  byMeasure.set(key, lines)
  return lines
}

/** Lines beside an initial, of which there are at least as many as it is high. */
function linesBeside(
  { lines: count, text }: Initial,
  lines: readonly Line[],
): readonly Line[] {
  const end = lines.at(-1)?.end ?? text.text.length
  const missing = Math.max(0, count - lines.length)
  const empty: Line = { start: end, end, hyphen: false, width: 0, overfull: false }
  return [...lines, ...Array.from({ length: missing }, () => ({ ...empty }))]
}

/** The leading of a paragraph, in points. */
export const leadingOf = ({ style }: Paragraph, size: number): number =>
  style.lineHeight * style.scale * size

/** The first word that is wider than its line; undefined if all lines fit. */
export function wideWordIn(
  { text }: Paragraph,
  lines: readonly Line[],
): string | undefined {
  const line = lines.find(({ overfull }) => overfull)
  return line && text.text.slice(line.start, line.end).trim()
}

/** The numbers of the footnotes of some marks. */
export const numbersOf = (notes: readonly NoteCall[]): readonly number[] =>
  notes.map(({ number }) => number)

/** The numbers of the footnotes that some lines of a paragraph, one below the other, refer to. */
export function notesIn({ notes }: Paragraph, lines: readonly Line[]): readonly number[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  return numbersOf(notes.filter(({ at }) => first.start <= at && at < last.end))
}
