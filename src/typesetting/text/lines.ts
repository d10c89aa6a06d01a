import type { TextRange } from '../../base/text/text-range.ts'
import type { PreparedText } from './paragraph.ts'
import { lineWidth, segmentWidth } from './segment.ts'
import type { Segment } from './segment.ts'
import type { TextStyle } from './style.ts'

/** A line of a text; the spaces or the newline at its end belong to it. */
export interface Line extends TextRange {
  /** Whether it ends within a word, so that a hyphen is to be printed. */
  readonly hyphen: boolean
  /** The width of its ink, a hyphen included, in em of the paragraph. */
  readonly width: number
  /** Whether it is wider than the measure: it holds something that cannot be broken. */
  readonly overfull: boolean
}

/** How lines are to be chosen. */
export interface LineOptions {
  /** Lines of similar width, for titles; words stay whole unless one is wider than the measure. */
  readonly balance?: boolean
}

/** Penalties, on the scale of the square of the empty share of a line. */
const COST = {
  hyphen: 0.04,
  /** For a hyphen under a hyphen. */
  ladder: 0.08,
  /** For a last line of next to nothing; none from a third of the measure on. */
  runt: 0.15,
  /** For a last line that begins with the end of a word. */
  brokenEnd: 0.2,
  /** For a line of a balanced text that ends with a word of one or two letters. */
  shortEnd: 0.01,
  /** Lines outweigh looks, so that a wider measure never takes more of them. */
  line: 1e3,
  overfull: 10,
}

const RUNT = 0.33

/** Far below any printer's resolution; sums of advances are not exact. */
const TOLERANCE = 1e-6

/** The best lines for a measure (in em of the paragraph), set ragged: the fewest, then those that look best. */
export function breakLines<S extends TextStyle>(
  { internals }: PreparedText<S>,
  width: number,
  { balance = false }: LineOptions = {},
): readonly Line[] {
  const measure = Math.max(width, TOLERANCE)
  const whole = internals.whole()
  const fits = whole.every((segment) => segmentWidth(segment) <= measure + TOLERANCE)
  // Most texts are short, and hyphenation patterns are slow to load.
  if (fits) return layOut(whole, measure, raggedCost)
  if (!balance) return layOut(internals.breakable(), measure, raggedCost)
  const cost = balancedCost(internals.text)
  const lines = layOut(whole, measure, cost)
  const isOverfull = lines.some(({ overfull }) => overfull)
  return isOverfull ? layOut(internals.breakable(), measure, cost) : lines
}

/** The width of a text whose lines end at its newlines only, in em. */
export const naturalWidth = <S extends TextStyle>({
  internals,
}: PreparedText<S>): number => internals.naturalWidth()

/** The width of the widest unbreakable part, in em; in a narrower measure a line is overfull. */
export const minimumWidth = <S extends TextStyle>({
  internals,
}: PreparedText<S>): number => internals.minimumWidth()

/** The cost of a line that fills a share of the measure (0–1). */
type LineCost = (segment: Segment, from: number, to: number, filled: number) => number

const raggedCost: LineCost = (segment, from, to, filled) => {
  if (to < segment.ends.length - 1)
    return (1 - filled) ** 2 + hyphenCost(segment, from, to)
  if (from === 0) return 0
  const broken = segment.opportunities[from - 1]?.hyphen ? COST.brokenEnd : 0
  return broken + COST.runt * Math.max(0, 1 - filled / RUNT)
}

/** With the last line held to the same as the others, like widths have the least sum of squares. */
const balancedCost =
  (text: string): LineCost =>
  (segment, from, to, filled) => {
    const { position = 0 } = segment.opportunities[to] ?? {}
    const short = endsShort(text, position) ? COST.shortEnd : 0
    return (1 - filled) ** 2 + hyphenCost(segment, from, to) + short
  }

function hyphenCost({ opportunities }: Segment, from: number, to: number): number {
  const { hyphen = false, cost = 0 } = opportunities[to] ?? {}
  if (!hyphen) return cost
  return cost + COST.hyphen + (opportunities[from - 1]?.hyphen ? COST.ladder : 0)
}

function endsShort(text: string, position: number): boolean {
  const end = text.slice(Math.max(0, position - 4), position).trimEnd()
  const word = end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('(')) + 1)
  return word.length <= 2 && /\p{L}/u.test(word)
}

const layOut = (
  segments: readonly Segment[],
  measure: number,
  lineCost: LineCost,
): readonly Line[] => segments.flatMap((segment) => bestLines(segment, measure, lineCost))

function bestLines(
  segment: Segment,
  measure: number,
  lineCost: LineCost,
): readonly Line[] {
  const count = segment.ends.length
  const lineOf = (from: number, to: number): Line => makeLine(segment, from, to, measure)
  if (segmentWidth(segment) <= measure + TOLERANCE) return [lineOf(0, count - 1)]
  const lines: Line[] = []
  const origins = cheapestOrigins(segment, measure, lineCost)
  for (let next = count; next > 0; next = origins[next] ?? 0)
    lines.push(lineOf(origins[next] ?? 0, next - 1))
  return lines.toReversed()
}

function makeLine(segment: Segment, from: number, to: number, measure: number): Line {
  const { start, opportunities } = segment
  const width = lineWidth(segment, from, to)
  const { position = start, hyphen = false } = opportunities[to] ?? {}
  return {
    start: opportunities[from - 1]?.position ?? start,
    end: position,
    hyphen,
    width,
    overfull: width > measure + TOLERANCE,
  }
}

/** For each possible line start the start of the best line before it; starts are counted as in the segment. */
function cheapestOrigins(
  segment: Segment,
  measure: number,
  lineCost: LineCost,
): Int32Array {
  const { starts, ends, hyphens } = segment
  const count = ends.length
  const limit = measure + TOLERANCE
  const origins = new Int32Array(count + 1)
  const costs = new Float64Array(count + 1).fill(Infinity)
  costs[0] = 0
  for (let from = 0; from < count; from += 1) {
    const start = starts[from] ?? 0
    const before = (costs[from] ?? 0) + COST.line
    for (let to = from; to < count; to += 1) {
      const bare = Math.max(0, (ends[to] ?? 0) - start)
      const width = bare + (hyphens[to] ?? 0)
      const isOverfull = width > limit
      // Only what cannot be broken may be too wide.
      if (!isOverfull || to === from) {
        const looks = isOverfull
          ? COST.overfull
          : lineCost(segment, from, to, width / measure)
        if (before + looks < (costs[to + 1] ?? 0)) {
          costs[to + 1] = before + looks
          origins[to + 1] = from
        }
      }
      if (bare > limit) break
    }
  }
  return origins
}
