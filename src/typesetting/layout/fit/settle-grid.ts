import { fits } from '../../../base/geometry/length.ts'
import type { SideBox } from '../boxes/box-tree.ts'
import type { TriedSide } from './tried-side.ts'

/**
 * How far below the top of the side the words of each box with a baseline grid begin, in points, as far as that is known;
 * `anywhere` for a box that needs room for each place.
 */
export type GridTops = ReadonlyMap<SideBox, number | 'anywhere'>

/** So many times a side is laid out until its boxes rest. */
const MOST_PASSES = 4

/**
 * Lays out a side with words on a baseline grid. The height of their boxes depends on where these stand: the side is laid
 * out again until they rest, and a box that never does gets a step of the grid to spare. Without a grid, once is enough.
 */
export function settleOnGrid(layOut: (tops: GridTops) => TriedSide): TriedSide {
  let tops: GridTops = new Map()
  for (let pass = 1; ; pass += 1) {
    const tried = layOut(tops)
    const found = topsIn(tried)
    const moved = [...found].filter(([box, top]) => !isSettled(box, tops.get(box), top))
    if (moved.length === 0 || pass > MOST_PASSES) return tried
    const next = new Map<SideBox, number | 'anywhere'>(found)
    if (pass === MOST_PASSES) for (const [box] of moved) next.set(box, 'anywhere')
    tops = next
  }
}

const topsIn = ({ texts, places }: TriedSide): ReadonlyMap<SideBox, number> =>
  new Map(
    [...texts].flatMap(([box, { content }]) => {
      const place = places.get(box)
      return place && content.style.gridStep > 0
        ? [[box, place.y + place.padding.top] as const]
        : []
    }),
  )

/** Whether the words of a box are as far from the lines of the grid as they were taken to be. */
function isSettled(
  { content }: SideBox,
  before: number | 'anywhere' = 0,
  now: number,
): boolean {
  if (before === 'anywhere' || content.kind !== 'text') return true
  const { gridStep: step } = content.style
  const steps = (now - before) / step
  return fits(Math.abs(steps - Math.round(steps)) * step, 0)
}
