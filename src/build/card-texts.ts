import type { Table } from '../input/deck/table.ts'
import { labelled, onOneLine } from './card-text.ts'
import type { CardText } from './card-text.ts'
import { BULLET, withLevels, withTables } from './pasted-lines.ts'
import { columnNamed, slotNamed } from './slot-names.ts'
import type { NamedColumn } from './slot-names.ts'

/** A heading of Markdown: `# Trust`. */
const MARKED = /^#{1,6}[ \t]+/

/** The letters that no heading or question has. */
const LONG = 200

/**
 * Cuts a pasted text into cards. Each row of a table is a card. Where a line begins with `#`, each such line begins a card.
 * Else each block of lines is a card, its first line the heading; a block that is a list belongs to the card before it.
 * Lines without a blank line between them are a card each, unless one of them is as long as a text, or they say for which
 * slots they are. The `language` is that of the deck.
 */
export function cardsOfText(text: string, language: string): readonly CardText[] {
  const lines = withLevels(text.split(/\r\n?|[\n\u2028\u2029]/))
  const rows = rowsOf(lines)
  return rows
    ? cardsOfRows(rows, language)
    : cardsOfLines(lines).map((card) => ({ ...card, lines: withTables(card.lines) }))
}

function cardsOfLines(lines: readonly string[]): readonly CardText[] {
  if (lines.some((line) => MARKED.test(line))) return cutAtMarks(lines)
  const blocks = blocksOf(lines)
  const [only = [], ...others] = blocks
  const slots = new Set(only.map((line) => labelled(line)?.[0]))
  const isOneCard =
    slots.size > 1 || only.some((line) => BULLET.test(line) || line.length > LONG)
  if (others.length === 0 && !isOneCard)
    return only.map((heading) => ({ heading, lines: [] }))
  return joinLists(blocks)
}

/** Whether a line is the one below the head of a table of Markdown: `| --- | :-: |`. */
const isRule = (line: string): boolean =>
  /^[-:| \t]+$/.test(line) && line.includes('-') && line.lastIndexOf('|') > 0

/** The rows of a table, and the heads of its columns where it has some. */
interface Rows {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A table that was copied from a spreadsheet, or written in Markdown; undefined for what is none. */
function rowsOf(lines: readonly string[]): Rows | undefined {
  const written = lines.filter((line) => line !== '')
  const isMarkdown = isRule(written[1] ?? '')
  const all = written.map((line) =>
    (isMarkdown ? line.replaceAll(/^\||\|$/g, '').split('|') : line.split('\t')).map(
      (cell) => cell.trim(),
    ),
  )
  if (isMarkdown) all.splice(1, 1)
  const [heads = [], ...rows] = all
  const isHeaded = isMarkdown || heads.filter(columnNamed).length > 1
  const cards = isHeaded ? rows : all
  if (cards.length === 0 || cards.some((cells) => cells.length < 2)) return undefined
  return { heads: isHeaded ? heads : [], rows: cards }
}

/** The head of a column that numbers the rows, or is for whoever keeps the table. */
const NOT_PRINTED = /^\s*(?:id|n[or]\.?|#.*)\s*$/i

/**
 * Each row as a card. Without a column for it, the first cell that no name of a slot stands over is the heading. Words
 * whose column names another language than that of the deck are translations.
 */
function cardsOfRows({ heads, rows }: Rows, language: string): readonly CardText[] {
  const columns = heads.map((head) => columnNamed(head))
  const source = sourceOf(columns, language)
  return rows.flatMap((cells) => {
    const named: Record<string, string> = {}
    const translated: Record<string, Record<string, string>> = {}
    const others: string[] = []
    for (const [index, cell] of cells.entries()) {
      const { slot, language: tag = source } = columns[index] ?? {}
      if (NOT_PRINTED.test(heads[index] ?? '')) continue
      const words = tag === source ? named : (translated[tag] ??= {})
      if (slot === undefined || slot in words) others.push(cell)
      else if (cell.trim() !== '') words[slot] = cell.trim()
    }
    const filled = others.map((cell) => cell.trim()).filter((cell) => cell !== '')
    // A question that no title stands over is the heading, and printed once.
    const heading = 'title' in named || filled.length > 0 ? 'title' : 'question'
    const { [heading]: title = filled.shift(), ...slots } = named
    if (title === undefined) return []
    const lines = filled.flatMap((cell) => cell.split(/\r\n?|\n/))
    return [
      {
        heading: onOneLine(title),
        lines,
        ...(hasAny(slots) && { named: slots }),
        ...(hasAny(translated) && { translated }),
      },
    ]
  })
}

/** The language of a table that is that of the deck: by its name, or else the first, where each column names another one. */
function sourceOf(
  columns: readonly (NamedColumn | undefined)[],
  language: string,
): string {
  const tags = columns.flatMap((column) =>
    column === undefined ? [] : [column.language ?? language],
  )
  return tags.includes(language) ? language : (tags[0] ?? language)
}

const hasAny = (values: object): boolean => Object.keys(values).length > 0

function cutAtMarks(lines: readonly string[]): readonly CardText[] {
  const cards: { heading: string; lines: string[] }[] = []
  for (const line of lines) {
    if (MARKED.test(line)) cards.push({ heading: line.replace(MARKED, ''), lines: [] })
    else if (line !== '') cards.at(-1)?.lines.push(line)
  }
  return cards
}

/** The lines between blank ones. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

function joinLists(blocks: readonly (readonly string[])[]): readonly CardText[] {
  const cards: { heading: string; lines: string[] }[] = []
  for (const block of blocks) {
    const [heading = '', ...lines] = block
    const before = cards.at(-1)
    if (before && BULLET.test(heading)) before.lines.push(...block)
    else cards.push({ heading, lines })
  }
  return cards
}

/** The rows of a table as cards. */
export const cardsOfTable = (
  { columns, rows }: Table,
  language: string,
): readonly CardText[] => {
  const heads = columns.map(({ value }) => value)
  const all = rows.map(({ cells }) => heads.map((head) => cells.get(head)?.value ?? ''))
  return cardsOfRows({ heads, rows: all }, language)
}

/** Whether a row is that of the headings: what stands above it, such as a title, has one cell. */
export const isHeading = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length > 1 || cells.some(slotNamed)

/**
 * Whether the columns of a table are named as `deck.yaml` reads them: words such as `title.nl`, or `id` where none is named
 * as people call the words of a card.
 */
export function isDeckTable({ columns }: Table): boolean {
  const names = columns.map(({ value }) => value.trim())
  return (
    names.some(isOfDeck) ||
    (names.some((name) => /^id$/i.test(name)) && !names.some(isOfWords))
  )
}

/** Whether a column is named after a slot and a language; one that people call by another name (`titel.nl`) is not. */
function isOfDeck(name: string): boolean {
  const [, slot] = /^(\w+)\.[A-Za-z]{2,3}(?:-\w+)*$/.exec(name.toLowerCase()) ?? []
  return slot !== undefined && (slotNamed(slot) ?? slot) === slot
}

const isOfWords = (name: string): boolean =>
  (columnNamed(name)?.slot ?? 'picture') !== 'picture'
