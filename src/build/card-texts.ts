import type { Table } from '../input/deck/table.ts'
import { slotNamed } from './slot-names.ts'

/** The words of a card, as somebody pasted them: a heading, and the lines below it. */
export interface CardText {
  readonly heading: string
  readonly lines: readonly string[]
  /** The words of columns that are named as slots are, by slot, and the name of a file under `picture`. */
  readonly named?: Slots
}

/** A heading of Markdown: `# Trust`. */
const MARKED = /^#{1,6}[ \t]+/

/** The signs that programs put before a point of a list, and the spaces that follow them. */
const BULLET = /^(?:[-–—•‣▪■●○◦·*\uF0A7\uF0B7]|\d{1,2}[.)])[\p{Zs}\t]+/u

/** A line that says for which slot it is, and with what words: `Time: 10 minutes`. */
function labelled(line: string): readonly [slot: string, words: string] | undefined {
  const [, name = '', words = ''] =
    /^([\p{L} ]{2,40}):(?:[\p{Zs}\t]+|$)(.*)$/u.exec(line) ?? []
  const slot = slotNamed(name)
  return slot === undefined ? undefined : [slot, words]
}

/** The letters that no heading or question has. */
const LONG = 200

/**
 * Cuts a pasted text into cards. Each row of a table is a card. Where a line begins with `#`, each such line begins a card.
 * Else each block of lines is a card, its first line the heading; a block that is a list belongs to the card before it.
 * Lines without a blank line between them are a card each, unless one of them is as long as a text, or they say for which
 * slots they are.
 */
export function cardsOfText(text: string): readonly CardText[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.trim())
  const rows = rowsOf(lines)
  if (rows) return cardsOfRows(rows)
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
  const isHeaded = isMarkdown || heads.filter(slotNamed).length > 1
  const cards = isHeaded ? rows : all
  if (cards.length === 0 || cards.some((cells) => cells.length < 2)) return undefined
  return { heads: isHeaded ? heads : [], rows: cards }
}

/** Each row as a card. Without a column for it, the first cell that no name of a slot stands over is the heading. */
const cardsOfRows = ({ heads, rows }: Rows): readonly CardText[] =>
  rows.flatMap((cells) => {
    const named: Record<string, string> = {}
    const others: string[] = []
    for (const [index, cell] of cells.entries()) {
      const slot = slotNamed(heads[index] ?? '')
      if (slot === undefined || slot in named) others.push(cell)
      else if (cell.trim() !== '') named[slot] = cell.trim()
    }
    const filled = others.map((cell) => cell.trim()).filter((cell) => cell !== '')
    // A question that no title stands over is the heading, and printed once.
    const head = 'title' in named || filled.length > 0 ? 'title' : 'question'
    const { [head]: title = filled.shift(), ...slots } = named
    if (title === undefined) return []
    const lines = filled.flatMap((cell) => cell.split(/\r\n?|\n/))
    return [{ heading: onOneLine(title), lines, ...(hasAny(slots) && { named: slots }) }]
  })

