import { leadingOf, linesOf } from './paragraph-lines.ts'
import type { NoteStack, SetNotes } from './story.ts'

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
