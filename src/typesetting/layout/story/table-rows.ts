import type { Line } from '../../text/lines.ts'
import { leadingOf, linesOf, wideWordIn } from './paragraph-lines.ts'
import type { Paragraph, Table, TableRow } from './story.ts'

/** A cell with its lines; lengths in points, `x` from where the lines of the table begin. */
export interface SetCell {
  readonly paragraph: Paragraph
  readonly x: number
  readonly width: number
  readonly lines: readonly Line[]
  readonly leading: number
}

/** A row at its place; `y` is from the top of the table. */
export interface SetRow {
  readonly row: TableRow
  readonly y: number
  readonly height: number
  readonly cells: readonly SetCell[]
}

/** The rows of a table in a text box of a width, at a size, both in points. */
export function rowsOf(table: Table, width: number, size: number): readonly SetRow[] {
  const widths = columnWidths(table, width / size)
  const padding = table.padding * size
  let y = 0
  return table.rows.map((row) => {
    let x = edgeOf(table) * size
    const cells = row.cells.map((paragraph, column): SetCell => {
      const own = (widths[column] ?? 0) * size
      const cell = {
        paragraph,
        x,
        width: own,
        lines: linesOf(paragraph, own, size),
        leading: leadingOf(paragraph, size),
      }
      x += own + table.gap * size
      return cell
    })
    const words = Math.max(...cells.map(({ lines, leading }) => lines.length * leading))
    const set = { row, y, height: words + 2 * padding, cells }
    y += set.height
    return set
  })
}

/** The height of a table, in points. */
export function heightOfTable(table: Table, width: number, size: number): number {
  const last = rowsOf(table, width, size).at(-1)
  return last ? last.y + last.height : 0
}

/** The first word of a table that is wider than its column; undefined if all fit. */
export const wideWordInTable = (
  table: Table,
  width: number,
  size: number,
): string | undefined =>
  rowsOf(table, width, size)
    .flatMap(({ cells }) =>
      cells.map(({ paragraph, lines }) => wideWordIn(paragraph, lines)),
    )
    .find((word) => word !== undefined)

/** Room beside the words of the outer columns, where a ground lies behind the head, in em of the text box. */
const edgeOf = ({ rows, gap }: Table): number =>
  rows.some(({ ground }) => ground) ? gap / 2 : 0

/** All that is not words in the width of a table, in em of the text box. */
const roomBetween = (table: Table): number =>
  table.start + table.end + 2 * edgeOf(table) + table.gap * (table.columns.length - 1)

/** The width of a table that is not narrowed, and the least that it needs, in em of the text box. */
export const naturalTableWidth = (table: Table): number =>
  roomBetween(table) + sumOf(table.columns.map(({ natural }) => natural))
export const leastTableWidth = (table: Table): number =>
  roomBetween(table) + sumOf(table.columns.map(({ least }) => least))

/**
 * The widths of the columns, in em of the text box. Room to spare is shared out. Where there is not enough, columns of few
 * words keep theirs on one line, and the others share the rest: long words get what they need, and more where more words
 * are.
 */
function columnWidths(table: Table, width: number): readonly number[] {
  const { columns } = table
  const room = width - roomBetween(table)
  const natural = sumOf(columns.map((column) => column.natural))
  const least = sumOf(columns.map((column) => column.least))
  if (natural > 0 && natural <= room)
    return columns.map((column) => column.natural * (room / natural))
  if (least >= room) return columns.map((column) => column.least * (room / least))
  const kept = keptWhole(columns, room)
  const others = columns.filter((column) => !kept.has(column))
  const rest = room - sumOf([...kept].map((column) => column.natural))
  const share =
    (rest - sumOf(others.map((column) => column.least))) / sumOf(others.map(wordsIn))
  return columns.map((column) =>
    kept.has(column) ? column.natural : column.least + wordsIn(column) * share,
  )
}

type Column = Table['columns'][number]

/** Twice the words do not make a column twice as wide, as it would leave none to the others. */
const wordsIn = ({ natural, least }: Column): number => Math.sqrt(natural - least + 1e-6)

/** The columns that take no more than their part of the room, and leave the others what they need. */
function keptWhole(columns: readonly Column[], room: number): ReadonlySet<Column> {
  const kept = new Set<Column>()
  let left = room
  for (const column of columns.toSorted((one, other) => one.natural - other.natural)) {
    const others = columns.filter((other) => other !== column && !kept.has(other))
    const needed = sumOf(others.map(({ least }) => least))
    const isLong = column.natural > left / (others.length + 1)
    if (isLong || column.natural + needed > left) break
    kept.add(column)
    left -= column.natural
  }
  return kept
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0)
