import type { Sides } from '../../base/geometry/box.ts'
import { mm, pt } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Path } from '../../base/geometry/path.ts'
import type { FrameItem, Group, Shape } from '../../typesetting/frame/frame.ts'
import { spaceAround } from './sheet-geometry.ts'
import type { SheetGeometry } from './sheet-geometry.ts'

/** Thin enough to cut on, thick enough to see. */
export const HAIRLINE: Length = pt(0.25)

const MARK = mm(5)

/** How far crop and fold marks reach beyond the bleed on each side: 5 mm, or as far as the page goes. */
export function markLengths(geometry: SheetGeometry): Sides<number> {
  const room = spaceAround(geometry, geometry.page)
  return {
    top: Math.min(MARK, room.top),
    right: Math.min(MARK, room.right),
    bottom: Math.min(MARK, room.bottom),
    left: Math.min(MARK, room.left),
  }
}

/** A straight stroke. */
export const segment = (fromX: number, fromY: number, toX: number, toY: number): Path => [
  ['M', fromX, fromY],
  ['L', toX, toY],
]

/** A hairline on every plate, dashed if wanted. */
export const registration = (path: Path, dash?: readonly Length[]): Shape => ({
  kind: 'shape',
  path,
  stroke: { color: 'registration', width: HAIRLINE, ...(dash && { dash }) },
})

/** Marks above and below the block, in line with each of `xs`. */
function uprightMarks(geometry: SheetGeometry, xs: readonly number[]): Path {
  const { block, bleed } = geometry
  const { top, bottom } = markLengths(geometry)
  const above = block.y - bleed
  const below = block.y + block.height + bleed
  return xs.flatMap((x) => [
    ...segment(x, above, x, above - top),
    ...segment(x, below, x, below + bottom),
  ])
}

/** Marks beside the block, in line with each of `ys`. */
function levelMarks(geometry: SheetGeometry, ys: readonly number[]): Path {
  const { block, bleed } = geometry
  const { left, right } = markLengths(geometry)
  const before = block.x - bleed
  const after = block.x + block.width + bleed
  return ys.flatMap((y) => [
    ...segment(before, y, before - left, y),
    ...segment(after, y, after + right, y),
  ])
}

/** A hairline for every cut, outside the bleed around the block. */
const cropMarks = (geometry: SheetGeometry): Shape =>
  registration([
    ...uprightMarks(geometry, geometry.cuts.x),
    ...levelMarks(geometry, geometry.cuts.y),
  ])

/** A dashed hairline for every fold, above and below the block, outside its bleed. */
const foldMarks = (geometry: SheetGeometry): Shape =>
  registration(uprightMarks(geometry, geometry.folds), [mm(1), mm(0.6)])

/** The marks for every cut and fold, with other marks if there are any. */
export const marksGroup = (
  geometry: SheetGeometry,
  more: readonly FrameItem[] = [],
): Group => ({
  kind: 'group',
  name: 'marks',
  role: 'artifact',
  items: [
    cropMarks(geometry),
    ...(geometry.folds.length > 0 ? [foldMarks(geometry)] : []),
    ...more,
  ],
})
