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
