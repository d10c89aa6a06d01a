import { turned } from '../../base/geometry/box.ts'
import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Length } from '../../base/geometry/length.ts'
import type { Paper } from '../../input/format/papers.ts'

/** A shorter crop mark is of no use at a guillotine. */
const SHORTEST_MARK = mm(2)

/** The pages that a paper makes: upright, and on its side. */
export const pagesOf = ({ size }: Paper): readonly [Size, Size] => [size, turned(size)]

/** The space needed outside the outermost cut: bleed, a crop mark, and the margin of the printer. */
export const edgeSpace = (bleed: Length, paper: Paper): number =>
  bleed + SHORTEST_MARK + paper.margin
