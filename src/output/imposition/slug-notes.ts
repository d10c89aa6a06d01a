import { BLACK } from '../../base/color/color.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { compose, translate } from '../../base/geometry/transform.ts'
import type { FrameItem, Group, Shape } from '../../typesetting/frame/frame.ts'
import { HAIRLINE, segment } from './marks.ts'
import type { SlugLine } from './slug-lines.ts'

/**
 * Typesets one short line at `NOTE_SIZE`, its baseline starting at the origin; in the language of the deck, unless it
 * is in another one. Passed in, because imposition has no fonts.
 */
export type TypesetNote = (
  text: string,
  language?: string,
) => {
  readonly items: readonly FrameItem[]
  readonly width: Length
}

/** A line of text or a ruler in the slug; its baseline starts at the origin. */
export interface SlugNote {
  /** What a message calls it: `the sheet number`. */
  readonly what: string
  readonly text: string
  readonly items: readonly FrameItem[]
  readonly width: number
}

/** A note that is text; in the language of the deck, unless it is in another one. */
export const wordNote = (
  what: string,
  text: string,
  typeset: TypesetNote,
  language?: string,
): SlugNote => ({ what, text, ...typeset(text, language) })

const TICK_EVERY = mm(5)
const TICKS = 11
const LONG_TICK: number = mm(1.4)
const SHORT_TICK: number = mm(0.7)

/** A rule of 50 mm with a tick every 5 mm, so that a ruler shows whether the print was scaled. */
export function rulerNote(typeset: TypesetNote): SlugNote {
  // In a line from right to left, the number would come last.
  const label = typeset('50 mm', 'en')
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

/** Gap between two notes on a line. */
const NOTE_GAP: number = mm(4)

/** Notes placed on lines: how many lines they take, and which notes did not fit. */
interface NoteLayout {
  readonly items: readonly Group[]
  readonly rows: number
  readonly leftOut: readonly SlugNote[]
}

/** Places each note on the first line that still has room for it. */
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

/** The lines of one direction first, the longest first. */
const longestFirst = (rows: readonly SlugLine[], upright: boolean): readonly SlugLine[] =>
  rows.toSorted(
    (a, b) =>
      Number(b.upright === upright) - Number(a.upright === upright) ||
      b.length - a.length,
  )

/** How scattered notes look: those on two opposite edges look as good as those on one line. */
const scatter = ({ rows }: NoteLayout): number => Math.max(2, rows)

/** Places notes on upright lines if two suffice, else on the fewest lines; returns those left out, too. */
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
