import Papa from 'papaparse'

import type { Problem } from '../base/problems/problem.ts'
import { spanIn } from '../input/yaml/source-file.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import { BYTE_ORDER_MARK } from './csv-rows.ts'
import type { Separator } from './csv-rows.ts'

/**
 * The columns of the table that is exchanged, in the order in which they are written. The language and the deck stand in
 * every row: so they survive sorting, filtering and pasting, which a line of their own would not.
 */
export const COLUMNS = [
  'name',
  'source',
  'translation',
  'note',
  'state',
  'language',
  'deck',
] as const

export type CsvColumn = (typeof COLUMNS)[number]

/** Nothing is read from the note; older files have no language and no deck. */
const OPTIONAL: ReadonlySet<CsvColumn> = new Set(['note', 'language', 'deck'])

/** What the first row of a table says. */
export interface CsvHeader {
  readonly separator: Separator
  /** Where the first row begins in the file, in UTF-16 units. */
  readonly start: number
  /** How many cells it has, other columns included. */
  readonly length: number
  /** How many cells a row needs to reach all columns that must be there. */
  readonly needed: number
  /** What a row has in a column; empty where the row ends before it, or the table has no such column. */
  readonly cellOf: (cells: readonly string[], column: CsvColumn) => string
}

/** The header of a table, its columns in any order; undefined, and a problem, where one is missing or comes twice. */
export function headerOf(source: SourceFile): CsvHeader | undefined {
  const { text, report } = source
  const { start, separators } = beginningOf(text)
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? []
  const { separator, names } = separators
    .map((one) => ({ separator: one, names: namesIn(line, one) }))
    .reduce((best, other) => (known(other.names) > known(best.names) ? other : best))
  const span = spanIn(source, start, start + line.length)
  const needed = COLUMNS.filter((column) => !OPTIONAL.has(column))
  const missing = needed.filter((column) => !names.includes(column))
  const twice = COLUMNS.filter(
    (column) => column !== 'note' && names.indexOf(column) !== names.lastIndexOf(column),
  )
  if (missing.length > 0) report({ ...columnMissing(missing), span })
  else if (twice.length > 0) report({ ...columnTwice(twice), span })
  else
    return {
      separator,
      start,
      length: names.length,
      needed: Math.max(...needed.map((column) => names.indexOf(column))) + 1,
      cellOf: (cells, column) => cells[names.indexOf(column)] ?? '',
    }
  return undefined
}

const SEPARATORS = [',', ';', '\t'] as const

/** A line above the table that names the separator to Excel; a program that does not know it may fill it up with cells. */
const SEPARATOR_LINE = /^"?sep=([^\r\n"])"?[,;\t"]*(?:\r\n?|\n)/i

/** Where the first row of a table begins, and the separators that it may have, the likeliest first. */
function beginningOf(text: string): {
  readonly start: number
  readonly separators: readonly [Separator, ...Separator[]]
} {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  const [line = '', separator] = SEPARATOR_LINE.exec(text.slice(mark)) ?? []
  return {
    start: mark + line.length,
    separators: separator === undefined ? SEPARATORS : [separator, ...SEPARATORS],
  }
}

const namesIn = (line: string, delimiter: Separator): readonly string[] =>
  (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) =>
    cell.trim().toLowerCase(),
  )

const known = (names: readonly string[]): number =>
  COLUMNS.filter((column) => names.includes(column)).length

const listed = (columns: readonly CsvColumn[]): string =>
  `${columns.length === 1 ? 'column' : 'columns'} ${columns.map((column) => `“${column}”`).join(', ')}`

const columnMissing = (columns: readonly CsvColumn[]): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: `The first row of this table does not name the ${listed(columns)}.`,
  hint: `Its cells must be ${COLUMNS.join(', ')}, as in the file that “cardpress translate export” wrote.`,
})

const columnTwice = (columns: readonly CsvColumn[]): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `The first row of this table names the ${listed(columns)} twice.`,
  hint: 'Keep the right one and remove the other.',
})
