import type { Line } from '../text/lines.ts'
import { leadingOf, linesOf } from './paragraph-lines.ts'
import type { Paragraph } from './paragraph.ts'

/** The footnotes of a piece, ready to be broken: by number, each with its mark as the marker. */
export interface SetNotes {
  readonly byNumber: ReadonlyMap<number, Paragraph>
  /** The empty stack. */
  readonly none: NoteStack
}

/** Footnotes on top of each other; distances in points from the top of the first. */
export interface NoteStack {
  readonly height: number
  readonly placed: readonly {
    readonly paragraph: Paragraph
    readonly lines: readonly Line[]
    readonly y: number
    readonly leading: number
  }[]
}

/** Distance between the words and their notes, in em of the text box. */
const ABOVE = 1

/** Stacks the notes with these numbers, each once, for a width and text size in points. */
export function noteStack(
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
