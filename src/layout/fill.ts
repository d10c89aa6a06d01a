import { fits } from '../geometry/length.ts'
import type { Line } from '../text/lines.ts'
import { noteStack } from './notes.ts'
import type { NoteStack, SetNotes } from './notes.ts'
import { leadingOf, linesOf, notesIn, wideWordIn } from './paragraph-lines.ts'
import type { Paragraph } from './paragraphs.ts'

/** Pictures of cards side by side; distances in em of the text box. */
interface Tiles {
  readonly kind: 'tiles'
  readonly before: number
  readonly after: number
  /** Height of the row in points, for a width in points. */
  readonly heightFor: (width: number) => number
}

/** What runs through regions. */
export type Flowing = Paragraph | Tiles

/** Room for text, in points. */
export interface Region {
  readonly width: number
  /** Infinity asks how much is needed. */
  readonly height: number
}

/** Something that has its place in a region; `y` is the top, in points from the region's top. */
export type Placed =
  | {
      readonly kind: 'paragraph'
      readonly paragraph: Paragraph
      readonly lines: readonly Line[]
      readonly y: number
      readonly leading: number
      /** Whether the paragraph begins and ends here, for grounds and markers. */
      readonly first: boolean
      readonly last: boolean
    }
  | {
      readonly kind: 'tiles'
      readonly tiles: Tiles
      readonly y: number
      readonly height: number
    }

/** What went into a region. */
export interface Filled {
  readonly placed: readonly Placed[]
  /** The footnotes at the foot; their tops count from the top of the notes. */
  readonly notes: NoteStack
  /** Height of everything, notes included. */
  readonly height: number
}

/** The regions, filled, and what did not go in. */
export interface FillResult {
  readonly regions: readonly Filled[]
  /** How much higher a region would have to be; 0 where all fits. */
  readonly excess: number
  /** A word that is wider than its line, the first one; undefined where all fit. */
  readonly wideWord: string | undefined
  /** Something that wants a fresh region had to share the last one. */
  readonly crowded: boolean
}

/** What is poured: elements in order, and the elements that want a fresh region. */
export interface Pour {
  readonly elements: readonly Flowing[]
  readonly fresh?: ReadonlySet<Flowing>
  readonly notes: SetNotes
}

/** At least so many lines of a paragraph stay together on either side of a break. */
const TOGETHER = 2

/**
 * Pours paragraphs into regions, one after the other, at a text size in points. Headings stay with what
 * follows, quotations stay whole where they can, no region begins or ends with a single line, and each
 * footnote stands at the foot of the region that refers to it.
 */
export function fillRegions(
  pour: Pour,
  regions: readonly Region[],
  size: number,
): FillResult {
  const filler = new Filler(pour, regions, size)
  for (const [index, element] of pour.elements.entries()) filler.place(element, index)
  return filler.result()
}

/** Fills regions in order; holds where it is. */
class Filler {
  private readonly pour: Pour
  private readonly regions: readonly Region[]
  private readonly size: number
  private readonly filled: Filled[] = []
  private placed: Placed[] = []
  private noteNumbers: number[] = []
  private y = 0
  private after = 0
  private wideWord: string | undefined
  private crowded = false
  /** One measure for all regions, so that a paragraph can run on from one to the next. */
  private readonly width: number

  constructor(pour: Pour, regions: readonly Region[], size: number) {
    this.pour = pour
    this.regions = regions
    this.size = size
    this.width = Math.min(...regions.map((region) => region.width))
  }

  place(element: Flowing, index: number): void {
    if (this.pour.fresh?.has(element) === true && this.placed.length > 0) {
      this.crowded ||= this.isLast()
      this.next()
    }
    if (element.kind === 'tiles') this.placeTiles(element)
    else this.placeParagraph(element, index)
  }

  result(): FillResult {
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
    const height = tiles.heightFor(this.width)
    if (!fits(this.gap(tiles) + height, this.room([])) && this.placed.length > 0)
      this.next()
    this.y += this.gap(tiles)
    this.placed.push({ kind: 'tiles', tiles, y: this.y, height })
    this.y += height
    this.after = tiles.after * this.size
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
      this.put(paragraph, { lines: lines.slice(0, take), leading, first, last })
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
    const above = (first ? this.gap(paragraph) : 0) + this.padding(paragraph, first)
    const goesIn = (some: number, more: Company): boolean => {
      const notes = [...notesIn(paragraph, lines.slice(0, some)), ...more.notes]
      const needed = above + some * this.leadingOf(paragraph) + more.height
      return fits(needed, this.room(notes))
    }
    const closing = this.closing(paragraph, index)
    const company = this.companyOf(paragraph, index)
    if (goesIn(count, { ...company, height: closing + company.height })) return count
    if (this.isLast()) return count
    const otherwise = this.placed.length === 0 ? count : 0
    if (paragraph.keepWithNext) return otherwise
    // A quotation that is broken has its ground end below the last paragraph that goes in.
    const foot = (paragraph.panel?.padding ?? 0) * this.size
    if (paragraph.panel)
      return goesIn(count, { height: foot, notes: [] }) ? count : otherwise
    for (let some = count - TOGETHER; some >= TOGETHER; some -= 1)
      if (goesIn(some, { height: 0, notes: [] })) return some
    return otherwise
  }

