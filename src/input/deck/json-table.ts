import type { Problem, Report } from '../../base/problems/problem.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceText, SourceValue } from '../yaml/value.ts'
import type { Table, TableRow } from './table.ts'

/** Reads a table from JSON: a list of objects, one for each row; an object inside one names columns such as `title.nl`. */
export function readJsonTable(
  file: string,
  contents: string,
  report: Report,
): Table | undefined {
  const source = readSource(file, contents, report)
  if (!source) return undefined
  if (source.kind !== 'list') {
    report({ ...NO_LIST, span: source.span })
    return undefined
  }
  const rows = source.items.map((item, index): TableRow => {
    const cells = new Map(cellsOf(item, ''))
    const filled = [...cells].filter(([, { value }]) => value.trim() !== '')
    return { number: index + 1, span: item.span, cells: new Map(filled) }
  })
  const columns = new Map<string, SourceText>()
  for (const { cells } of rows)
    for (const [name, { span }] of cells)
      if (!columns.has(name))
        columns.set(name, { kind: 'text', value: name, raw: name, span })
  return { columns: [...columns.values()], rows }
}

const cellsOf = (
  value: SourceValue,
  name: string,
): readonly (readonly [string, SourceText])[] => {
  if (value.kind === 'text') return [[name, value]]
  if (value.kind === 'list') return value.items.flatMap((item) => cellsOf(item, name))
  return [...value.entries].flatMap(([key, entry]) =>
    cellsOf(entry.value, name === '' ? key : `${name}.${key}`),
  )
}

const NO_LIST: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This file is no list of cards.',
  hint: 'Write a list of objects: [{ "id": "one", "title.en": "One" }].',
}
