import type { Problem, Report } from '../../base/problems/problem.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceList, SourceText, SourceValue } from '../yaml/value.ts'
import type { Table, TableRow } from './table.ts'

/**
 * Reads a table from JSON: a list of objects, one for each row; an object inside one names columns such as `title.nl`, and
 * a list of texts is one in Markdown. The rows may be the only list in an object, as many programs write them: `{ "cards": […] }`.
 */
export function readJsonTable(
  file: string,
  contents: string,
  report: Report,
): Table | undefined {
  const source = readSource(file, contents, report)
  if (!source) return undefined
  const list = listIn(source)
  if (!list) {
    report({ ...NO_LIST, span: source.span })
    return undefined
  }
  const rows = list.items.map((item, index): TableRow => {
    const cells = new Map(cellsOf(item, ''))
    const filled = [...cells].filter(
      ([, { value, raw }]) => value.trim() && raw !== 'null',
    )
    return { number: index + 1, span: item.span, cells: new Map(filled) }
  })
  const columns = new Map<string, SourceText>()
  for (const { cells } of rows)
    for (const [name, { span }] of cells)
      if (!columns.has(name))
        columns.set(name, { kind: 'text', value: name, raw: name, span })
  return { columns: [...columns.values()], rows }
}

function listIn(source: SourceValue): SourceList | undefined {
  if (source.kind === 'list') return source
  if (source.kind === 'text') return undefined
  const lists = [...source.entries.values()].map(({ value }) => value).filter(isList)
  return lists.length === 1 ? lists[0] : undefined
}

const isList = (value: SourceValue): value is SourceList => value.kind === 'list'

const cellsOf = (
  value: SourceValue,
  name: string,
): readonly (readonly [string, SourceText])[] => {
  if (value.kind === 'text') return [[name, value]]
  if (value.kind === 'list') return [[name, asMarkdown(value)]]
  return [...value.entries].flatMap(([key, entry]) =>
    cellsOf(entry.value, name === '' ? key : `${name}.${key}`),
  )
}

/** A list of texts, each an item of a list in Markdown. */
function asMarkdown({ items, span }: SourceList): SourceText {
  const texts = items.flatMap((item) => cellsOf(item, '').map(([, { value }]) => value))
  const value = texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')
  return { kind: 'text', value, raw: value, span }
}

const NO_LIST: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'This file is no list of cards.',
  hint: 'Write a list of objects: [{ "id": "one", "title.en": "One" }].',
}
