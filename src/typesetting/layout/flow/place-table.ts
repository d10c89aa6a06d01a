import { rectangle } from '../../../base/geometry/path.ts'
import type { FrameItem, Group } from '../../frame/frame.ts'
import type { Line } from '../../text/lines.ts'
import type { Paragraph, Table } from '../story/story.ts'
import { rowsOf } from '../story/table-rows.ts'
import type { SetCell, SetRow } from '../story/table-rows.ts'

/** Where a table stands: lengths in points. */
interface TablePlacement {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly rtl: boolean
}

/** Places the words of a cell, whose lines begin `y` below the top of the placement. */
type PlaceCell<Place extends TablePlacement> = (
  paragraph: Paragraph,
  lines: {
    readonly lines: readonly Line[]
    readonly y: number
    readonly leading: number
    readonly first: boolean
  },
  place: Place,
) => Group

/** A table with the rules between its rows; `y` is its top, from that of the placement. */
export function placeTable<Place extends TablePlacement>(
  table: Table,
  y: number,
  place: Place,
  placeCell: PlaceCell<Place>,
): Group {
  const rows = rowsOf(table, place.width, place.size)
  const [start, end] = [table.start * place.size, table.end * place.size]
  const inside: Place = {
    ...place,
    x: place.x + (place.rtl ? end : start),
    y: place.y + y,
    width: place.width - start - end,
  }
  const above = table.padding * place.size
  const cellsOf = ({ row, y: top, height, cells }: SetRow): Group => ({
    kind: 'group',
    role: 'row',
    element: row.element,
    items: cells.map((cell) => ({
      ...placeCell(
        cell.paragraph,
        {
          ...cell,
          y: top + above + table.standing * (height - 2 * above - heightOf(cell)),
          first: true,
        },
        { ...inside, x: leftOf(cell, inside), width: cell.width },
      ),
      role: row.isHeader ? ('header-cell' as const) : ('cell' as const),
    })),
  })
  return {
    kind: 'group',
    role: 'table',
    element: table.element,
    items: [linesOf(table, rows, inside), ...rows.map(cellsOf)],
  }
}

const heightOf = ({ lines, leading }: SetCell): number => lines.length * leading

/** From right to left the first column is the rightmost. */
const leftOf = ({ x, width }: SetCell, place: TablePlacement): number =>
  place.rtl ? place.x + place.width - x - width : place.x + x

/** The grounds of the head, and the rules between the rows. */
function linesOf(
  { rule }: Table,
  rows: readonly SetRow[],
  { x, y, width, size }: TablePlacement,
): Group {
  const grounds = rows.flatMap(({ row, y: top, height }): readonly FrameItem[] =>
    row.ground
      ? [{ kind: 'shape', path: rectangle(x, y + top, width, height), fill: row.ground }]
      : [],
  )
  const thickness = rule.thickness * size
  const rules = rows.slice(1).map(({ y: top }): FrameItem => ({
    kind: 'shape',
    path: rectangle(x, y + top - thickness / 2, width, thickness),
    fill: rule.color,
  }))
  return {
    kind: 'group',
    role: 'artifact',
    items: thickness > 0 ? [...grounds, ...rules] : grounds,
  }
}
