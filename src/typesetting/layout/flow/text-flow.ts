import { fits } from '../../../base/geometry/length.ts'
import type { Line } from '../../text/lines.ts'
import {
  leadingOf,
  linesOf,
  notesIn,
  numbersOf,
  wideWordIn,
} from '../story/paragraph-lines.ts'
import type {
  FlowElement,
  Paragraph,
  Story,
  Table,
  TextElement,
  Tiles,
} from '../story/story.ts'
import { heightOfTable, wideWordInTable } from '../story/table-rows.ts'
import { OpenTextFrame } from './text-frame.ts'
import type { FilledFrame, StorySetting, TextFrame } from './text-frame.ts'

/** The filled text frames, and what did not fit. */
export interface FlowResult {
  readonly textFrames: readonly FilledFrame[]
  /** How much higher a text frame would have to be, in points; 0 if all fits. */
  readonly excess: number
  /** The first word that is wider than its line; undefined if there is none. */
  readonly wideWord: string | undefined
  /** Whether an element of `breakBefore` had to share the last text frame. */
  readonly crowded: boolean
}

/** The least lines of a paragraph on either side of a break (widows and orphans). */
const MIN_LINES = 2

/**
 * Flows a story through text frames in order, at a text size in points. Headings are kept with what follows,
 * quotations are kept whole where possible, there are no widows or orphans, and each footnote stands at the foot of
 * the text frame that refers to it.
 */
export function flowText(
  story: Story,
  textFrames: readonly TextFrame[],
  size: number,
): FlowResult {
  const filler = new TextFlow(story, textFrames, size)
  for (const [index, element] of story.elements.entries()) filler.place(element, index)
  return filler.result()
}

/** The state of a story that flows through text frames. */
class TextFlow {
  private readonly story: Story
  private readonly textFrames: readonly TextFrame[]
  private readonly measure: StorySetting
  private readonly filled: FilledFrame[] = []
  private open: OpenTextFrame
  private wideWord: string | undefined
  private crowded = false

  constructor(story: Story, textFrames: readonly TextFrame[], size: number) {
    this.story = story
    this.textFrames = textFrames
    // One width for all text frames, so that a paragraph can run on from one to the next.
    const width = Math.min(...textFrames.map((textFrame) => textFrame.width))
    const gridStep = textFrames[0]?.grid?.step ?? 0
    this.measure = { notes: story.notes, width, size, gridStep }
    this.open = this.opened()
  }

  place(element: FlowElement, index: number): void {
    if (this.story.breakBefore?.has(element) === true && !this.open.empty) {
      this.crowded ||= this.isLast()
      this.next()
    }
    if (element.kind === 'tiles') this.placeTiles(element)
    else if (element.kind === 'table') this.placeTable(element, index)
    else this.placeParagraph(this.withLinesBeside(element), index)
  }

