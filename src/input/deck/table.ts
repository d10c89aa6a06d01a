import type { Span } from '../../base/problems/problem.ts'
import type { SourceText } from '../yaml/value.ts'

/** A table that was read: a row for each piece. */
export interface Table {
  /** The headings of its columns, without those that are empty. */
  readonly columns: readonly SourceText[]
  readonly rows: readonly TableRow[]
}

/** A row of a table. */
export interface TableRow {
  /** As spreadsheets count, empty rows included: the headings are mostly row 1. */
  readonly number: number
  readonly span: Span
  /** The cells that are not empty, by the heading of their column. */
  readonly cells: ReadonlyMap<string, SourceText>
}

/** A row with all its cells. */
export interface NumberedRow {
  readonly number: number
  readonly cells: readonly SourceText[]
}

/** The heading of the column that names the cards, unless a deck says which one it is. */
export const ID = 'id'

/** So many rows may stand above the headings: a title, a date, a line for who fills in the table. */
const MOST_ABOVE = 10

/** Which row has a heading for the names of cards, and so names the columns; -1 if none does. */
export const headingAt = (
  rows: readonly (readonly string[])[],
  idHeading: string,
): number =>
  rows
    .slice(0, MOST_ABOVE + 1)
    .findIndex((cells) => cells.some((cell) => isIdHeading(cell.trim(), idHeading)))

const isIdHeading = (cell: string, idHeading: string): boolean =>
  idHeading === ID ? cell.toLowerCase() === ID : cell === idHeading

/** The table of a heading and the rows below it. */
export function tableOf(
  heading: readonly SourceText[],
  rows: readonly NumberedRow[],
): Table {
  const names = heading.map(({ value }) => value.trim())
  return {
    columns: heading.filter(({ value }) => value.trim() !== ''),
    rows: rows.map(({ number, cells }) => {
      const filled = cells.flatMap((cell, column) => {
        const name = names[column] ?? ''
        return name === '' || cell.value.trim() === '' ? [] : [[name, cell] as const]
      })
      const [first, last] = [cells[0], cells.at(-1)]
      const start = first?.span ?? { file: '', start: 0, end: 0 }
      const span = { ...start, end: last?.span.end ?? start.end }
      return { number, span, cells: new Map(filled) }
    }),
  }
}
