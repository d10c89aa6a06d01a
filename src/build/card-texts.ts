import type { Table } from '../input/deck/table.ts'

/** The words of a card, as somebody pasted them: a heading, and the lines below it. */
export interface CardText {
  readonly heading: string
  readonly lines: readonly string[]
}

/** A heading of Markdown: `# Trust`. */
const MARKED = /^#{1,6}[ \t]+/

/** The signs that programs put before a point of a list, and the spaces that follow them. */
const BULLET = /^(?:[-–—•‣▪■●○◦·*\uF0A7\uF0B7]|\d{1,2}[.)])[\p{Zs}\t]+/u

/**
 * Cuts a pasted text into cards. Each row of a table is a card. Where a line begins with `#`, each such line begins a card.
 * Else each block of lines is a card, its first line the heading; a block that is a list belongs to the card before it.
 * Lines without a blank line between them are a card each.
 */
export function cardsOfText(text: string): readonly CardText[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.trim())
  const rows = rowsOf(lines)
  if (rows) return rows.map(([heading = '', ...others]) => ({ heading, lines: others }))
  if (lines.some((line) => MARKED.test(line))) return cutAtMarks(lines)
  const blocks = blocksOf(lines)
  const [only = [], ...others] = blocks
  if (others.length === 0 && !only.some((line) => BULLET.test(line)))
    return only.map((heading) => ({ heading, lines: [] }))
  return joinLists(blocks)
}

/** Whether a line is the one below the head of a table of Markdown: `| --- | :-: |`. */
const isRule = (line: string): boolean =>
  /^[-:| \t]+$/.test(line) && line.includes('-') && line.lastIndexOf('|') > 0

/** The cells of a table that was copied from a spreadsheet, or written in Markdown; undefined for what is none. */
function rowsOf(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const written = lines.filter((line) => line !== '')
  const isMarkdown = isRule(written[1] ?? '')
  const rows = isMarkdown
    ? written.slice(2).map((line) => line.replaceAll(/^\||\|$/g, '').split('|'))
    : written.map((line) => line.split('\t'))
  if (rows.length === 0 || rows.some((cells) => cells.length < 2)) return undefined
  return rows.map((cells) => cells.map((cell) => cell.trim()))
}

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

/** The rows of a table as cards: the first cell that is filled is the heading. */
export const cardsOfTable = ({ rows }: Table): readonly CardText[] =>
  rows.flatMap(({ cells }) => {
    const [heading, ...others] = Array.from(cells.values(), ({ value }) => value.trim())
    const lines = others.flatMap((value) => value.split(/\r\n?|\n/))
    return heading === undefined ? [] : [{ heading: onOneLine(heading), lines }]
  })

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** Whether the columns of a table are named as `deck.yaml` reads them: `id`, or words such as `title.nl`. */
export const isDeckTable = ({ columns }: Table): boolean =>
  columns.some(({ value }) => /^id$|^\w+\.[a-z]{2,3}(?:-\w+)*$/.test(value.trim()))

/** The slots of a card's words, by name. */
type Slots = Readonly<Record<string, string>>

/**
 * The words of a card for the slots that another one has: the heading is its title, a slot of one line takes a line each
 * (the heading once more where there is none), and a slot of several lines takes the rest, as a list if it is one there;
 * it is left out if nothing is left. What has no place yet is for the `spare` slot, which may be empty. The description of
 * the picture stays.
 */
export function slotsOfCard(
  { heading, lines }: CardText,
  like: Slots,
  spare?: string,
): Slots {
  const rest = lines.filter((line) => line !== '')
  const usual = Object.entries(like).filter(([slot]) => slot !== spare)
  const title = 'title' in like ? 'title' : usual[0]?.[0]
  const words = usual.map(([slot, value]) => {
    if (slot === 'alt') return [slot, value]
    if (slot === title) return [slot, heading]
    if (!value.includes('\n'))
      return [slot, (rest.shift() ?? heading).replace(BULLET, '')]
    return [slot, longText(rest.splice(0), value.startsWith('- '))]
  })
  const last = words.findLast(([slot]) => slot !== 'alt')
  if (spare !== undefined) words.push([spare, longText(rest, false)])
  // What has no place of its own is said below the last words.
  else if (last && rest.length > 0) last[1] = longText([last[1] ?? '', ...rest], false)
  return Object.fromEntries(words.filter(([, value]) => value !== ''))
}

/** Lines as a text of several lines, as a list where some are points of one; a line by itself where there is one only. */
function longText(lines: readonly string[], isList: boolean): string {
  const isPoint = (line: string): boolean => isList || BULLET.test(line)
  if (lines.length === 0 || (lines.length === 1 && !lines.some(isPoint)))
    return lines.join('')
  const text = lines
    .map((line) => (isPoint(line) ? `- ${line.replace(BULLET, '')}` : `${line}\n`))
    .join('\n')
  return `${text.trimEnd()}\n`
}
