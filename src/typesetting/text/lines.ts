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
  /** Lines that will be widened to the measure: rather a hyphen than wide spaces. */
  readonly justify?: boolean
  /** The first lines, which are shorter by some em. */
  readonly beside?: { readonly lines: number; readonly width: number }
}

/** Penalties, on the scale of the square of the empty share of a line. */
const COST = {
  hyphen: 0.04,
  /** For a hyphen under a hyphen, and for one under two. */
  ladder: [0, 0.08, 1],
  /** For a last line of next to nothing; none from a third of the measure on. */
  runt: 0.15,
  /** For a last line that begins with the end of a word, and more, the shorter it is, for one that has nothing else. */
  brokenEnd: 0.2,
  lonelyEnd: 0.8,
  /** For a line of a balanced text that ends with a word of one or two letters. */
  shortEnd: 0.01,
  /** For the room of a line of a justified text, as a factor. */
  widened: 5,
  /** For one that would get holes and stays ragged: at the end of a word, and within one. */
  holes: 0.5,
  brokenHoles: 1,
  /** Lines outweigh looks, so that a wider measure never takes more of them. */
  line: 1e3,
  overfull: 10,
}

const RUNT = 0.33

/** How far a space in a justified line may widen, in em of the paragraph. */
export const WIDEST_SPACE = 1

/** Far below any printer's resolution; sums of advances are not exact. */
const TOLERANCE = 1e-6

/** The best lines for a measure (in em of the paragraph), set ragged: the fewest, then those that look best. */
export function breakLines<S extends TextStyle>(
  { internals }: PreparedText<S>,
  width: number,
  { balance = false, justify = false, beside }: LineOptions = {},
): readonly Line[] {
  const measure = Math.max(width, TOLERANCE)
  if (beside) return layOutBeside(internals.breakable(), measure, beside, justify)
  const whole = internals.whole()
  const fits = whole.every((segment) => segmentWidth(segment) <= measure + TOLERANCE)
  // Most texts are short, and hyphenation patterns are slow to load.
  if (fits) return layOut(whole, measure, raggedCost)
  if (!balance) return layOut(internals.breakable(), measure, costFor(measure, justify))
  const cost = balancedCost(internals.text)
  let lines: readonly Line[] = []
  for (const kind of ['whole', 'authored', 'breakable'] as const) {
    lines = layOut(internals[kind](), measure, cost)
    if (!lines.some(({ overfull }) => overfull)) return lines
  }
  return lines
}

/** The width of a text whose lines end at its newlines only, in em. */
export const naturalWidth = <S extends TextStyle>({
  internals,
}: PreparedText<S>): number => internals.naturalWidth()

/** The width of the widest unbreakable part, in em; in a narrower measure a line is overfull. */
export const minimumWidth = <S extends TextStyle>({
  internals,
}: PreparedText<S>): number => internals.minimumWidth()

/** The width of the widest part if words are broken only where the writer asked for it, in em. */
export const wordWidth = <S extends TextStyle>({ internals }: PreparedText<S>): number =>
  internals.wordWidth()

/** The same if each of those parts is broken once more: where that costs least, or wherever it is narrowest. */
export const halfWordWidth = <S extends TextStyle>(
  { internals }: PreparedText<S>,
  where: 'cheapest' | 'anywhere',
): number => internals.halfWordWidth(where)

/** The cost of a line that fills a share of the measure (0–1). */
type LineCost = (segment: Segment, from: number, to: number, filled: number) => number

const costFor = (measure: number, justify: boolean): LineCost =>
  justify ? justifiedCost(measure) : raggedCost

const raggedCost: LineCost = (segment, from, to, filled) => {
  if (to < segment.ends.length - 1) return (1 - filled) ** 2 + breakCost(segment, to)
  if (from === 0) return 0
  const runt = COST.runt * Math.max(0, 1 - filled / RUNT)
  if (segment.opportunities[from - 1]?.hyphen !== true) return runt
  const lonely = from === to ? COST.lonelyEnd * (1 - filled) : 0
  return runt + COST.brokenEnd + lonely
}

/** Empty room of a line becomes wide spaces, which are seen more than a ragged edge is, and a ragged line more than both. */
const justifiedCost =
  (measure: number): LineCost =>
  (segment, from, to, filled) => {
    const ragged = raggedCost(segment, from, to, filled)
    if (to === segment.ends.length - 1) return ragged
    const empty = 1 - filled
    const gaps = segment.opportunities.slice(from, to).filter(({ hyphen }) => !hyphen)
    const isHoled = empty * measure > gaps.length * WIDEST_SPACE
    const isBroken = segment.opportunities[to]?.hyphen === true
    const holes = isHoled ? (isBroken ? COST.brokenHoles : COST.holes) : 0
    return ragged + COST.widened * empty ** 2 + holes
  }

/** With the last line held to the same as the others, like widths have the least sum of squares. */
const balancedCost =
  (text: string): LineCost =>
  (segment, _, to, filled) => {
    const { position = 0 } = segment.opportunities[to] ?? {}
    const short = endsShort(text, position) ? COST.shortEnd : 0
    return (1 - filled) ** 2 + breakCost(segment, to) + short
  }

