import type { BreakOpportunity } from './break-opportunities.ts'
import { hyphenWidth } from './hyphen-width.ts'
import type { Item } from './item.ts'
import { shapePart } from './shape.ts'
import type { TextStyle } from './style.ts'
import { inkEnd } from './text-range.ts'

/**
 * The part of a text up to a forced line end, as arithmetic: a line that begins behind opportunity i (the first at
 * the start of the segment) and ends at opportunity j is `ends[j] + hyphens[j] - starts[i]` wide. All in em.
 */
export interface Segment {
  /** Where it begins in the text. */
  readonly start: number
  readonly opportunities: readonly BreakOpportunity[]
  /** Where a line begins behind the opportunity of the index before; one more than there are opportunities. */
  readonly starts: readonly number[]
  /** Where the ink of a line ends. */
  readonly ends: readonly number[]
  /** The width of the hyphen at the end of a line; 0 where none is printed. */
  readonly hyphens: readonly number[]
}

/** A measured text, as line breaking needs it. */
export interface Measured {
  readonly text: string
  readonly items: readonly Item<TextStyle>[]
  /** See `advanceSums`. */
  readonly sums: readonly number[]
}

/** Cuts a text into segments. The opportunities are in order, and the last one is the end of the text. */
export function segmentsOf(
  measured: Measured,
  opportunities: readonly BreakOpportunity[],
): readonly Segment[] {
  const segments: Segment[] = []
  const itemAt = itemFinder(measured.items)
  let first = 0
  let start = 0
  for (const [index, { forced, position }] of opportunities.entries()) {
    if (!forced) continue
    segments.push(
      makeSegment(measured, opportunities.slice(first, index + 1), start, itemAt),
    )
    first = index + 1
    start = position
  }
  return segments
}

function makeSegment(
  { text, sums }: Measured,
  opportunities: readonly BreakOpportunity[],
  start: number,
  itemAt: ItemFinder,
): Segment {
  const starts = zeros(opportunities.length + 1)
  const ends = zeros(opportunities.length)
  const hyphens = zeros(opportunities.length)
  starts[0] = sums[start] ?? 0
  let previous = start
  for (const [index, { position, hyphen }] of opportunities.entries()) {
    const end = inkEnd(text, { start: previous, end: position })
    const item = itemAt(end - 1)
    starts[index + 1] = sums[position] ?? 0
    ends[index] = (sums[end] ?? 0) - trackingOf(item)
    if (hyphen && item) {
      const last = lastLetter(text, end)
      const advance = (sums[end] ?? 0) - (sums[last] ?? 0)
      hyphens[index] = hyphenWidth({ item, letter: text[last] ?? '', advance })
    }
    previous = position
  }
  return { start, opportunities, starts, ends, hyphens }
}

/** A list of numbers to fill in. A typed array would take 300 bytes more, for each of many short texts. */
const zeros = (length: number): number[] => Array<number>(length).fill(0)

type ItemFinder = (index: number) => Item<TextStyle> | undefined

/** Finds items in order: each index is at least the one before. */
function itemFinder(items: readonly Item<TextStyle>[]): ItemFinder {
  let at = 0
  return (index) => {
    for (let item = items[at]; item && item.end <= index; item = items[at]) at += 1
    return items[at]
  }
}

const scaleOf = (item: Item<TextStyle> | undefined): number => item?.style.scale ?? 1

/** Tracking after the last letter is not part of a line. */
const trackingOf = (item: Item<TextStyle> | undefined): number =>
  (item?.tracking ?? 0) * scaleOf(item)

/** The last letter before a position; soft hyphens are invisible. */
function lastLetter(text: string, end: number): number {
  let last = end - 1
  while (text[last] === '\u00ad') last -= 1
  return last
}

/** The width of a line from one opportunity to another, without a hyphen, in em. */
const bareWidth = ({ starts, ends }: Segment, from: number, to: number): number =>
  Math.max(0, (ends[to] ?? 0) - (starts[from] ?? 0))

/** The width of such a line with its hyphen, in em. */
export const lineWidth = (segment: Segment, from: number, to: number): number =>
  bareWidth(segment, from, to) + (segment.hyphens[to] ?? 0)

/** The width of a whole segment on one line, in em. */
export const segmentWidth = (segment: Segment): number =>
  bareWidth(segment, 0, segment.ends.length - 1)

/** The width of the widest unbreakable part of a segment, in em. */
export function widestPiece(segment: Segment): number {
  let widest = 0
  for (let index = 0; index < segment.ends.length; index += 1)
    widest = Math.max(widest, lineWidth(segment, index, index))
  return widest
}

/**
 * The width of the widest part of some segments if each piece between these positions is broken once at most, in em:
 * where that costs least, or wherever it is narrowest.
 */
export function widestHalf(
  segments: readonly Segment[],
  where: 'cheapest' | 'anywhere',
  positions: ReadonlySet<number>,
): number {
  let widest = 0
  for (const segment of segments) {
    let first = 0
    for (const [index, { position }] of segment.opportunities.entries()) {
      if (!positions.has(position)) continue
      widest = Math.max(widest, halfWidth(segment, { first, last: index, where }))
      first = index + 1
    }
  }
  return widest
}

/** The narrowest width for a piece of a segment on two lines, or on one where it cannot be broken. */
function halfWidth(
  segment: Segment,
  { first, last, where }: { first: number; last: number; where: 'cheapest' | 'anywhere' },
): number {
  const inside = segment.opportunities.slice(first, last)
  const least = Math.min(...inside.map(({ cost }) => cost))
  let narrowest = inside.length === 0 ? lineWidth(segment, first, last) : Infinity
  for (const [offset, { cost }] of inside.entries()) {
    if (where === 'cheapest' && cost > least) continue
    const [before, after] = [
      lineWidth(segment, first, first + offset),
      lineWidth(segment, first + offset + 1, last),
    ]
    narrowest = Math.min(narrowest, Math.max(before, after))
  }
  return narrowest
}

/** Sums of advances up to each UTF-16 unit: `sums[b] - sums[a]` is the width of a..b in em of the paragraph. */
export function advanceSums(
  text: string,
  items: readonly Item<TextStyle>[],
): readonly number[] {
  const sums = zeros(text.length + 1)
  let sum = 0
  let index = 0
  for (const item of items) {
    // What no item covers is a newline, which has no width.
    for (; index < item.start; index += 1) sums[index + 1] = sum
    for (const advance of advancesIn(text, item)) {
      sum += advance
      index += 1
      sums[index] = sum
    }
  }
  for (; index < text.length; index += 1) sums[index + 1] = sum
  return sums
}

function advancesIn(text: string, item: Item<TextStyle>): Float64Array {
  const scale = item.style.scale ?? 1
  const advances = new Float64Array(item.end - item.start)
  const starts = new Uint8Array(advances.length)
  for (const { cluster, advance } of shapePart(text, item, item)) {
    advances[cluster] = (advances[cluster] ?? 0) + advance * scale
    starts[cluster] = 1
  }
  let start = 0
  for (let end = 1; end <= advances.length; end += 1) {
    if (starts[end] === 0) continue
    // A word may be broken inside a ligature.
    if (end - start > 1) advances.fill((advances[start] ?? 0) / (end - start), start, end)
    start = end
  }
  return advances
}
