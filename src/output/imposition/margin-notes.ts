import type { Color } from '../../base/color/color.ts'
import type { Box } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { rectangle } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { FrameItem, Group, Shape } from '../../typesetting/frame/frame.ts'
import { registration, segment } from './marks.ts'
import { marginLines } from './slug-lines.ts'
import { placeNotes } from './slug-notes.ts'
import type { SlugNote } from './slug-notes.ts'

const WHITE: Color = { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' }

/** The white area under a note: beside it, above its baseline and below it. */
const GROUND = { beside: mm(0.8), above: mm(2), below: mm(0.7) }

/** Under a fold mark. */
const GROUND_OF_MARK = mm(0.8)

/**
 * Notes along the upper and lower edges of a page, and a mark at both ends of each fold, for a piece as large as its
 * paper. They are read on the screen before printing: they lie in the margin that a printer leaves white, so the finished
 * piece is without them. They have a white background, for printers that do print there.
 */
export function marginNotes(
  page: Box,
  { margin, folds }: { readonly margin: Length; readonly folds: readonly number[] },
  notes: readonly SlugNote[],
): { readonly items: readonly Group[]; readonly leftOut: readonly SlugNote[] } {
  const rows = marginLines(page, margin, folds)
  const { slug, leftOut } = placeNotes(notes.map(onWhite), rows)
  const marks: Group = {
    kind: 'group',
    name: 'marks',
    role: 'artifact',
    items: foldMarks(page, margin, folds),
  }
  return { items: [marks, slug], leftOut }
}

function onWhite(note: SlugNote): SlugNote {
  const { beside, above, below } = GROUND
  const ground: Shape = {
    kind: 'shape',
    path: rectangle(0 - beside, 0 - above, note.width + 2 * beside, above + below),
    fill: WHITE,
  }
  return { ...note, items: [ground, ...note.items] }
}

function foldMarks(
  { y, height }: Box,
  margin: number,
  folds: readonly number[],
): readonly FrameItem[] {
  if (folds.length === 0) return []
  const path: Path = folds.flatMap((x) => [
    ...segment(x, y, x, y + margin),
    ...segment(x, y + height - margin, x, y + height),
  ])
  return [
    { kind: 'shape', path, stroke: { color: WHITE, width: GROUND_OF_MARK } },
    registration(path, [mm(1), mm(0.6)]),
  ]
}
