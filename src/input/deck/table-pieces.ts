import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { isFormula, isSpreadsheetError } from '../../base/text/spreadsheet-error.ts'
import type { SourceEntry, SourceMap, SourceText } from '../yaml/value.ts'
import type { Slots, TableSource, Text } from './deck.ts'
import { isLanguageTag } from './language-tag.ts'
import type { Table, TableRow } from './table.ts'

/** The pieces of a table as if they stood in a file, and their words by language and piece. */
export interface TablePieces {
  readonly pieces: SourceMap
  readonly words: ReadonlyMap<string, ReadonlyMap<string, Slots>>
  /** The row of each piece. */
  readonly spans: ReadonlyMap<string, Span>
}

/** Columns that are keys of a piece in deck.yaml. */
const KEYS = [
  'kind',
  'family',
  'accent',
  'picture',
  'back',
  'focus',
  'fit',
  'mirror',
  'quantity',
  'size',
  'folds',
]

/** What a column is for. */
type Column =
  | { readonly for: 'id' | 'nothing' }
  | { readonly for: 'key'; readonly key: string }
  | { readonly for: 'facts' | 'pictures'; readonly key: string }
  | { readonly for: 'words'; readonly slot: string; readonly language: string }

function columnOf(name: string): Column | undefined {
  if (name.startsWith('#')) return { for: 'nothing' }
  if (name === 'id') return { for: 'id' }
  if (KEYS.includes(name)) return { for: 'key', key: name }
  const [group = '', ...rest] = name.split('.')
  const key = rest.join('.')
  if (key === '') return undefined
  if (/^facts?$/.test(group)) return { for: 'facts', key }
  if (/^pictures?$/.test(group)) return { for: 'pictures', key }
  const language = rest.at(-1) ?? ''
  const slot = [group, ...rest.slice(0, -1)].join('.')
  return isLanguageTag(language) ? { for: 'words', slot, language } : undefined
}

/** Sorts the cells of a table into pieces and words; columns and rows that cannot be used are reported. */
export function tablePieces(
  { columns, rows }: Table,
  { columns: renamed, usual, file }: TableSource,
  report: Report,
): TablePieces {
  const names = new Map(Array.from(renamed, ([name, heading]) => [heading.value, name]))
  const found = new Set(columns.map(({ value }) => value.trim()))
  for (const heading of renamed.values())
    if (!found.has(heading.value)) report(noColumn(heading, found))
  const uses = new Map(
    columns.map((heading) => {
      const name = heading.value.trim()
      const use = columnOf(names.get(name) ?? name)
      if (!use) report(unusedColumn(heading))
      return [name, use] as const
    }),
  )
  const hasIds = [...uses.values()].some((use) => use?.for === 'id')
  // A column that “columns” names and that is not there was told of already.
  if (!hasIds && columns[0] && !renamed.has('id')) report(noIds(columns[0].span))
  const pieces = new Map<string, SourceEntry>()
  const words = new Map<string, Map<string, Map<string, Text>>>()
  const spans = new Map<string, Span>()
  for (const row of hasIds ? rows : []) {
    const id = idOf(row, uses, report)
    if (id === undefined) continue
    if (pieces.has(id)) {
      report(sameId(id, row))
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

type Uses = ReadonlyMap<string, Column | undefined>

/** A piece as deck.yaml would have it. */
function pieceOf({ cells, span }: TableRow, uses: Uses, usual: Slots): SourceMap {
  const entries = new Map<string, SourceEntry>()
  for (const [key, value] of usual) entries.set(key, entryOf({ kind: 'text', ...value }))
  const groups = new Map<string, Map<string, SourceEntry>>()
  for (const [name, cell] of cells) {
    const use = uses.get(name)
    if (use?.for === 'key') entries.set(use.key, entryOf(asInYaml(cell)))
    if (use?.for !== 'facts' && use?.for !== 'pictures') continue
    const group = groups.get(use.for) ?? new Map<string, SourceEntry>()
    groups.set(use.for, group.set(use.key, entryOf(cell)))
  }
  for (const [name, group] of groups)
    entries.set(name, { key: span, value: { kind: 'map', entries: group, span } })
  return { kind: 'map', entries, span }
}

/** Whole numbers, true and false, which spreadsheets also write as 2.0 and TRUE. */
const asInYaml = (cell: SourceText): SourceText => ({
  ...cell,
  value: cell.value
    .trim()
    .replace(/^(\d+)[.,]0{1,2}$/, '$1')
    .replace(/^(?:true|false)$/i, (word) => word.toLowerCase()),
})

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
  const id = cell && pieceName(cell.value)
  if (id !== undefined && id !== '') return id
  report(noId(number, cell?.span ?? span))
  return undefined
}

const noId = (row: number, span: Span): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: `Row ${row} has no id.`,
  hint: 'Give each row a name of its own in the column “id”, or say which column that is: “columns: { id: … }”.',
  span,
})

const noIds = (span: Span): Problem => ({
  code: 'missing-key',
  severity: 'error',
  message: 'The table has no column “id”, which names the card of each row.',
  hint: 'Add one with a name of its own in each row, or say which column has such names: “columns: { id: … }”.',
  span,
})

/** What ids may hold of a text; of signs and other scripts, of which nothing is left, the code of each character. */
function pieceName(value: string): string {
  const letters = slug(value)
  if (letters !== '') return letters
  const signs = Array.from(value.normalize('NFC'))
    // Whether a sign is drawn in colours (U+FE0F) makes no other card.
    .filter((sign) => !/[\s\p{Cc}\p{Cf}\uFE0E\uFE0F]/u.test(sign))
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16))
  return signs.length === 0 ? '' : `u${signs.join('-')}`.slice(0, 80)
}

/** The letters and digits of a text, with hyphens for what lies between them; ½ is 1-2. */
const slug = (value: string): string =>
  value
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)

const sameId = (id: string, { number, span }: TableRow): Problem => ({
  code: 'duplicate-key',
  severity: 'error',
  message: `Row ${number} has the id “${id}” of a row above it.`,
  hint: 'Give it another one; capitals, accents, spaces and signs make no difference.',
  span,
})

const unusedColumn = ({ value, span }: SourceText): Problem => ({
  code: 'unknown-key',
  severity: 'warning',
  message: `The column “${excerpt(value.trim())}” is not used.`,
  hint: `Name it “title.en” for words (slot and language), “fact.cost” for a fact, or one of: id, ${KEYS.join(', ')}. Or begin its heading with #.`,
  span,
})

const noColumn = ({ value, span }: Text, known: ReadonlySet<string>): Problem => ({
  code: 'unknown-key',
  severity: 'error',
  message: `The table has no column “${excerpt(value)}”.`,
  hint: `It has: ${[...known].map((one) => excerpt(one)).join(', ')}.`,
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
