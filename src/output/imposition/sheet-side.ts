import type { Size } from '../../base/geometry/box.ts'
import { pt } from '../../base/geometry/length.ts'
import type { Frame, FrameItem, Group } from '../../typesetting/frame/frame.ts'
import { markLengths, marksGroup } from './marks.ts'
import type { SheetGeometry } from './sheet-geometry.ts'
import { linesBetweenMarks, linesBeyondMarks } from './slug-lines.ts'
import { placeNotes } from './slug-notes.ts'
import type { SlugNote } from './slug-notes.ts'

/** How messages name a side, and the language of its words. */
type SideName = Pick<Frame, 'name' | 'language'>

/** A side of a sheet, and the notes for which there was no room. */
export interface SheetSide {
  readonly frame: Frame
  readonly leftOut: readonly SlugNote[]
}

/** A side of a sheet with only its pieces: the paper is the trim. */
export const bareSide = (
  { name, language }: SideName,
  { width, height }: Size,
  items: readonly FrameItem[],
): Frame => ({
  name,
  trim: { width, height },
  bleed: pt(0),
  slug: pt(0),
  language,
  items,
})

/** A side of a sheet with marks and notes around its pieces. */
export function markedSide(
  name: SideName,
  geometry: SheetGeometry,
  pieces: readonly Group[],
  notes: readonly SlugNote[],
): SheetSide {
  const reach = markLengths(geometry)
  const rows = [
    ...linesBeyondMarks(geometry, reach),
    ...linesBetweenMarks(geometry, reach),
  ]
  const { slug, leftOut } = placeNotes(notes, rows)
  const items = [...pieces, marksGroup(geometry), slug]
  return { frame: bareSide(name, geometry.page, items), leftOut }
}
