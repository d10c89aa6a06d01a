import Papa from 'papaparse'

import { excerpt } from '../base/problems/excerpt.ts'
import { limitProblems } from '../base/problems/limit-problems.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { SourceFile } from '../input/yaml/source-file.ts'
import { COLUMNS, headerOf } from './csv-header.ts'
import type { CsvColumn, CsvHeader } from './csv-header.ts'
import { BYTE_ORDER_MARK, rowsOf } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { isReadable, MOST_PROBLEMS, uniqueByName } from './exchange-file.ts'
import { notesOn } from './exchange-note.ts'
import type { Exchange, ExchangeUnit, ReturnedUnit } from './exchange.ts'

/**
 * A table for spreadsheet programs, a row for each text: CSV by RFC 4180, in UTF-8 with a byte order mark so that Excel
 * takes it for what it is. No cell can act as a formula.
 */
export const toCsv = (exchange: Exchange): string => {
  const { units } = exchange
  const rows = [COLUMNS, ...units.map((unit) => cellsOf(unit, exchange))].map((cells) =>
    cells.map(guard),
  )
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows, { newline: '\r\n', quotes })}\r\n`
}

/** LibreOffice takes these for separators too, and would see a new cell, a formula perhaps, behind them. */
const quotes = (cell: string): boolean => /[;\t]/.test(cell)

const cellsOf = (unit: ExchangeUnit, { language, deck }: Exchange): readonly string[] => [
  unit.name,
  unit.source,
  unit.translation,
  [...notesOn(unit), ...staleNotes(unit)].join('\n'),
  unit.isStale ? STALE : unit.translation === '' ? 'missing' : 'done',
  language,
  deck,
]

const STALE = 'stale'

const FINE: ReadonlySet<string> = new Set(['done', 'missing', ''])

const staleNotes = ({ isStale, before }: ExchangeUnit): readonly string[] =>
  isStale
    ? [
        'The source has changed since this was translated. When the translation fits again, write “done” under “state”.',
        ...(before === undefined ? [] : [`The source before: ${before}`]),
      ]
    : []

/**
 * The texts of such a table, in its order; what cannot be read is reported and left out. Its columns may stand in any
 * order, with others among them. Line breaks within a text come back as `\n`.
 */
export function fromCsv(
  text: string,
  file: string,
  report: Report,
): readonly ReturnedUnit[] {
  if (!isReadable({ file, text, report }, SAVE_AS_UTF_8)) return []
  return limitProblems(MOST_PROBLEMS, report, (limited) => {
    const source: SourceFile = { file, text, report: limited }
    const header = headerOf(source)
    if (!header) return []
    const [, ...rows] = rowsOf(source, header)
    return uniqueByName(
      rows.flatMap((row) => receive(row, header, limited)),
      limited,
    )
  })
}

function receive(
  row: CsvRow,
  header: CsvHeader,
  report: Report,
): readonly ReturnedUnit[] {
  const problem = rowProblem(row, header)
  if (problem) {
    report({ ...problem, span: row.span })
    return []
  }
  const cell = (column: CsvColumn): string => unguard(header.cellOf(row.cells, column))
  const state = cell('state')
  const word = state.trim().toLowerCase()
  if (word !== STALE && !FINE.has(word))
    report({ ...stateUnknown(state), span: row.span })
  const [language, deck] = [cell('language').trim(), cell('deck').trim()]
  return [
    {
      name: cell('name'),
      source: cell('source'),
      translation: cell('translation'),
      isStale: !FINE.has(word),
      isCell: true,
      ...(language !== '' && { language }),
      ...(deck !== '' && { deck }),
      span: row.span,
    },
  ]
}

function rowProblem({ cells }: CsvRow, header: CsvHeader): Problem | undefined {
  const isLong = cells.slice(header.length).some((cell) => cell.trim() !== '')
  if (isLong || cells.length < header.needed)
    return otherLength(cells.length, header.length)
  return header.cellOf(cells, 'name') === '' ? NAMELESS : undefined
}

const SAVE_AS_UTF_8 =
  'Save it again as CSV in UTF-8: in Excel, “CSV UTF-8 (Comma delimited)” under Save As; in LibreOffice, “Text CSV” with the character set “Unicode (UTF-8)”.'

const otherLength = (cells: number, wanted: number): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}; the first row has ${wanted}.`,
  hint:
    cells > wanted
      ? 'A text that contains the cell separator must be in double quotes.'
      : 'If a whole row is in one cell, open the exported file again in Excel through Data, From Text/CSV, with the comma as separator.',
})

const NAMELESS: Problem = {
  code: 'missing-key',
  severity: 'error',
  message: 'This row does not say which text it is for: its cell under “name” is empty.',
  hint: 'Put the name back from the file that “cardpress translate export” wrote, or remove the row.',
}

const stateUnknown = (state: string): Problem => ({
  code: 'wrong-value',
  severity: 'warning',
  message: `The state of this text is “${excerpt(state)}”, which means nothing here; it counts as “${STALE}”.`,
  hint: 'Write “done” for a translation that fits its source.',
})

/**
 * Texts that a spreadsheet would take for a formula or a command (OWASP ASVS 1.2.10): these signs, also in full width
 * and after spaces, and what a spreadsheet skips at the beginning of a cell.
 */
const FORMULA = String.raw`[\t\r\n]|\s*[=+\-@＝＋－＠]`

const NEEDS_GUARD = new RegExp(`^(?:'|${FORMULA})`)

/**
 * Not every apostrophe is a guard: a translator types “'s avonds” without one, and some spreadsheets take the guard
 * away themselves.
 */
const HAS_GUARD = new RegExp(`^'(?:'|${FORMULA})`)

/** A text for a cell: with an apostrophe before it where a spreadsheet would not take it for text, or would eat one. */
export const guard = (text: string): string =>
  NEEDS_GUARD.test(text) ? `'${text}` : text

/** The text of a cell, without the apostrophe that `guard` put before it; of any text, `unguard(guard(text))` is it. */
export const unguard = (cell: string): string =>
  HAS_GUARD.test(cell) ? cell.slice(1) : cell
