import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { isFormula, isSpreadsheetError } from '../../base/text/spreadsheet-error.ts'
import type { SourceEntry, SourceMap, SourceText } from '../yaml/value.ts'
import type { Slots, TableSource, Text } from './deck.ts'
import { nameFrom } from './piece-name.ts'
import { usesOf } from './table-columns.ts'
import type { Uses } from './table-columns.ts'
import type { Table, TableRow } from './table.ts'

/** The pieces of a table as if they stood in a file, and their words by language and piece. */
export interface TablePieces {
  readonly pieces: SourceMap
  readonly words: ReadonlyMap<string, ReadonlyMap<string, Slots>>
  /** The row of each piece. */
  readonly spans: ReadonlyMap<string, Span>
}

/** Sorts the cells of a table into pieces and words; columns and rows that cannot be used are reported. */
export function tablePieces(
  { columns, rows }: Table,
  { columns: renamed, usual, file }: TableSource,
  report: Report,
): TablePieces {
  const uses = usesOf(columns, renamed, report)
  const hasIds = [...uses.values()].some((use) => use?.for === 'id')
  const pieces = new Map<string, SourceEntry>()
  const words = new Map<string, Map<string, Map<string, Text>>>()
  const spans = new Map<string, Span>()
  for (const row of hasIds ? rows : []) {
    const id = idOf(row, uses, report)
    if (id === undefined) continue
    if (pieces.has(id)) {
      report(repeated(sameId(id, row), 'same id', `row ${row.number}`))
      continue
    }
    pieces.set(id, { key: row.span, value: pieceOf(row, uses, usual) })
    spans.set(id, row.span)
    for (const [name, cell] of row.cells) {
      const use = uses.get(name)
      if (use?.for !== 'words') continue
      const ofLanguage = words.get(use.language) ?? new Map<string, Map<string, Text>>()
      words.set(use.language, ofLanguage)
      const slots = ofLanguage.get(id) ?? new Map<string, Text>()
      ofLanguage.set(id, slots.set(use.slot, cell))
    }
  }
  reportErrors(rows, uses, report)
  const span = columns[0]?.span ?? file.span
  return { pieces: { kind: 'map', entries: pieces, span }, words, spans }
}

/** Tells of cells that show an error of the spreadsheet program, or a formula. */
function reportErrors(rows: readonly TableRow[], uses: Uses, report: Report): void {
  for (const { cells, number } of rows)
    for (const [name, { value: cell, span }] of cells) {
      const value = cell.trim()
      if (uses.get(name)?.for === 'nothing') continue
      if (isSpreadsheetError(value))
        report(spreadsheetError(value, { name, number, span }))
      if (isFormula(value)) report(formula(value, { name, number, span }))
    }
}

interface CellPlace {
  /** The heading of its column. */
  readonly name: string
  /** Its row, as spreadsheets count. */
  readonly number: number
  readonly span: Span
}

const spreadsheetError = (value: string, { name, number, span }: CellPlace): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `“${excerpt(value)}” is an error of the spreadsheet program, no value (row ${number}, column “${excerpt(name)}”).`,
  hint: 'Type what is meant into the cell again, as text: without “=”, “+” or “-” at the start, or with an apostrophe before it.',
  span,
})

const formula = (value: string, { name, number, span }: CellPlace): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `“${excerpt(value)}” is a formula whose value was not saved (row ${number}, column “${excerpt(name)}”).`,
  hint: 'Open the table in a spreadsheet program and save it there, which keeps the values; or type the value.',
  span,
})

/** A piece as deck.yaml would have it. */
function pieceOf({ cells, span }: TableRow, uses: Uses, usual: Slots): SourceMap {
  const entries = new Map<string, SourceEntry>()
  for (const [key, value] of usual) entries.set(key, entryOf({ kind: 'text', ...value }))
  const groups = new Map<string, Map<string, SourceEntry>>()
  for (const [name, cell] of cells) {
    const use = uses.get(name)
    if (use?.for === 'key') entries.set(use.key, entryOf(asInYaml(use.key, cell)))
    if (use?.for !== 'facts' && use?.for !== 'pictures') continue
    const group = groups.get(use.for) ?? new Map<string, SourceEntry>()
    groups.set(use.for, group.set(use.key, entryOf(cell)))
  }
  for (const [name, group] of groups)
    entries.set(name, { key: span, value: { kind: 'map', entries: group, span } })
  return { kind: 'map', entries, span }
}

/** As deck.yaml has whole numbers, true and false, and families, which spreadsheets also write as 2.0, TRUE and Herbs. */
function asInYaml(key: string, cell: SourceText): SourceText {
  const value = cell.value
    .trim()
    .replace(/^(\d+)[.,]0{1,2}$/, '$1')
    .replace(/^(?:true|false)$/i, (word) => word.toLowerCase())
  return { ...cell, value: key === 'family' ? nameFrom(value) || value : value }
}

const entryOf = (cell: SourceText): SourceEntry => ({
  key: cell.span,
  value: { ...cell, value: cell.value.trim() },
})

/** The id of a row in what ids may hold: small letters, digits and hyphens. */
function idOf(
  { cells, span, number }: TableRow,
  uses: Uses,
  report: Report,
): string | undefined {
  if (cells.size === 0) return undefined
  const cell = [...cells].find(([name]) => uses.get(name)?.for === 'id')?.[1]
  const id = cell && nameFrom(cell.value)
  if (id !== undefined && id !== '') return id
  report(repeated(noId(number, cell?.span ?? span), 'no id', `row ${number}`))
  return undefined
}

const noId = (row: number, span: Span): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: `Row ${row} has no id.`,
  hint: 'Give each row a name of its own in the column “id”, or say which column that is: “columns: { id: … }”.',
  span,
})

const sameId = (id: string, { number, span }: TableRow): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `Row ${number} has the id “${id}” of a row above it.`,
  hint: 'Give it another one; capitals, accents, spaces and signs make no difference.',
  span,
})

/** Adds the row and the column to problems of cells, as a spreadsheet shows neither line nor offset. */
export const inCells =
  ({ rows }: Table, report: Report): Report =>
  (problem) => {
    const { span, message } = problem
    const row = span && rows.find((one) => isWithin(span, one.span))
    if (!span || !row) return report(problem)
    const column = [...row.cells].find(([, cell]) => isWithin(span, cell.span))?.[0]
    const place = column === undefined ? '' : `, column “${excerpt(column)}”`
    report({ ...problem, message: `${message} (row ${row.number}${place})` })
  }

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end
