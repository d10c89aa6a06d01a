import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { spanIn } from '../yaml/source-file.ts'
import type { SourceFile } from '../yaml/source-file.ts'
import type { SourceText } from '../yaml/value.ts'
import { headingAt, tableOf } from './table.ts'
import type { IsHeading, NumberedRow, Table } from './table.ts'

/** A table of cells between commas, semicolons or tabs, with the place of each cell, which no CSV parser tells. */
export interface CsvCells {
  readonly rows: readonly (readonly SourceText[])[]
  /** The beginning of the file. */
  readonly span: Span
}

/** Reads a table of cells between commas, semicolons or tabs (RFC 4180, whatever the line ends). */
export const readCsvCells = (source: SourceFile): CsvCells => ({
  rows: rowsIn(source),
  span: spanIn(source, 0, 0),
})

interface WantedTable {
  readonly isHeading: IsHeading
  /** Whether a table without that column is told of as a whole, so that nothing else need be said of it. */
  readonly needsIds: boolean
}

/** The table of some cells; undefined, with a problem, if it is empty. */
export function csvTable(
  { rows, span }: CsvCells,
  { isHeading, needsIds }: WantedTable,
  report: Report,
): Table | undefined {
  const filled = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some(isFilled))
  const at = headingAt(
    filled.map(({ cells }) => cells.map(({ value }) => value)),
    isHeading,
  )
  const [heading, ...others] = filled.slice(Math.max(0, at))
  if (!heading) {
    report({ ...EMPTY, span })
    return undefined
  }
  const { cells: headings } = heading
  if (at >= 0 || !needsIds) {
    if (others.length === 0) report({ ...NO_ROWS, span: headings[0]?.span })
    for (const row of others) reportUnnamed(row, headings, report)
  }
  return tableOf(headings, others)
}

const isFilled = ({ value }: SourceText): boolean => value.trim() !== ''

/** Reports the first cell of a row whose column has no heading. */
function reportUnnamed(
  { number, cells }: NumberedRow,
  headings: readonly SourceText[],
  report: Report,
): void {
  const beyond = cells.slice(headings.length).find(isFilled)
  const below = cells.find((cell, at) => {
    const heading = headings[at]
    return heading && !isFilled(heading) && isFilled(cell)
  })
  if (beyond) report(repeated(tooMany(number, beyond), 'cells', `row ${number}`))
  else if (below) report(repeated(noHeading(number, below), 'heading', `row ${number}`))
}

const tooMany = (row: number, { span }: SourceText): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `Row ${row} has more cells than there are headings, so words may stand in the wrong column.`,
  hint: 'Put quotation marks around a cell that holds the sign between cells: "One, two".',
  span,
})

const noHeading = (row: number, { span }: SourceText): Problem => ({
  code: 'unknown-key',
  severity: 'warning',
  message: `A cell of row ${row} is not used, since its column has no heading.`,
  hint: 'Give the column a heading; one that begins with # is for yourself.',
  span,
})

const NO_ROWS: Problem = {
  code: 'wrong-value',
  severity: 'warning',
  message: 'This table has no rows below its headings.',
  hint: 'Each row is a card.',
}

const EMPTY: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This table is empty.',
  hint: 'Its first row names the columns: id, kind, title.en and so on.',
}

function rowsIn(source: SourceFile): CsvCells['rows'] {
  const { text } = source
  const [declaration, declared] = DECLARED_SEPARATOR.exec(text) ?? ['']
  const separator = declared ?? separatorOf(text)
  const rows: SourceText[][] = [[]]
  let at = declaration.length
  while (at < text.length) {
    const end = endOfCell(text, at, separator)
    const raw = text.slice(at, end)
    rows
      .at(-1)
      ?.push({ kind: 'text', value: valueOf(raw), raw, span: spanIn(source, at, end) })
    if (raw.startsWith('"') && !/"\s*$/.test(raw.slice(1)))
      source.report({ ...ODD_QUOTES, span: spanIn(source, at, at + 1) })
    const sign = text.startsWith('\r\n', end) ? '\r\n' : text.charAt(end)
    at = end + Math.max(1, sign.length)
    if (sign !== separator) rows.push([])
  }
  return rows
}

/** The mark of UTF-8, and the line by which Excel is told what stands between cells. */
const DECLARED_SEPARATOR = /^\ufeff?(?:sep=(.)\r?\n)?/i

/** The sign that the first line has most of. */
function separatorOf(text: string): string {
  const [heading = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/)
  const counted = [',', ';', '\t'].map((sign) => ({
    sign,
    count: heading.split(sign).length,
  }))
  const [most] = counted.toSorted((one, other) => other.count - one.count)
  return most?.sign ?? ','
}

/** Where a cell that begins at a place ends: before the separator or the end of its line, behind its quotation marks. */
function endOfCell(text: string, start: number, separator: string): number {
  let at = start
  if (text.charAt(at) === '"') {
    const quoted = /"(?:[^"]|"")*"?/y
    quoted.lastIndex = at
    at += quoted.exec(text)?.[0].length ?? 1
  }
  while (at < text.length && !`${separator}\r\n`.includes(text.charAt(at))) at += 1
  return at
}

const valueOf = (raw: string): string =>
  (raw.startsWith('"')
    ? raw.trimEnd().replace(/^"|"$/g, '').replaceAll('""', '"')
    : raw
  ).replaceAll(LINES_WITHIN_CELL, '\n')

/** The sign that breaks a line within a cell, where each row of a table is one line. */
export const LINE_WITHIN_CELL = '\u2028'
const LINES_WITHIN_CELL = /\r\n|\u2028/g

const ODD_QUOTES: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'The quotation marks of this cell do not pair up.',
  hint: 'Inside a quoted cell, write each quotation mark twice: "".',
}
