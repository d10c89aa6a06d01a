import { boxOf, grow } from '../../base/geometry/box.ts'
import type { Box } from '../../base/geometry/box.ts'
import { translate } from '../../base/geometry/transform.ts'
import type { Grid } from './grid.ts'
import type { Placement } from './placement.ts'

/** What shows of the card in cell `index` of so many that are filled; in the card's own coordinates. */
function shownIn(grid: Grid, index: number, filled: number, bleed: number): Box {
  const { columns, gutter, trim } = grid
  const column = index % columns
  const hasLeft = column > 0
  const hasRight = column < columns - 1 && index + 1 < filled
  // Towards a neighbour the bleed ends at half the gutter: at the common cut, where there is no gutter.
  return grow(boxOf(trim), {
    top: index >= columns ? gutter.y / 2 : bleed,
    right: hasRight ? gutter.x / 2 : bleed,
    bottom: index + columns < filled ? gutter.y / 2 : bleed,
    left: hasLeft ? gutter.x / 2 : bleed,
  })
}

/** Cell `index` of a sheet that carries so many cards, row by row: the placement of the card's front. */
export function cellAt(
  grid: Grid,
  index: number,
  filled: number,
  bleed: number,
): Placement {
  const { block, columns, gutter, trim } = grid
  const column = index % columns
  const row = Math.floor(index / columns)
  const x = block.x + column * (trim.width + gutter.x)
  const y = block.y + row * (trim.height + gutter.y)
  return { place: translate(x, y), shown: shownIn(grid, index, filled, bleed) }
}
