import { box, boxOf, grow } from '../../base/geometry/box.ts'
import type { Box, Point, Size } from '../../base/geometry/box.ts'
import { fits, mm, pt } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { translate } from '../../base/geometry/transform.ts'
import type { Paper } from '../../input/format/papers.ts'
import { edgeSpace, pagesOf } from './paper.ts'
import type { Placement } from './placement.ts'

/** How cards stand on a page: `columns` × `rows` of them, centred. Points from the page's top left corner. */
export interface Grid {
  readonly page: Size
  readonly trim: Size
  readonly columns: number
  readonly rows: number
  /** Between columns (x) and between rows (y): 0 where neighbours share a cut. */
  readonly gutter: Point
  /** Around the outermost cuts. */
  readonly block: Box
}

/** A narrower gutter cannot be cut out; neighbours then share one cut. */
const LEAST_GUTTER = mm(1)

/** How many fit next to each other into a space, and the gutter between them: the wanted one, or as much as there is space for. */
function line(size: number, room: number, wish: number) {
  const whole = Math.floor(room / size)
  // One more may fit within the tolerance.
  const count = fits((whole + 1) * size, room) ? whole + 1 : whole
  const spare = count > 1 ? (room - count * size) / (count - 1) : wish
  const gutter = fits(wish, spare) ? wish : fits(LEAST_GUTTER, spare) ? spare : 0
  return { count, gutter, length: count * size + (count - 1) * gutter }
}

function gridOn(page: Size, trim: Size, bleed: Length, edge: number): Grid {
  const across = line(trim.width, page.width - 2 * edge, 2 * bleed)
  const down = line(trim.height, page.height - 2 * edge, 2 * bleed)
  return {
    page,
    trim,
    columns: across.count,
    rows: down.count,
    gutter: { x: pt(across.gutter), y: pt(down.gutter) },
    block: box(
      (page.width - across.length) / 2,
      (page.height - down.length) / 2,
      across.length,
      down.length,
    ),
  }
}

/** In which directions neighbours share a cut. */
export const sharedCuts = ({
  columns,
  rows,
  gutter,
}: Grid): { readonly across: boolean; readonly down: boolean } => ({
  across: columns > 1 && gutter.x === 0,
  down: rows > 1 && gutter.y === 0,
})

/** The number of cards on one sheet. */
export const capacity = ({ columns, rows }: Grid): number => columns * rows

/**
 * The grid with the most cards; of several, the one with fewer shared cuts, then wider gutters, then the upright one.
 * Undefined if not even one card fits.
 */
export function chooseGrid(trim: Size, bleed: Length, paper: Paper): Grid | undefined {
  const edge = edgeSpace(bleed, paper)
  const gutters = ({ gutter }: Grid): number => gutter.x + gutter.y
  const shared = (grid: Grid): number => {
    const { across, down } = sharedCuts(grid)
    return Number(across) + Number(down)
  }
  return pagesOf(paper)
    .map((page) => gridOn(page, trim, bleed, edge))
    .filter(({ columns, rows }) => columns > 0 && rows > 0)
    .toSorted(
      (a, b) =>
        capacity(b) - capacity(a) || shared(a) - shared(b) || gutters(b) - gutters(a),
    )
    .at(0)
}

/** Both edges of each of `count` cards in a line; a shared cut counts once. */
function edges(start: number, size: number, count: number, gutter: number): number[] {
  const starts = Array.from(
    { length: count },
    (_, index) => start + index * (size + gutter),
  )
  return gutter > 0
    ? starts.flatMap((edge) => [edge, edge + size])
    : [...starts, start + count * size]
}

/** The cuts: down the page at each of `x`, across it at each of `y`, in rising order. */
export interface Cuts {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** The cuts that separate the cards of a grid. */
export const cutsOf = ({ block, trim, columns, rows, gutter }: Grid): Cuts => ({
  x: edges(block.x, trim.width, columns, gutter.x),
  y: edges(block.y, trim.height, rows, gutter.y),
})

/** The visible part of the card in cell `index` of `filled` cells, in the card's own coordinates. */
function clipOf(grid: Grid, index: number, filled: number, bleed: number): Box {
  const { columns, gutter, trim } = grid
  const column = index % columns
  const hasLeft = column > 0
  const hasRight = column < columns - 1 && index + 1 < filled
  // Towards a neighbour the bleed ends in the middle of the gutter, or at the shared cut if there is none.
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
  return { transform: translate(x, y), clip: clipOf(grid, index, filled, bleed) }
}