  /** What must follow in the same region. */
  private companyOf(paragraph: Paragraph, index: number): Company {
    const next = this.pour.elements[index + 1]
    const sameQuote =
      next?.kind === 'paragraph' &&
      next.panel !== undefined &&
      next.panel === paragraph.panel
    if (!next || !(paragraph.keepWithNext || sameQuote)) return ALONE
    const gap = Math.max(paragraph.after, next.before) * this.size
    if (next.kind === 'tiles')
      return { height: gap + next.heightFor(this.width), notes: [] }
    const lines = this.linesOf(next)
    const kept =
      lines.length <= TOGETHER + 1 || next.panel ? lines : lines.slice(0, TOGETHER)
    const more = next.keepWithNext || sameQuote ? this.companyOf(next, index + 1) : ALONE
    const padding =
      this.padding(next, next.panel !== paragraph.panel) + this.closing(next, index + 1)
    return {
      height: gap + kept.length * this.leadingOf(next) + padding + more.height,
      notes: [...notesIn(next, kept), ...more.notes],
    }
  }

  private put(
    paragraph: Paragraph,
    part: { lines: readonly Line[]; leading: number; first: boolean; last: boolean },
  ): void {
    if (part.first) this.y += this.gap(paragraph)
    this.y += this.padding(paragraph, part.first)
    this.placed.push({ kind: 'paragraph', paragraph, y: this.y, ...part })
    this.y += part.lines.length * part.leading
    this.noteNumbers.push(...notesIn(paragraph, part.lines))
    this.after = paragraph.after * this.size
    this.wideWord ??= wideWordIn(paragraph, part.lines)
  }

  /** Distance to what stands above; none at the top of a region. */
  private gap(element: Flowing): number {
    if (this.placed.length === 0) return 0
    const above = this.placed.at(-1)
    const panel = above?.kind === 'paragraph' ? above.paragraph.panel : undefined
    const leaves = panel && !(element.kind === 'paragraph' && element.panel === panel)
    return (
      Math.max(this.after, element.before * this.size) +
      (leaves ? panel.padding * this.size : 0)
    )
  }

  /** The padding of a quotation above its first paragraph. */
  private padding(paragraph: Paragraph, first: boolean): number {
    const above = this.placed.at(-1)
    const inside =
      above?.kind === 'paragraph' && above.paragraph.panel === paragraph.panel
    return paragraph.panel && first && !inside ? paragraph.panel.padding * this.size : 0
  }

  /** The padding of a quotation below its last paragraph. */
  private closing(paragraph: Paragraph, index: number): number {
    const next = this.pour.elements[index + 1]
    const goesOn = next?.kind === 'paragraph' && next.panel === paragraph.panel
    return paragraph.panel && !goesOn ? paragraph.panel.padding * this.size : 0
  }

  private room(notes: readonly number[]): number {
    const region = this.regions[this.filled.length]
    const foot = noteStack(
      this.pour.notes,
      [...this.noteNumbers, ...notes],
      this.width,
      this.size,
    )
    return (region?.height ?? 0) - foot.height - this.y
  }

  private linesOf(paragraph: Paragraph): readonly Line[] {
    return linesOf(paragraph, this.width, this.size)
  }

  private leadingOf(paragraph: Paragraph): number {
    return leadingOf(paragraph, this.size)
  }

  private isLast(): boolean {
    return this.filled.length >= this.regions.length - 1
  }

  private next(): void {
    if (this.isLast()) return
    this.close()
    this.placed = []
    this.noteNumbers = []
    this.y = 0
    this.after = 0
  }

  private close(): void {
    const above = this.placed.at(-1)
    const panel = above?.kind === 'paragraph' ? above.paragraph.panel : undefined
    const notes = noteStack(this.pour.notes, this.noteNumbers, this.width, this.size)
    const height = this.y + (panel ? panel.padding * this.size : 0) + notes.height
    for (const { paragraph, lines } of notes.placed)
      this.wideWord ??= wideWordIn(paragraph, lines)
    this.filled.push({ placed: this.placed, notes, height })
  }
}

/** What has to stand in the same region: its height, and the numbers of the footnotes it calls. */
interface Company {
  readonly height: number
  readonly notes: readonly number[]
}

const ALONE: Company = { height: 0, notes: [] }