function breakCost({ opportunities }: Segment, to: number): number {
  const { hyphen = false, cost = 0 } = opportunities[to] ?? {}
  return hyphen ? cost + COST.hyphen : cost
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

/** Lines of which the first ones are shorter. */
function layOutBeside(
  segments: readonly Segment[],
  measure: number,
  { lines: count, width }: NonNullable<LineOptions['beside']>,
  justify: boolean,
): readonly Line[] {
  const narrow = Math.max(measure - width, TOLERANCE)
  const narrowCost = costFor(narrow, justify)
  const cost = costFor(measure, justify)
  const lines: Line[] = []
  for (const segment of segments) {
    const left = Math.max(0, count - lines.length)
    const short = left > 0 ? bestLines(segment, narrow, narrowCost) : []
    lines.push(...short.slice(0, left))
    const last = short[left - 1]
    const isMore = left === 0 || (last && short.length > left)
    if (isMore) lines.push(...bestLines(tailOf(segment, last?.end), measure, cost))
  }
  return lines
}

/** What of a segment stands behind a place where a line ends. */
function tailOf(segment: Segment, end: number | undefined): Segment {
  const { opportunities, starts, ends, hyphens } = segment
  const first = opportunities.findIndex(({ position }) => position === end) + 1
  if (end === undefined || first === 0) return segment
  return {
    start: end,
    opportunities: opportunities.slice(first),
    starts: starts.slice(first),
    ends: ends.slice(first),
    hyphens: hyphens.slice(first),
  }
}

function bestLines(
  segment: Segment,
  measure: number,
  lineCost: LineCost,
): readonly Line[] {
  const count = segment.ends.length
  const lineOf = (from: number, to: number): Line => makeLine(segment, from, to, measure)
  if (segmentWidth(segment) <= measure + TOLERANCE) return [lineOf(0, count - 1)]
  const lines: Line[] = []
  const { origins, last } = cheapestOrigins(segment, measure, lineCost)
  for (let next = last; next >= LADDERS; next = origins[next] ?? 0)
    lines.push(lineOf(placeOf(origins[next] ?? 0), placeOf(next) - 1))
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

/** How many hyphens may stand under each other before a line start: none, one, two or more. */
const LADDERS = COST.ladder.length

/** A line start with the hyphens above it as one number, and the line start alone, counted as in the segment. */
const stateOf = (place: number, ladder: number): number => place * LADDERS + ladder
const placeOf = (state: number): number => Math.floor(state / LADDERS)

interface Origins {
  /** For each line start with its hyphens: that of the best line before it. */
  readonly origins: Int32Array
  /** The best end of the segment. */
  readonly last: number
}

function cheapestOrigins(segment: Segment, measure: number, lineCost: LineCost): Origins {
  const { starts, ends, hyphens, opportunities } = segment
  const count = ends.length
  const limit = measure + TOLERANCE
  const origins = new Int32Array(stateOf(count + 1, 0))
  const costs = new Float64Array(origins.length).fill(Infinity)
  costs[0] = 0
  for (let from = 0; from < count; from += 1) {
    const start = starts[from] ?? 0
    for (let to = from; to < count; to += 1) {
      const bare = Math.max(0, (ends[to] ?? 0) - start)
      const width = bare + (hyphens[to] ?? 0)
      const isOverfull = width > limit
      // Only what cannot be broken may be too wide.
      if (!isOverfull || to === from) {
        const looks = isOverfull
          ? COST.overfull
          : lineCost(segment, from, to, width / measure)
        const hyphen = opportunities[to]?.hyphen ?? false
        reach({ from, to, hyphen, cost: COST.line + looks }, costs, origins)
      }
      if (bare > limit) break
    }
  }
  return { origins, last: cheapest(costs, count) }
}

/** Notes a line as the best one before its end, for all numbers of hyphens above it. */
function reach(
  { from, to, hyphen, cost }: { from: number; to: number; hyphen: boolean; cost: number },
  costs: Float64Array,
  origins: Int32Array,
): void {
  for (let above = 0; above < LADDERS; above += 1) {
    const before = costs[stateOf(from, above)] ?? Infinity
    if (before === Infinity) continue
    const ladder = hyphen ? Math.min(above + 1, LADDERS - 1) : 0
    const sum = before + cost + (hyphen ? (COST.ladder[above] ?? 0) : 0)
    const state = stateOf(to + 1, ladder)
    if (sum >= (costs[state] ?? 0)) continue
    costs[state] = sum
    origins[state] = stateOf(from, above)
  }
}

/** The cheapest of the states of a line start. */
function cheapest(costs: Float64Array, place: number): number {
  let best = stateOf(place, 0)
  for (let ladder = 1; ladder < LADDERS; ladder += 1)
    if ((costs[stateOf(place, ladder)] ?? 0) < (costs[best] ?? 0))
      best = stateOf(place, ladder)
  return best
}
