import { fits } from '../../../base/geometry/length.ts'
import type { Line } from '../../text/lines.ts'
import { downToGrid } from '../story/baseline-grid.ts'
import type { BaselineGrid } from '../story/baseline-grid.ts'
import {
  baselineIn,
  leadingOf,
  linesOf,
  notesIn,
  numbersOf,
} from '../story/paragraph-lines.ts'
import type {
  FlowElement,
  NoteStack,
  QuotationBackground,
  Paragraph,
  SetNotes,
  Table,
  TextElement,
  Tiles,
} from '../story/story.ts'

/** The size of an area for text, in points. */
export interface TextFrame {
  readonly width: number
  /** Infinity to find out how much the text needs. */
  readonly height: number
  /** The baseline grid of the text, if it has one; all text frames of a story have the same step. */
  readonly grid?: BaselineGrid
}

/** The lines of a paragraph in one text frame. */
interface Part {
  readonly lines: readonly Line[]
  readonly leading: number
  /** Whether the paragraph begins and ends here, for backgrounds and markers. */
  readonly first: boolean
  readonly last: boolean
}

/** An element in a text frame; `y` is its top, in points from the top of the frame. */
export type Placed =
  | (Part & {
      readonly kind: 'paragraph'
      readonly paragraph: Paragraph
      readonly y: number
    })
  | (PlacedWhole & { readonly kind: 'tiles'; readonly tiles: Tiles })
  | (PlacedWhole & { readonly kind: 'table'; readonly table: Table })

/** What is not broken between text frames, with its height in points. */
interface PlacedWhole {
  readonly y: number
  readonly height: number
}

/** The content of a text frame. */
export interface FilledFrame {
  readonly placed: readonly Placed[]
  /** The footnotes at the foot; their `y` is from the top of the stack. */
  readonly notes: NoteStack
  /** The height of everything, footnotes included, in points. */
  readonly height: number
}

/** What all text frames of a story share: the footnotes; the width, the text size and the step of the grid in points. */
export interface StorySetting {
  readonly notes: SetNotes
  readonly width: number
  readonly size: number
  /** 0 if the text stands on no grid. */
  readonly gridStep: number
}

/** A text frame while it is filled, from the top down. */
export class OpenTextFrame {
  private readonly height: number
  private readonly grid: BaselineGrid | undefined
  private readonly measure: StorySetting
  private readonly placed: Placed[] = []
  private readonly noteNumbers: number[] = []
  private y = 0
  private after = 0

  constructor({ height, grid }: Omit<TextFrame, 'width'>, measure: StorySetting) {
    this.height = height
    this.grid = grid
    this.measure = measure
  }

  get empty(): boolean {
    return this.placed.length === 0
  }

  /** The height between the content and its footnotes, in points. */
  get freeHeight(): number {
    return this.height - this.foot([]).height - this.y
  }

  /** Whether content of a height in points fits, together with the footnotes of these numbers. */
  hasRoom(height: number, notes: readonly number[]): boolean {
    return fits(height, this.height - this.foot(notes).height - this.y)
  }

  /** Adds a row of tiles below the content. */
  putTiles(tiles: Tiles, height: number): void {
    this.y += this.gap(tiles)
    this.placed.push({ kind: 'tiles', tiles, y: this.y, height })
    this.y += height
    this.after = tiles.after * this.measure.size
  }

  /** Adds a table below the content. */
  putTable(table: Table, height: number): void {
    this.y += this.gap(table) + this.paddingAbove(table, true)
    this.placed.push({ kind: 'table', table, y: this.y, height })
    this.y += height
    this.noteNumbers.push(...numbersOf(table.notes))
    this.after = table.after * this.measure.size
  }

  /** Adds lines of a paragraph below the content. */
  put(paragraph: Paragraph, part: Part): void {
    this.y += this.roomAbove(paragraph, part)
    this.placed.push({ kind: 'paragraph', paragraph, y: this.y, ...part })
    this.y += part.lines.length * part.leading
    this.noteNumbers.push(...notesIn(paragraph, part.lines))
    this.after = paragraph.after * this.measure.size
  }

  /** The distance of an element to the content above it, in points; 0 at the top of the frame. */
  gap(element: FlowElement): number {
    if (this.empty) return 0
    const { size } = this.measure
    const panel = this.panelAbove()
    const leaves = panel && !(element.kind !== 'tiles' && element.background === panel)
    return (
      Math.max(this.after, element.before * size) + (leaves ? panel.padding * size : 0)
    )
  }

  /** What is above lines of a paragraph, in points: the distance to the content, padding, and the way down to the grid. */
  roomAbove(
    paragraph: Paragraph,
    { first, leading }: Omit<Part, 'lines' | 'last'>,
  ): number {
    const room = (first ? this.gap(paragraph) : 0) + this.paddingAbove(paragraph, first)
    const { style } = paragraph
    const baseline = baselineIn(style, leading, this.measure.size * style.scale)
    return room + (this.grid ? downToGrid(this.y + room + baseline, this.grid) : 0)
  }

  /** The padding of a quotation above its first paragraph, in points. */
  paddingAbove({ background: panel }: TextElement, first: boolean): number {
    const inside = panel === this.panelAbove()
    return panel && first && !inside ? panel.padding * this.measure.size : 0
  }

  /** The finished content. */
  close(): FilledFrame {
    const panel = this.panelAbove()
    const notes = this.foot([])
    const ground = panel ? panel.padding * this.measure.size : 0
    return { placed: this.placed, notes, height: this.y + ground + notes.height }
  }

  /** The quotation at the foot of the content; undefined if something else is there. */
  private panelAbove(): QuotationBackground | undefined {
    const above = this.placed.at(-1)
    return above && elementOf(above)?.background
  }

  private foot(more: readonly number[]): NoteStack {
    const { notes, width, size } = this.measure
    return noteStack(notes, [...this.noteNumbers, ...more], width, size)
  }
}

/** The words that are placed; undefined for tiles. */
export const elementOf = (placed: Placed): TextElement | undefined => {
  if (placed.kind === 'tiles') return undefined
  return placed.kind === 'table' ? placed.table : placed.paragraph
}

/** The height of what is placed, in points. */
export const heightOf = (placed: Placed): number =>
  placed.kind === 'paragraph' ? placed.lines.length * placed.leading : placed.height

/** The distance between the text and its footnotes, in em of the text box. */
const ABOVE = 1

/** Stacks the footnotes of these numbers, each once, for a width and text size in points. */
function noteStack(
  notes: SetNotes,
  numbers: readonly number[],
  width: number,
  size: number,
): NoteStack {
  if (numbers.length === 0) return notes.none
  let y = ABOVE * size
  const paragraphs = [...new Set(numbers)].flatMap(
    (number) => notes.byNumber.get(number) ?? [],
  )
  const placed = paragraphs.map((paragraph) => {
    const leading = leadingOf(paragraph, size)
    const lines = linesOf(paragraph, width, size)
    const note = { paragraph, lines, y, leading }
    y += lines.length * leading + paragraph.after * size
    return note
  })
  return { placed, height: y }
}
