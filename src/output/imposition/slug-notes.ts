import { BLACK } from '../../base/color/color.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { compose, translate } from '../../base/geometry/transform.ts'
import type { FrameItem, Group, Shape } from '../../typesetting/frame/frame.ts'
import { HAIRLINE, segment } from './marks.ts'
import type { SlugLine } from './slug-lines.ts'

/**
 * Sets one short line of small print (`NOTE_SIZE`) with its baseline starting at the origin. It comes from outside,
 * because sheets know no fonts.
 */
export type TypesetNote = (text: string) => {
  readonly items: readonly FrameItem[]
  readonly width: Length
}

/** Something small to print outside the trim: its baseline starts at the origin. */
export interface SlugNote {
  /** What a message calls it: `the sheet number`. */
  readonly what: string
  readonly text: string
  readonly items: readonly FrameItem[]
  readonly width: number
}

/** A note of words. */
export const wordNote = (what: string, text: string, typeset: TypesetNote): SlugNote => ({
  what,
  text,
  ...typeset(text),
})

const TICK_EVERY = mm(5)
const TICKS = 11
const LONG_TICK: number = mm(1.4)
const SHORT_TICK: number = mm(0.7)

/** A rule of 50 mm with a tick each 5 mm, so that a ruler proves that nothing was scaled. */
export function rulerNote(typeset: TypesetNote): SlugNote {
  const label = typeset('50 mm')
  const length = TICK_EVERY * (TICKS - 1)
  const labelAt = length + mm(1)
  const ticks = Array.from({ length: TICKS }, (_, index) => {
    const x = index * TICK_EVERY
    return segment(x, 0, x, -(index % 2 === 0 ? LONG_TICK : SHORT_TICK))
  })
  const ruler: Shape = {
    kind: 'shape',
    path: [...segment(0, 0, length, 0), ...ticks.flat()],
    stroke: { color: BLACK, width: HAIRLINE },
  }
  return {
    what: 'the 50 mm rule',
    text: '50 mm',
    items: [
      ruler,
      { kind: 'group', transform: translate(labelAt, 0), items: label.items },
    ],
    width: labelAt + label.width,
  }
}

/** From the end of one note to the start of the next on a row. */
const NOTE_GAP: number = mm(4)

/** Notes on rows: how many rows they take, and which notes found none. */
interface NoteLayout {
  readonly items: readonly Group[]
  readonly rows: number
  readonly leftOut: readonly SlugNote[]
}

/** Sets each note on the first row that still has room for it. */
function layOutNotes(rows: readonly SlugLine[], notes: readonly SlugNote[]): NoteLayout {
  const lines = rows.map((row) => ({ row, used: 0 }))
  const items: Group[] = []
  const leftOut: SlugNote[] = []
  for (const note of notes) {
    const line = lines.find(({ row, used }) => used + note.width <= row.length)
    if (line === undefined) leftOut.push(note)
    else {
      const transform = compose(line.row.transform, translate(line.used, 0))
      items.push({ kind: 'group', transform, items: note.items, text: note.text })
      line.used += note.width + NOTE_GAP
    }
  }
  return { items, rows: lines.filter(({ used }) => used > 0).length, leftOut }
}

/** The long rows first, of those that read one way, then the others. */
const longestFirst = (rows: readonly SlugLine[], upright: boolean): readonly SlugLine[] =>
  rows.toSorted(
    (a, b) =>
      Number(b.upright === upright) - Number(a.upright === upright) ||
      b.length - a.length,
  )

/** Rows on two opposite edges are as good as one row; more look scattered. */
const scatter = ({ rows }: NoteLayout): number => Math.max(2, rows)

/** The notes on upright rows if they go on two of them, else as they take the fewest rows; and those left out. */
export function placeNotes(
  notes: readonly SlugNote[],
  rows: readonly SlugLine[],
): { readonly slug: Group; readonly leftOut: readonly SlugNote[] } {
  const upright = layOutNotes(longestFirst(rows, true), notes)
  const turned = layOutNotes(longestFirst(rows, false), notes)
  const gain =
    upright.leftOut.length - turned.leftOut.length || scatter(upright) - scatter(turned)
  const { items, leftOut } = gain > 0 ? turned : upright
  return { slug: { kind: 'group', name: 'slug', role: 'artifact', items }, leftOut }
}
