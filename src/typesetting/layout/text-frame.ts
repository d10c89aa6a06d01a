import { fits } from '../../base/geometry/length.ts'
import type { Line } from '../text/lines.ts'
import { noteStack } from './notes.ts'
import { notesIn } from './paragraph-lines.ts'
import type { Flowing, NoteStack, Panel, Paragraph, SetNotes, Tiles } from './story.ts'

/** Room for text, in points. */
export interface TextFrame {
  readonly width: number
  /** Infinity asks how much is needed. */
  readonly height: number
}

/** Some lines of a paragraph that stand in one region. */
interface Part {
  readonly lines: readonly Line[]
  readonly leading: number
  /** Whether the paragraph begins and ends here, for grounds and markers. */
  readonly first: boolean
  readonly last: boolean
}

/** Something that has its place in a region; `y` is the top, in points from the region's top. */
export type Placed =
  | (Part & {
      readonly kind: 'paragraph'
      readonly paragraph: Paragraph
      readonly y: number
    })
  | {
      readonly kind: 'tiles'
      readonly tiles: Tiles
      readonly y: number
      readonly height: number
    }

/** What went into a region. */
export interface FilledFrame {
  readonly placed: readonly Placed[]
  /** The footnotes at the foot; their tops count from the top of the notes. */
  readonly notes: NoteStack
  /** Height of everything, notes included. */
  readonly height: number
}

/** What every region of a text is filled with: the footnotes, and the width and text size in points. */
export interface Measure {
  readonly notes: SetNotes
  readonly width: number
  readonly size: number
}

/** A region while it is filled; holds what stands in it and how far down that reaches. */
export class OpenTextFrame {
  private readonly height: number
  private readonly measure: Measure
  private readonly placed: Placed[] = []
  private readonly noteNumbers: number[] = []
  private y = 0
  private after = 0

  /** Opens an empty region with a height in points. */
  constructor(height: number, measure: Measure) {
    this.height = height
    this.measure = measure
  }

  /** Whether nothing stands in it yet. */
  get empty(): boolean {
    return this.placed.length === 0
  }

  /** The room below what stands there and above its footnotes, in points. */
  get room(): number {
    return this.height - this.foot([]).height - this.y
  }

  /** Whether so many points more go in, together with the footnotes of these numbers. */
  hasRoom(height: number, notes: readonly number[]): boolean {
    return fits(height, this.height - this.foot(notes).height - this.y)
  }

  /** Puts pictures below what stands there. */
  putTiles(tiles: Tiles, height: number): void {
    this.y += this.gap(tiles)
    this.placed.push({ kind: 'tiles', tiles, y: this.y, height })
    this.y += height
    this.after = tiles.after * this.measure.size
  }

  /** Puts lines of a paragraph below what stands there. */
  put(paragraph: Paragraph, part: Part): void {
    if (part.first) this.y += this.gap(paragraph)
    this.y += this.padding(paragraph, part.first)
    this.placed.push({ kind: 'paragraph', paragraph, y: this.y, ...part })
    this.y += part.lines.length * part.leading
    this.noteNumbers.push(...notesIn(paragraph, part.lines))
    this.after = paragraph.after * this.measure.size
  }

  /** Distance to what stands above; none at the top of a region. */
  gap(element: Flowing): number {
    if (this.empty) return 0
    const { size } = this.measure
    const panel = this.panelAbove()
    const leaves = panel && !(element.kind === 'paragraph' && element.panel === panel)
    return (
      Math.max(this.after, element.before * size) + (leaves ? panel.padding * size : 0)
    )
  }

  /** The padding of a quotation above its first paragraph. */
  padding({ panel }: Paragraph, first: boolean): number {
    const inside = panel === this.panelAbove()
    return panel && first && !inside ? panel.padding * this.measure.size : 0
  }

  /** What went in, with the footnotes at the foot. */
  close(): FilledFrame {
    const panel = this.panelAbove()
    const notes = this.foot([])
    const ground = panel ? panel.padding * this.measure.size : 0
    return { placed: this.placed, notes, height: this.y + ground + notes.height }
  }

  /** The quotation's ground that stands lowest; undefined where something else does. */
  private panelAbove(): Panel | undefined {
    const above = this.placed.at(-1)
    return above?.kind === 'paragraph' ? above.paragraph.panel : undefined
  }

  private foot(more: readonly number[]): NoteStack {
    const { notes, width, size } = this.measure
    return noteStack(notes, [...this.noteNumbers, ...more], width, size)
  }
}
