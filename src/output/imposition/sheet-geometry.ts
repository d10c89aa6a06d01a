import { allSides, boxOf, grow } from '../../base/geometry/box.ts'
import type { Box, Sides, Size } from '../../base/geometry/box.ts'
import { apply } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Paper } from '../../input/format/papers.ts'
import type { Cuts } from './grid.ts'

/** A page and the block of trimmed pieces on it, as marks and slug notes need them. In points. */
export interface SheetGeometry {
  readonly page: Box
  /** The part of the page where ink may go. */
  readonly printable: Box
  /** Around the outermost cuts. */
  readonly block: Box
  readonly bleed: number
  readonly cuts: Cuts
  /** Upright folds, in rising order. */
  readonly folds: readonly number[]
}

/** The parts of a page of an office printer. */
export const pageOf = (
  page: Size,
  paper: Paper,
): Pick<SheetGeometry, 'page' | 'printable'> => ({
  page: boxOf(page),
  printable: grow(boxOf(page), allSides(0 - paper.margin)),
})

const rising = (places: readonly number[]): number[] => places.toSorted((a, b) => a - b)

/** The same cuts and folds as they stand on the page printed behind; for a block that is centred on its page. */
export function geometryBehind(front: SheetGeometry, flip: Transform): SheetGeometry {
  const across = (x: number): number => apply(flip, x, 0)[0]
  const down = (y: number): number => apply(flip, 0, y)[1]
  return {
    ...front,
    cuts: { x: rising(front.cuts.x.map(across)), y: rising(front.cuts.y.map(down)) },
    folds: rising(front.folds.map(across)),
  }
}

/** The space between the bleed of the block and a box around it, on each side. */
export const spaceAround = (
  { block, bleed }: SheetGeometry,
  within: Box,
): Sides<number> => ({
  top: block.y - bleed - within.y,
  right: within.x + within.width - (block.x + block.width + bleed),
  bottom: within.y + within.height - (block.y + block.height + bleed),
  left: block.x - bleed - within.x,
})
