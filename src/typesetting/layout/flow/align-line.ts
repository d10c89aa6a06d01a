import { justify } from '../../text/justify.ts'
import type { SetGlyph, SetLine } from '../../text/line.ts'
import type { Line } from '../../text/lines.ts'
import type { Paragraph } from '../story/story.ts'
import type { InlineStyle } from '../type/computed-style.ts'

/** A line as it stands in its paragraph; lengths in em of the paragraph. */
export interface AlignedLine {
  readonly set: SetLine<InlineStyle>
  /** How far its left end stands from that of the measure. */
  readonly left: number
}

/** Aligns a line to a measure; its punctuation may hang out of it. */
export function alignLine(
  { text: { text }, style: { align, hanging }, marker }: Paragraph,
  line: Line,
  set: SetLine<InlineStyle>,
  { measure, rtl }: { readonly measure: number; readonly rtl: boolean },
): AlignedLine {
  const isFirst = line.start === 0 && !marker
  const isLast = line.end === text.length
  const [left, right] = hanging.length === 0 ? [] : edges(set)
  const [first, last] = rtl ? [right, left] : [left, right]
  const start = isFirst && hanging.includes('first') ? hangOf(first, QUOTE) : 0
  const end =
    (isLast && hanging.includes('last') ? hangOf(last, QUOTE) : 0) ||
    (hanging.includes('force-end') ? hangOf(last, STOP) : 0)
  const room = measure + start + end
  const isFilled = align === 'justify' && !isLast && !ENDS.test(text.charAt(line.end - 1))
  const filled = isFilled ? justify(set, room) : set
  const share = { start: 0, justify: 0, center: 0.5, end: 1 }[align]
  const free = (room - filled.width) * share
  const before = rtl ? room - filled.width - free - end : free - start
  return { set: filled, left: before }
}

/** Line ends that the writer asked for. */
const ENDS = /[\n\v\f\r\u0085\u2028\u2029]/

/** What hangs as a whole (CSS Text Module Level 3, 8.2): quotation marks and brackets; stops, commas, and the hyphen. */
const QUOTE = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"']$/u
const STOP = /^[.,:;\-\u2010\u060c\u06d4\u3001\u3002\uff0c\uff0e\u1362-\u1366]$/u

/** A glyph at an edge of a line, with its width in em of the paragraph. */
interface Edge {
  readonly text: string
  readonly width: number
}

const hangOf = (edge: Edge | undefined, hanging: RegExp): number =>
  edge && hanging.test(edge.text) ? edge.width : 0

/** The outermost glyphs of a line, left and right, without the space at its end. */
function edges({
  runs,
}: SetLine<InlineStyle>): readonly [Edge | undefined, Edge | undefined] {
  const inked = runs.filter(({ glyphs }) => glyphs.some(hasInk))
  const [first, last] = [inked[0], inked.at(-1)]
  return [
    first && edgeOf(first, first.glyphs.find(hasInk)),
    last && edgeOf(last, last.glyphs.findLast(hasInk)),
  ]
}

const edgeOf = (
  { style: { scale = 1 } }: SetLine<InlineStyle>['runs'][number],
  glyph: SetGlyph | undefined,
): Edge | undefined => glyph && { text: glyph.text.trim(), width: glyph.advance * scale }

const hasInk = ({ text, advance }: SetGlyph): boolean =>
  text.trim() !== '' && text !== '\u200b' && advance > 0
