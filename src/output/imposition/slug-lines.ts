import { box } from '../../base/geometry/box.ts'
import type { Box, Sides } from '../../base/geometry/box.ts'
import { fits, mm, pt } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import { translate } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { spaceAround } from './sheet-geometry.ts'
import type { SheetGeometry } from './sheet-geometry.ts'

/** Space for one line of text in the slug, `LINE_HEIGHT` high. */
export interface SlugLine {
  /** From the line (x along it, the baseline at y = 0) to the page. */
  readonly transform: Transform
  readonly length: number
  /** Whether it reads without turning the page; the others read from bottom to top. */
  readonly upright: boolean
}

/** The type size of slug notes. */
export const NOTE_SIZE: Length = pt(6)

/** From ascender to descender of a slug note. */
const LINE_HEIGHT = mm(2)

/** From the top of a line to its baseline: ascenders are 0.74 em high, descenders 0.2 em deep. */
const BASELINE = 0.75 * NOTE_SIZE

/** Distance of slug notes from marks. */
const CLEARANCE = mm(0.5)

/** Distance of slug notes from the block and its marks where there is room. */
const DISTANCE = mm(1)

type Edge = keyof Sides<unknown>

/** The slug line in a strip along one edge of the block, on the side of the strip that faces the block; none if too thin. */
function lineIn(strip: Box, edge: Edge): readonly SlugLine[] {
  const upright = edge === 'top' || edge === 'bottom'
  const depth = upright ? strip.height : strip.width
  const length = upright ? strip.width : strip.height
  if (!fits(LINE_HEIGHT, depth)) return []
  const inset = Math.min(DISTANCE, (depth - LINE_HEIGHT) / 2)
  const before = edge === 'top' || edge === 'left'
  const baseline = (before ? depth - inset - LINE_HEIGHT : inset) + BASELINE
  return [
    {
      transform: upright
        ? translate(strip.x, strip.y + baseline)
        : [0, -1, 1, 0, strip.x + baseline, strip.y + strip.height],
      length,
      upright,
    },
  ]
}

/** Slug lines beyond the ends of the marks; `reach` is how far those go beyond the bleed. */
export function linesBeyondMarks(
  geometry: SheetGeometry,
  reach: Sides<number>,
): readonly SlugLine[] {
  const { block, bleed, printable } = geometry
  const free = spaceAround(geometry, printable)
  const depth = (edge: Edge): number => free[edge] - reach[edge] - CLEARANCE
  const below = block.y + block.height + bleed + reach.bottom + CLEARANCE
  const after = block.x + block.width + bleed + reach.right + CLEARANCE
  return [
    ...lineIn(box(printable.x, printable.y, printable.width, depth('top')), 'top'),
    ...lineIn(box(printable.x, below, printable.width, depth('bottom')), 'bottom'),
    ...lineIn(box(printable.x, block.y, depth('left'), block.height), 'left'),
    ...lineIn(box(after, block.y, depth('right'), block.height), 'right'),
  ]
}

/** Slug lines in the margin of a page, along its upper and lower edge, from fold to fold. */
export function marginLines(
  page: Box,
  margin: number,
  folds: readonly number[],
): readonly SlugLine[] {
  // As near to the edge as slug notes go: a printer whose margin is narrower prints none of it or all.
  const depth = Math.min(margin, LINE_HEIGHT + 2 * DISTANCE)
  const bounds = [page.x, ...folds, page.x + page.width]
  return gaps(bounds).flatMap(([x, width]) => {
    const inner = [x + DISTANCE, width - 2 * DISTANCE] as const
    return [
      ...lineIn(box(inner[0], page.y, inner[1], depth), 'top'),
      ...lineIn(box(inner[0], page.y + page.height - depth, inner[1], depth), 'bottom'),
    ]
  })
}

/** Slug lines between neighbouring marks; `reach` is how far those go beyond the bleed. */
export function linesBetweenMarks(
  geometry: SheetGeometry,
  reach: Sides<number>,
): readonly SlugLine[] {
  const { block, bleed, cuts, folds } = geometry
  const free = spaceAround(geometry, geometry.printable)
  const depth = (edge: Edge): number => Math.min(free[edge], reach[edge])
  const above = block.y - bleed - depth('top')
  const below = block.y + block.height + bleed
  const before = block.x - bleed - depth('left')
  const after = block.x + block.width + bleed
  const across = gaps([...cuts.x, ...folds].toSorted((a, b) => a - b))
  const down = gaps(cuts.y)
  return [
    ...across.flatMap(([x, width]) => [
      ...lineIn(box(x, above, width, depth('top')), 'top'),
      ...lineIn(box(x, below, width, depth('bottom')), 'bottom'),
    ]),
    ...down.flatMap(([y, height]) => [
      ...lineIn(box(before, y, depth('left'), height), 'left'),
      ...lineIn(box(after, y, depth('right'), height), 'right'),
    ]),
  ]
}

/** The stretches between neighbouring places, kept clear of both: start and length. */
const gaps = (places: readonly number[]): readonly (readonly [number, number])[] =>
  places.slice(1).map((end, index) => {
    const start = (places[index] ?? end) + CLEARANCE
    return [start, end - CLEARANCE - start] as const
  })