  result(): FlowResult {
    this.close()
    const excess = this.filled.reduce(
      (most, { height }, index) =>
        Math.max(most, height - (this.textFrames[index]?.height ?? 0)),
      0,
    )
    while (this.filled.length < this.textFrames.length)
      this.filled.push({ placed: [], notes: this.story.notes.none, height: 0 })
    return {
      textFrames: this.filled,
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

  /** A table is kept whole. */
  private placeTable(table: Table, index: number): void {
    const { width, size } = this.measure
    const height = heightOfTable(table, width, size)
    const { open } = this
    const needed =
      open.gap(table) +
      open.paddingAbove(table, true) +
      height +
      this.closing(table, index)
    if (!open.hasRoom(needed, numbersOf(table.notes)) && !open.empty) this.next()
    this.wideWord ??= wideWordInTable(table, width, size)
    this.open.putTable(table, height)
  }

  private placeParagraph(paragraph: Paragraph, index: number): void {
    let lines = this.linesOf(paragraph)
    const leading = this.leadingOf(paragraph)
    let first = true
    while (lines.length > 0) {
      const take = this.linesThatFit(paragraph, lines, index, first)
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

  /** How many of the lines go into the open text frame; 0 if the paragraph begins in the next one. */
  private linesThatFit(
    paragraph: Paragraph,
    lines: readonly Line[],
    index: number,
    first: boolean,
  ): number {
    const count = lines.length
    // There is no further text frame.
    if (this.isLast()) return count
    const { open } = this
    const leading = this.leadingOf(paragraph)
    const above = open.roomAbove(paragraph, { first, leading })
    const goesIn = (some: number, more: KeptWith): boolean => {
      const notes = [...notesIn(paragraph, lines.slice(0, some)), ...more.notes]
      const needed = above + some * leading + more.height
      return open.hasRoom(needed, notes)
    }
    const paddingBelow = this.closing(paragraph, index)
    const kept = this.keptWithNext(index, open.freeHeight)
    if (goesIn(count, { ...kept, height: paddingBelow + kept.height })) return count
    const otherwise = open.empty ? count : 0
    // One with a list or a table after it may be broken, as a heading counts on before it.
    if (paragraph.keepWithNext && isWhole(paragraph, count)) return otherwise
    // The background of a broken quotation ends below the last paragraph that fits.
    const foot = (paragraph.background?.padding ?? 0) * this.measure.size
    if (paragraph.background)
      return goesIn(count, { height: foot, notes: [] }) ? count : otherwise
    const least = first ? Math.max(MIN_LINES, paragraph.initial?.lines ?? 0) : MIN_LINES
    const most = mostThatFit(count - MIN_LINES, (some) =>
      goesIn(some, { height: 0, notes: [] }),
    )
    return most < least ? otherwise : most
  }

  /**
   * What must follow an element in the same text frame. It stops as soon as that is higher than the free height, as
   * there may be a thousand headings in a row.
   */
  private keptWithNext(index: number, freeHeight: number): KeptWith {
    const notes: number[] = []
    let height = 0
    for (let at = index; height <= freeHeight; at += 1) {
      const [element, next] = [this.story.elements[at], this.story.elements[at + 1]]
      if (!element || element.kind === 'tiles' || !next || !staysWith(element, next))
        break
      height += Math.max(element.after, next.before) * this.measure.size
      if (next.kind === 'tiles') {
        height += next.heightFor(this.measure.width)
        break
      }
      if (next.kind === 'table') {
        height += heightOfTable(next, this.measure.width, this.measure.size)
        height += this.closing(next, at + 1)
        notes.push(...numbersOf(next.notes))
        break
      }
      const kept = this.keptLines(next)
      height += kept.length * this.leadingOf(next)
      height += this.open.paddingAbove(next, next.background !== element.background)
      height += this.closing(next, at + 1)
      // It may have to move down to the grid.
      height += this.measure.gridStep
      notes.push(...notesIn(next, kept))
      if (!next.keepWithNext && !isSameQuotation(element, next)) break
    }
    return { height, notes }
  }

  /** The lines of a paragraph that are kept with the element before it. */
  private keptLines(paragraph: Paragraph): readonly Line[] {
    const lines = this.linesOf(paragraph)
    return isWhole(paragraph, lines.length) ? lines : lines.slice(0, MIN_LINES)
  }

  /** The padding of a quotation below its last paragraph, in points. */
  private closing(element: TextElement, index: number): number {
    const next = this.story.elements[index + 1]
    return element.background && !(next && isSameQuotation(element, next))
      ? element.background.padding * this.measure.size
      : 0
  }

  /** A paragraph without its initial where that would have too few lines beside it. */
  private withLinesBeside(paragraph: Paragraph): Paragraph {
    const { initial } = paragraph
    return initial && this.linesOf(paragraph).length < initial.lines
      ? initial.without
      : paragraph
  }

  private linesOf(paragraph: Paragraph): readonly Line[] {
    const { width, size, gridStep } = this.measure
    return linesOf(paragraph, width, size, gridStep)
  }

  private leadingOf(paragraph: Paragraph): number {
    return leadingOf(paragraph, this.measure.size, this.measure.gridStep)
  }

  private isLast(): boolean {
    return this.filled.length >= this.textFrames.length - 1
  }

  private next(): void {
    if (this.isLast()) return
    this.close()
    this.open = this.opened()
  }

  private opened(): OpenTextFrame {
    return new OpenTextFrame(
      this.textFrames[this.filled.length] ?? { height: 0 },
      this.measure,
    )
  }

  private close(): void {
    const filled = this.open.close()
    for (const { paragraph, lines } of filled.notes.placed)
      this.wideWord ??= wideWordIn(paragraph, lines)
    this.filled.push(filled)
  }
}

/** Whether a paragraph of so many lines is never broken. */
const isWhole = ({ role, background }: Paragraph, lines: number): boolean =>
  role === 'heading' || background !== undefined || lines <= MIN_LINES + 1

/** The largest number up to a limit that fits, by binary search: if one fits, all smaller ones do. */
function mostThatFit(limit: number, goesIn: (some: number) => boolean): number {
  let [least, most] = [0, Math.max(0, limit)]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (goesIn(middle)) least = middle
    else most = middle - 1
  }
  return least
}

const isSameQuotation = (paragraph: TextElement, next: FlowElement): boolean =>
  next.kind !== 'tiles' &&
  next.background !== undefined &&
  next.background === paragraph.background

const staysWith = (paragraph: TextElement, next: FlowElement): boolean =>
  paragraph.keepWithNext || isSameQuotation(paragraph, next)

/** What is kept with an element: its height in points, and the numbers of the footnotes that it refers to. */
interface KeptWith {
  readonly height: number
  readonly notes: readonly number[]
}
