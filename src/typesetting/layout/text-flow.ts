import { fits } from '../../base/geometry/length.ts'
import type { Line } from '../text/lines.ts'
import { leadingOf, linesOf, notesIn, wideWordIn } from './paragraph-lines.ts'
import type { Flowing, Paragraph, Story, Tiles } from './story.ts'
import { OpenTextFrame } from './text-frame.ts'
import type { FilledFrame, Measure, TextFrame } from './text-frame.ts'

/** The regions, filled, and what did not go in. */
export interface FlowResult {
  readonly regions: readonly FilledFrame[]
  /** How much higher a region would have to be; 0 where all fits. */
  readonly excess: number
  /** A word that is wider than its line, the first one; undefined where all fit. */
  readonly wideWord: string | undefined
  /** Something that wants a fresh region had to share the last one. */
  readonly crowded: boolean
}

/** At least so many lines of a paragraph stay together on either side of a break. */
const MIN_LINES = 2

/**
 * Pours paragraphs into regions, one after the other, at a text size in points. Headings stay with what
 * follows, quotations stay whole where they can, no region begins or ends with a single line, and each
 * footnote stands at the foot of the region that refers to it.
 */
export function flowText(
  pour: Story,
  regions: readonly TextFrame[],
  size: number,
): FlowResult {
  const filler = new TextFlow(pour, regions, size)
  for (const [index, element] of pour.elements.entries()) filler.place(element, index)
  return filler.result()
}

/** Fills regions in order; holds where it is. */
class TextFlow {
  private readonly pour: Story
  private readonly regions: readonly TextFrame[]
  private readonly measure: Measure
  private readonly filled: FilledFrame[] = []
  private open: OpenTextFrame
  private wideWord: string | undefined
  private crowded = false

  constructor(pour: Story, regions: readonly TextFrame[], size: number) {
    this.pour = pour
    this.regions = regions
    // One width for all regions, so that a paragraph can run on from one to the next.
    const width = Math.min(...regions.map((region) => region.width))
    this.measure = { notes: pour.notes, width, size }
    this.open = this.opened()
  }

  place(element: Flowing, index: number): void {
    if (this.pour.fresh?.has(element) === true && !this.open.empty) {
      this.crowded ||= this.isLast()
      this.next()
    }
    if (element.kind === 'tiles') this.placeTiles(element)
    else this.placeParagraph(element, index)
  }

  result(): FlowResult {
    this.close()
    const excess = this.filled.reduce(
      (most, { height }, index) =>
        Math.max(most, height - (this.regions[index]?.height ?? 0)),
      0,
    )
    while (this.filled.length < this.regions.length)
      this.filled.push({ placed: [], notes: this.pour.notes.none, height: 0 })
    return {
      regions: this.filled,
      excess: fits(excess, 0) ? 0 : excess,
      wideWord: this.wideWord,
      crowded: this.crowded,
    }
  }

  private placeTiles(tiles: Tiles): void {
    const height = tiles.heightFor(this.measure.width)
    if (!this.open.hasRoom(this.open.gap(tiles) + height, []) && !this.open.empty)
      this.next()
    this.open.putTiles(tiles, height)
  }

  private placeParagraph(paragraph: Paragraph, index: number): void {
    let lines = this.linesOf(paragraph)
    const leading = this.leadingOf(paragraph)
    let first = true
    while (lines.length > 0) {
      const take = this.takes(paragraph, lines, index, first)
      if (take === 0) {
        this.next()
        continue
      }
      const last = take === lines.length
      const part = { lines: lines.slice(0, take), leading, first, last }
      this.open.put(paragraph, part)
      this.wideWord ??= wideWordIn(paragraph, part.lines)
      lines = lines.slice(take)
      first = false
      if (!last) this.next()
    }
  }

