import { turned } from '../../base/geometry/box.ts'
import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Paper } from '../../input/format/papers.ts'

/** A crop mark is of no help at a guillotine when less of it is printed. */
const SHORTEST_MARK = mm(2)

/** The pages that a paper makes: upright, and on its side. */
export const pagesOf = ({ size }: Paper): readonly [Size, Size] => [size, turned(size)]

/** What the edge of a paper needs outside the outermost cut: bleed, a crop mark, and its white margin. */
export const edgeSpace = (bleed: Length, paper: Paper): number =>
  bleed + SHORTEST_MARK + paper.margin
