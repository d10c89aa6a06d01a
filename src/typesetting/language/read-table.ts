import { readInlines } from './inlines.ts'
import type { TextContext } from './inlines.ts'
import type { Token } from './parser.ts'
import type { Block, Inline, TableAlign } from './resolved.ts'

/** A table from its tokens, those between its opening and its closing one; without any words it is none. */
export function readTable(
  tokens: readonly Token[],
  context: TextContext,
): readonly Block[] {
  const rows: { readonly cells: (readonly Inline[])[]; isHeader: boolean }[] = []
  const align: (TableAlign | undefined)[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push({ cells: [], isHeader: false })
    const row = rows.at(-1)
    if (!row || (token.type !== 'th_open' && token.type !== 'td_open')) continue
    row.isHeader = token.type === 'th_open'
    if (row.isHeader) align.push(alignOf(token))
    row.cells.push(readInlines(tokens[index + 1]?.children ?? [], context))
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))
  return filled.length === 0 ? [] : [{ kind: 'table', align, rows: filled }]
}

/** Left and right in the file are the start and the end of a line: a table runs as its language does. */
function alignOf(token: Token): TableAlign | undefined {
  const style = String(token.attrGet('style') ?? '')
  if (style === '') return undefined
  if (style.endsWith('center')) return 'center'
  return style.endsWith('right') ? 'end' : 'start'
}

/** The dashes below the head of a table, with colons for the alignment of its columns. */
const DELIMITER = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/

/** What stands before the head of a table that begins an item of a list. */
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/

/** A text without the lines of its tables. */
export function withoutTables(value: string): string {
  const lines = value.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [first = '', second = ''] = lines.slice(at, at + 2)
    const head = first.replace(ITEM, '')
    const delimiter = second.trim()
    const isTable =
      delimiter.includes('-') &&
      DELIMITER.test(delimiter) &&
      (head.includes('|') || delimiter.includes('|')) &&
      cellsIn(head) === cellsIn(delimiter)
    if (isTable) while (lines[at + 1]?.includes('|') === true) at += 1
    else kept.push(first)
  }
  return kept.join('\n')
}

const cellsIn = (line: string): number =>
  line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/).length
