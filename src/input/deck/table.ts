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

/** Whether the cells of a row are the headings of a table. */
export type IsHeading = (cells: readonly string[]) => boolean

/** Tells the row with the heading of the column that names the cards. */
export const hasIdHeading =
  (idHeading: string): IsHeading =>
  (cells) =>
    cells
      .map((cell) => cell.trim())
      .some((cell) => (idHeading === ID ? cell.toLowerCase() === ID : cell === idHeading))

/** Which row names the columns of a table; -1 if none of the first ones does. */
export const headingAt = (
  rows: readonly (readonly string[])[],
  isHeading: IsHeading,
): number => rows.slice(0, MOST_ABOVE + 1).findIndex(isHeading)

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
