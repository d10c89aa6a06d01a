import type { SideBox } from './box-tree.ts'
import type { ArrangedBox } from './flexbox.ts'

/**
 * How far, at most, words in a row of boxes reach past the sides of that row, in points: boxes in a row do not wrap, and
 * each is as wide as its words. Those that the template itself places elsewhere do not count.
 */
export function rowSpill(
  row: SideBox,
  places: ReadonlyMap<SideBox, ArrangedBox>,
): number {
  const within = places.get(row)
  const isRow = within !== undefined && isUnwrappedRow(row)
  const spills = row.children.map((box) => {
    const place = places.get(box)
    const own = isRow && place && isInFlow(box) && hasWords(box) ? past(place, within) : 0
    return Math.max(own, rowSpill(box, places))
  })
  return Math.max(0, ...spills)
}

const isUnwrappedRow = ({ rules: { flexDirection, flexWrap = 'nowrap' } }: SideBox) =>
  flexDirection?.startsWith('row') === true && flexWrap === 'nowrap'

const isInFlow = ({ rules: { position, left, right } }: SideBox): boolean =>
  position !== 'absolute' && left === undefined && right === undefined

const hasWords = ({ content, children }: SideBox): boolean =>
  content.kind === 'text' || children.some(hasWords)

/** How far a box, margins included, reaches past the sides of the room in a row. */
function past(own: ArrangedBox, row: ArrangedBox): number {
  const { x, width } = { ...own, ...own.footprint }
  const before = row.x + row.padding.left - (x - own.margin.left)
  const behind = x + width + own.margin.right - (row.x + row.width - row.padding.right)
  return Math.max(before, behind)
}
