import { breakLines } from '../../text/lines.ts'
import type { Line } from '../../text/lines.ts'
import type { PreparedText } from '../../text/paragraph.ts'
import type { ComputedStyle, InlineStyle } from '../type/computed-style.ts'
import { leadingOnGrid } from './baseline-grid.ts'
import { widthOfInitial } from './initial-size.ts'
import type { NoteCall, Paragraph } from './story.ts'

/** The lines of each text by its measure: laying out a side asks for the same ones several times. */
const cached = new WeakMap<PreparedText<InlineStyle>, Map<string, readonly Line[]>>()

/** The lines of a paragraph for a width and a text size in points. */
export function linesOf(
  paragraph: Paragraph,
  width: number,
  size: number,
  gridStep = 0,
): readonly Line[] {
  const { text, style, start, end, initial } = paragraph
  const beside = initial && {
    lines: initial.lines,
    width: widthOfInitial(initial, leadingInEm(paragraph, size, gridStep)),
  }
  const measure = (width - (start + end) * size) / (size * style.scale)
  const byMeasure = cached.get(text) ?? new Map<string, readonly Line[]>()
  cached.set(text, byMeasure)
  const options = { balance: style.balance, justify: style.align === 'justify' }
  const key = `${measure} ${String(options.balance)} ${String(options.justify)} ${beside?.width ?? 0}`
  const lines =
    byMeasure.get(key) ??
    breakLines(text, measure, { ...options, ...(beside && { beside }) })
  byMeasure.set(key, lines)
  return lines
}

/** The leading of a paragraph, in points; `gridStep` is that of the baseline grid of its text, 0 for none. */
export function leadingOf({ style }: Paragraph, size: number, gridStep = 0): number {
  const own = style.scale * size
  const wanted = style.lineHeight * own
  const isRunning = style.scale === 1
  return gridStep > 0 ? leadingOnGrid(wanted, own, { step: gridStep, isRunning }) : wanted
}

/** The leading of a paragraph, in em of it. */
const leadingInEm = (paragraph: Paragraph, size: number, gridStep: number): number =>
  gridStep > 0
    ? leadingOf(paragraph, size, gridStep) / (paragraph.style.scale * size)
    : paragraph.style.lineHeight

/** How far the baseline of a line lies below its top, in points: half of the leading is above and half below, as in CSS. */
export const baselineIn = (
  { ascent, descent }: Pick<ComputedStyle, 'ascent' | 'descent'>,
  leading: number,
  size: number,
): number => (leading - (ascent + descent) * size) / 2 + ascent * size

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
