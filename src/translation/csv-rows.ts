import Papa from 'papaparse'

import type { Problem, Span } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import { MOST_TEXTS, TOO_MANY_TEXTS, unreadable } from './exchange-file.ts'

/** A row of a table. */
export interface CsvRow {
  readonly cells: readonly string[]
  /** Its place in the file, without the line end. */
  readonly span: Span
}

/**
 * The sign that a spreadsheet program puts between cells: Excel takes it from the country that Windows is set to, or
 * from a line above the table.
 */
export type Separator = string

/** The byte order mark, by which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/**
 * The rows of a CSV file from a place on, blank ones left out, by RFC 4180 but for the separator and the line ends, which may be those
 * of any system; a line break within a cell is `\n`. A row whose quotation marks do not pair up is reported and left
 * out; of a file with too many rows, none is given.
 */
export function rowsOf(
  source: SourceFile,
  { separator, start: first }: { readonly separator: Separator; readonly start: number },
): readonly CsvRow[] {
  const { text, report } = source
  const rows: CsvRow[] = []
  let end = first
  Papa.parse<string[]>(text.slice(first), {
    delimiter: separator,
    // Where rows end with CR and LF, cells come with the CR: see `cellsOf`.
    newline: /\r\n?|\n/.exec(text)?.[0] === '\r' ? '\r' : '\n',
    step: ({ data, errors: [error], meta }) => {
      const start = end
      end = first + meta.cursor
      const span = spanIn(source, start, start + text.slice(start, end).trimEnd().length)
      const cells = cellsOf(data)
      if (error) {
        const quote = first + (error.index ?? 1) - 1
        report({ ...ODD_QUOTES, span: spanIn(source, quote, span.end) })
      } else if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, span })
    },
  })
  if (rows.length <= MOST_TEXTS + 1) return rows
  report({ ...TOO_MANY_TEXTS, span: spanIn(source, 0, 0) })
  return []
}

const cellsOf = (data: readonly string[]): readonly string[] =>
  data.map((cell, index) => {
    const text = index === data.length - 1 ? cell.replace(/\r$/, '') : cell
    return text.replaceAll('\r\n', '\n')
  })

const ODD_QUOTES: Problem = unreadable(
  'The quotation marks of this cell do not pair up.',
  'Inside a quoted cell, write each quotation mark twice: "".',
)
