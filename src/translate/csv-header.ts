import Papa from 'papaparse'

import type { Problem } from '../problems/problem.ts'
import { spanIn } from '../source/source-file.ts'
import type { SourceFile } from '../source/source-file.ts'
import { BYTE_ORDER_MARK } from './csv-rows.ts'
import type { Separator } from './csv-rows.ts'

/** The columns of the table that is exchanged, in the order in which they are written. */
export const COLUMNS = ['name', 'source', 'translation', 'note', 'state'] as const

type Column = (typeof COLUMNS)[number]

/** The only one that nothing is read from. */
const NOT_NEEDED: Column = 'note'

/** What the first row of a table says. */
export interface Header {
  readonly separator: Separator
  /** How many cells it has, other columns included. */
  readonly length: number
  /** How many cells a row needs to reach all columns that are read. */
  readonly needed: number
  /** Which cell of a row is that of a column. */
  readonly indexOf: (column: Column) => number
}

/** The header of a table, its columns in any order; undefined, and a problem, where one is missing or comes twice. */
export function headerOf(source: SourceFile): Header | undefined {
  const { text, report } = source
  const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(start)) ?? []
  const { separator, names } = SEPARATORS.map((one) => ({
    separator: one,
    names: namesIn(line, one),
  })).reduce((best, other) => (known(other.names) > known(best.names) ? other : best))
  const span = spanIn(source, start, start + line.length)
  const wanted = COLUMNS.filter((column) => column !== NOT_NEEDED)
  const missing = wanted.filter((column) => !names.includes(column))
  const twice = wanted.filter(
    (column) => names.indexOf(column) !== names.lastIndexOf(column),
  )
  if (missing.length > 0) report({ ...columnMissing(missing), span })
  else if (twice.length > 0) report({ ...columnTwice(twice), span })
  else
    return {
      separator,
      length: names.length,
      needed: Math.max(...wanted.map((column) => names.indexOf(column))) + 1,
      indexOf: (column) => names.indexOf(column),
    }
  return undefined
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t']

const namesIn = (line: string, delimiter: Separator): readonly string[] =>
  (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) =>
    cell.trim().toLowerCase(),
  )

const known = (names: readonly string[]): number =>
  COLUMNS.filter((column) => names.includes(column)).length

const listed = (columns: readonly Column[]): string =>
  `${columns.length === 1 ? 'column' : 'columns'} ${columns.map((column) => `“${column}”`).join(', ')}`

const columnMissing = (columns: readonly Column[]): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: `The first row of this table does not name the ${listed(columns)}.`,
  hint: `Its cells must be ${COLUMNS.join(', ')}, as in the file that “cardpress translate export” wrote.`,
})

const columnTwice = (columns: readonly Column[]): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `The first row of this table names the ${listed(columns)} twice.`,
  hint: 'Keep the one that is right, and take the other out.',
})