const hasAny = (slots: Slots): boolean => Object.keys(slots).length > 0

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
export const cardsOfTable = ({ columns, rows }: Table): readonly CardText[] => {
  const heads = columns.map(({ value }) => value)
  return cardsOfRows({
    heads,
    rows: rows.map(({ cells }) => heads.map((head) => cells.get(head)?.value ?? '')),
  })
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** Whether the columns of a table are named as `deck.yaml` reads them: `id`, or words such as `title.nl`. */
export const isDeckTable = ({ columns }: Table): boolean =>
  columns.some(({ value }) => /^id$|^\w+\.[A-Za-z]{2,3}(?:-\w+)*$/.test(value.trim()))

/** The slots of a card's words, by name. */
type Slots = Readonly<Record<string, string>>

/**
 * The words of a card for the slots that another one has. What has a name, in its column or before a colon, goes to the
 * slot of that name. Of the rest the heading is the title, the first slot of one line takes a line, and that of several
 * lines takes the others, as a list if it is one there. Further slots of one line take one each only where just so many
 * stand before a list. What has no place is for the `spare` slot, which may be empty. The description of the picture stays.
 */
export function slotsOfCard(card: CardText, like: Slots, spare?: string): Slots {
  const { named, lines: rest } = sorted(card, {
    ...like,
    ...(spare !== undefined && { [spare]: '' }),
  })
  const usual = Object.entries(like).filter(([slot]) => slot !== spare)
  const title = 'title' in like ? 'title' : usual.find(([slot]) => slot !== 'alt')?.[0]
  const [lead, ...others] = usual.flatMap(([slot, value]) =>
    slot === 'alt' || slot === title || isLong(value) ? [] : [slot],
  )
  const facts = others.filter((slot) => !(slot in named))
  const first = lead === undefined || lead in named ? '' : (rest.shift() ?? '')
  const areFacts = rest.findIndex((line) => BULLET.test(line)) === facts.length
  const words = usual.map(([slot, value]): [string, string] => {
    if (slot in named) return [slot, fitted(named[slot] ?? '', value)]
    if (slot === 'alt') return [slot, value]
    if (slot === title) return [slot, withoutLabel(card.heading)]
    if (slot === lead) return [slot, first.replace(BULLET, '')]
    if (!isLong(value)) return [slot, areFacts ? (rest.shift() ?? '') : '']
    return [slot, longText(rest.splice(0), value)]
  })
  const last = words.findLast(([slot]) => slot !== 'alt')
  if (spare !== undefined)
    words.push([spare, longText([named[spare] ?? '', ...rest].filter(Boolean))])
  // What has no place of its own is said below the last words.
  else if (last && rest.length > 0) last[1] = longText([last[1], ...rest])
  return Object.fromEntries(words.filter(([, value]) => value !== ''))
}

/** A heading without the word that says that it is one: `Title: Trust`, `Question: Whom?`. */
function withoutLabel(heading: string): string {
  const [slot = '', words] = labelled(heading) ?? []
  return /^(?:title|question)$/.test(slot) && words ? words : heading
}

/** Whether a slot holds several lines, by what another card has there. */
const isLong = (like: string): boolean => like.includes('\n')

/** A text on as many lines as another one. */
const fitted = (text: string, like: string): string =>
  isLong(like)
    ? longText(
        text.split('\n').map((line) => line.trim()),
        like,
      )
    : onOneLine(text)

/** What has a name among the words of a card, by slot, and the lines that have none, or one that the other card lacks. */
function sorted(
  { lines, named: given = {} }: CardText,
  like: Slots,
): { readonly named: Slots; readonly lines: string[] } {
  const named: Record<string, string> = {}
  const rest: string[] = []
  for (const [slot, value] of Object.entries(given))
    if (slot in like) named[slot] = value
    else if (slot !== 'picture' && slot !== 'alt') rest.push(...value.split('\n'))
  for (const line of lines.filter((one) => one !== '')) {
    const [slot = '', value = ''] = labelled(line) ?? []
    if (slot === 'title' || !(slot in like) || slot in named) rest.push(line)
    // A name alone stands over the lines that follow.
    else if (value !== '') named[slot] = value
  }
  return { named, lines: rest }
}

/** Lines as a text of several lines, as a list where some are points of one, or all where the text `like` is one. */
function longText(lines: readonly string[], like = ''): string {
  const [mark] = /^(?:- |1\. )/.exec(like) ?? []
  const isPoint = (line: string): boolean => mark !== undefined || BULLET.test(line)
  const [only] = lines
  if (only === undefined) return ''
  // A single number is no list, but the beginning of a date.
  if (lines.length < 2 && mark === '1. ') return only.replace(BULLET, '')
  if (lines.length < 2 && !isPoint(only)) return only
  const text = lines.map((line, index) => {
    // The rows of a table stay together.
    if (line.startsWith('|'))
      return lines[index + 1]?.startsWith('|') ? line : `${line}\n`
    return isPoint(line)
      ? `${mark === '1. ' ? `${index + 1}. ` : '- '}${line.replace(BULLET, '')}`
      : `${line}\n`
  })
  return `${text.join('\n').trimEnd()}\n`
}