  /** How many of the lines go into this region; 0 asks for the next one. */
  private takes(
    paragraph: Paragraph,
    lines: readonly Line[],
    index: number,
    first: boolean,
  ): number {
    const count = lines.length
    // There is no other region to go to.
    if (this.isLast()) return count
    const { open } = this
    const above = (first ? open.gap(paragraph) : 0) + open.padding(paragraph, first)
    const goesIn = (some: number, more: KeptWith): boolean => {
      const notes = [...notesIn(paragraph, lines.slice(0, some)), ...more.notes]
      const needed = above + some * this.leadingOf(paragraph) + more.height
      return open.hasRoom(needed, notes)
    }
    const closing = this.closing(paragraph, index)
    const company = this.companyOf(index, open.room)
    if (goesIn(count, { ...company, height: closing + company.height })) return count
    const otherwise = open.empty ? count : 0
    if (paragraph.keepWithNext) return otherwise
    // A quotation that is broken has its ground end below the last paragraph that goes in.
    const foot = (paragraph.panel?.padding ?? 0) * this.measure.size
    if (paragraph.panel)
      return goesIn(count, { height: foot, notes: [] }) ? count : otherwise
    const most = mostThatFit(count - MIN_LINES, (some) =>
      goesIn(some, { height: 0, notes: [] }),
    )
    return most < MIN_LINES ? otherwise : most
  }

  /**
   * What must follow an element in the same region; no more of it than it takes to be more than there is room for, as a
   * thousand headings may stand in a row.
   */
  private companyOf(index: number, room: number): KeptWith {
    const notes: number[] = []
    let height = 0
    for (let at = index; height <= room; at += 1) {
      const [element, next] = [this.pour.elements[at], this.pour.elements[at + 1]]
      if (element?.kind !== 'paragraph' || !next || !staysWith(element, next)) break
      height += Math.max(element.after, next.before) * this.measure.size
      if (next.kind === 'tiles') {
        height += next.heightFor(this.measure.width)
        break
      }
      const kept = this.keptLines(next)
      height += kept.length * this.leadingOf(next)
      height += this.open.padding(next, next.panel !== element.panel)
      height += this.closing(next, at + 1)
      notes.push(...notesIn(next, kept))
      if (!next.keepWithNext && !isSameQuotation(element, next)) break
    }
    return { height, notes }
  }

  /** The lines of a paragraph that must stand in the same region as what is before it. */
  private keptLines(paragraph: Paragraph): readonly Line[] {
    const lines = this.linesOf(paragraph)
    const isWhole = lines.length <= MIN_LINES + 1 || paragraph.panel !== undefined
    return isWhole ? lines : lines.slice(0, MIN_LINES)
  }

  /** The padding of a quotation below its last paragraph. */
  private closing(paragraph: Paragraph, index: number): number {
    const next = this.pour.elements[index + 1]
    const goesOn = next?.kind === 'paragraph' && next.panel === paragraph.panel
    return paragraph.panel && !goesOn ? paragraph.panel.padding * this.measure.size : 0
  }

  private linesOf(paragraph: Paragraph): readonly Line[] {
    return linesOf(paragraph, this.measure.width, this.measure.size)
  }

  private leadingOf(paragraph: Paragraph): number {
    return leadingOf(paragraph, this.measure.size)
  }

  private isLast(): boolean {
    return this.filled.length >= this.regions.length - 1
  }

  private next(): void {
    if (this.isLast()) return
    this.close()
    this.open = this.opened()
  }

  private opened(): OpenTextFrame {
    return new OpenTextFrame(this.regions[this.filled.length]?.height ?? 0, this.measure)
  }

  private close(): void {
    const filled = this.open.close()
    for (const { paragraph, lines } of filled.notes.placed)
      this.wideWord ??= wideWordIn(paragraph, lines)
    this.filled.push(filled)
  }
}

/** The largest number up to a limit that fits, by binary search: where one fits, all below it do. */
function mostThatFit(limit: number, goesIn: (some: number) => boolean): number {
  let [least, most] = [0, Math.max(0, limit)]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (goesIn(middle)) least = middle
    else most = middle - 1
  }
  return least
}

const isSameQuotation = (paragraph: Paragraph, next: Flowing): boolean =>
  next.kind === 'paragraph' && next.panel !== undefined && next.panel === paragraph.panel

const staysWith = (paragraph: Paragraph, next: Flowing): boolean =>
  paragraph.keepWithNext || isSameQuotation(paragraph, next)

/** What has to stand in the same region: its height, and the numbers of the footnotes it calls. */
interface KeptWith {
  readonly height: number
  readonly notes: readonly number[]
}
