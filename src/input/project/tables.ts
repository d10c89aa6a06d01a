import { extname } from 'node:path'

import type { Report } from '../../base/problems/problem.ts'
import { csvTable, LINE_WITHIN_CELL, readCsvCells } from '../deck/csv-table.ts'
import type { CsvCells } from '../deck/csv-table.ts'
import type { Deck, TableSource } from '../deck/deck.ts'
import { readJsonTable } from '../deck/json-table.ts'
import { hasIdHeading, ID } from '../deck/table.ts'
import type { IsHeading, Table } from '../deck/table.ts'
import { withTable } from '../deck/with-table.ts'
import { sheetText } from '../deck/xlsx-table.ts'
import { findFile } from './find-file.ts'
import { displayPath, readBytes, readCached } from './project.ts'
import type { Project } from './project.ts'

/** A deck with what its table holds; undefined, with problems, if that cannot be used. */
export async function loadTablePieces(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<Deck | undefined> {
  const { table: source } = deck
  if (!source) return deck
  const table = await loadTable(project, deck, source, report)
  return table && withTable(deck, source, table, report)
}

/** Reads the table of a deck; undefined, with problems, if it cannot be read. */
export async function loadTable(
  project: Project,
  deck: Deck,
  source: TableSource,
  report: Report,
): Promise<Table | undefined> {
  const folders = { roots: [deck.folder], within: project.roots }
  const path = await findFile(folders, source.file.value, source.file.span, report)
  const isHeading = hasIdHeading(source.columns.get(ID)?.value ?? ID)
  return path === undefined
    ? undefined
    : readTable(project, path, { ...source, isHeading, language: deck.source }, report)
}

interface WantedTable extends TableSource {
  readonly isHeading: IsHeading
  /** The language of the words that are translated. */
  readonly language: string
}

async function readTable(
  project: Project,
  path: string,
  source: WantedTable,
  report: Report,
): Promise<Table | undefined> {
  const asTable = (cells: CsvCells | undefined): Table | undefined =>
    cells && csvTable(cells, { ...source, needsIds: true }, report)
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return asTable(await loadSheet(project, path, source, report))
    case '.json':
      return readCached(project, path, readJsonTable, report)
    case '.csv':
    case '.tsv':
    case '.txt':
      return asTable(await readCached(project, path, readCsv, report))
    default:
      report({
        code: 'wrong-value',
        severity: 'error',
        message: 'Pieces come from a table in CSV, TSV, JSON or Excel (.xlsx).',
        hint: 'Save it as one of these from the spreadsheet program.',
        span: source.file.span,
      })
      return undefined
  }
}

const readCsv = (file: string, text: string, report: Report): CsvCells =>
  readCsvCells({ file, text, report })

/** The largest workbook, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** Reads a sheet by way of CSV, which messages show. */
async function loadSheet(
  project: Project,
  path: string,
  { file: named, sheet, isHeading, language }: WantedTable,
  report: Report,
): Promise<CsvCells | undefined> {
  const bytes = await readBytes(project, path, LARGEST, report)
  if (!bytes) return undefined
  const found = await sheetText(bytes, { sheet: sheet?.value, isHeading, language })
  if ('problem' in found) {
    report({ ...found.problem, span: sheet?.span ?? named.span })
    return undefined
  }
  const file = displayPath(project, path)
  project.texts.set(file, found.text.replaceAll(LINE_WITHIN_CELL, '↵'))
  return readCsvCells({ file, text: found.text, report })
}
