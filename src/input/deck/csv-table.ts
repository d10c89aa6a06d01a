import type { Problem } from '../../base/problems/problem.ts'
import { spanIn } from '../yaml/source-file.ts'
import type { SourceFile } from '../yaml/source-file.ts'
import type { SourceText } from '../yaml/value.ts'
import { tableOf } from './table.ts'
import type { Table } from './table.ts'

/**
 * Reads a table of cells between commas, semicolons or tabs (RFC 4180, whatever the line ends). Each cell keeps its place,
 * which no CSV parser tells.
 */
export function readCsvTable(source: SourceFile): Table | undefined {
  const rows = rowsIn(source)
  const [heading, ...others] = rows.filter((cells) =>
    cells.some(({ value }) => value.trim() !== ''),
  )
  if (heading) return tableOf(heading, others)
  source.report({ ...EMPTY, span: spanIn(source, 0, 0) })
  return undefined
}

const EMPTY: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This table is empty.',
  hint: 'Its first row names the columns: id, kind, title.en and so on.',
}

type Row = readonly SourceText[]

function rowsIn(source: SourceFile): readonly Row[] {
  const { text } = source
  const separator = separatorOf(text)
  const rows: SourceText[][] = [[]]
  let at = text.startsWith('\ufeff') ? 1 : 0
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

/** The sign that the heading has most of. */
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
  ).replaceAll('\r\n', '\n')

const ODD_QUOTES: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'The quotation marks of this cell do not pair up.',
  hint: 'Inside a quoted cell, write each quotation mark twice: "".',
}
