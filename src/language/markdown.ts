import type { Text } from '../content/deck.ts'
import { attributionStarts } from './attribution.ts'
import { numberIn } from './digits.ts'
import { readInlines } from './inlines.ts'
import type { MarkdownContext, Reading } from './inlines.ts'
import { parseLettered } from './lettered-lists.ts'
import { foreignMarkup, tooDeep } from './markup-problems.ts'
import { MOST_LEVELS, parseLine } from './parser.ts'
import type { Token } from './parser.ts'
import type { Block, Inline, ListItem } from './resolved.ts'

/** Reads the words of a slot: Markdown blocks where they run over lines, one line otherwise. */
export function readMarkdown(text: Text, context: MarkdownContext): readonly Block[] {
  foreignMarkup(text).forEach(context.report)
  const reading: Reading = { ...context, text }
  return text.value.includes('\n') ? readLines(reading) : readLine(reading)
}

function readLine(reading: Reading): readonly Block[] {
  return paragraphOf(readInlines(parseLine(reading.text.value.trim()), reading))
}

function readLines(reading: Reading): readonly Block[] {
  // Spaces at the end of a line mean a line break to Markdown, and nothing to who cannot see them.
  const lines = reading.text.value.split('\n').map((line) => line.trimEnd())
  const { tokens, marks } = parseLettered(lines.join('\n'))
  if (tokens.some(isTooDeep)) reading.report(tooDeep(reading.text))
  const attributions = attributionStarts(tokens)
  return readBlocks({ ...reading, tokens, marks, attributions, index: 0 })
}

const isTooDeep = ({ nesting, level }: Token): boolean =>
  nesting > 0 && level >= MOST_LEVELS - 1

/** The tokens of a slot, and how far they have been read. */
interface Cursor extends Reading {
  readonly tokens: readonly Token[]
  /** The letters or digits that the writer put before items, by their lines. */
  readonly marks: ReadonlyMap<number, string>
  readonly attributions: ReadonlyMap<Token, number>
  index: number
}

function readBlocks(cursor: Cursor, until?: string): readonly Block[] {
  const blocks: Block[] = []
  for (;;) {
    const token = cursor.tokens[cursor.index++]
    if (!token || token.type === until) return blocks
    switch (token.type) {
      case 'paragraph_open':
        blocks.push(...paragraphOf(readWords(cursor)))
        break
      case 'heading_open':
        blocks.push(...headingOf(token, readWords(cursor)))
        break
      case 'blockquote_open':
        blocks.push(...readQuotation(cursor))
        break
      case 'bullet_list_open':
      case 'ordered_list_open':
        blocks.push(...readList(token, cursor))
        break
    }
  }
}

/** Nothing is made of a paragraph without words, nor of what holds only such ones. */
const paragraphOf = (inlines: readonly Inline[]): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }]

const headingOf = ({ tag }: Token, inlines: readonly Inline[]): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'heading', level: LEVELS[tag] ?? 3, inlines }]

const LEVELS: Readonly<Record<string, 1 | 2>> = { h1: 1, h2: 2 }

/** The words of a paragraph or heading whose opening token has been read, without an attribution. */
function readWords(cursor: Cursor): readonly Inline[] {
  const words = cursor.tokens[cursor.index]
  cursor.index += 2
  const tokens = words?.children ?? []
  const start = words && cursor.attributions.get(words)
  // The line break before an attribution goes too.
  const end = start === undefined ? tokens.length : Math.max(0, start - 1)
  return readInlines(tokens.slice(0, end), cursor)
}

function readQuotation(cursor: Cursor): readonly Block[] {
  const blocks = readBlocks(cursor, 'blockquote_close')
  // Before the closing tokens of quotation and paragraph.
  const words = cursor.tokens[cursor.index - 3]
  const start = words && cursor.attributions.get(words)
  if (blocks.length === 0) return []
  if (!words || start === undefined) return [{ kind: 'quotation', blocks }]
  const attribution = readInlines((words.children ?? []).slice(start), cursor)
  return [{ kind: 'quotation', blocks, attribution: withoutDash(attribution) }]
}

function withoutDash([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== 'text') return rest
  const text = first.text.replace(/^[—–]\s+/, '')
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function readList(list: Token, cursor: Cursor): readonly Block[] {
  const items: ListItem[] = []
  const close = list.type.replace('_open', '_close')
  const markerOf = markers(list, cursor)
  for (;;) {
    const token = cursor.tokens[cursor.index++]
    if (!token || token.type === close) break
    const blocks = readBlocks(cursor, 'list_item_close')
    if (blocks.length > 0) items.push({ marker: markerOf(token), blocks })
  }
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** Makes the signs before the items of a list, one after the other: as the writer wrote them, or numbers that go on. */
function markers(list: Token, { marks, language }: Cursor): (item: Token) => string {
  if (list.type === 'bullet_list_open') return () => '•'
  let next: number | undefined
  return ({ info, map }) => {
    const written = marks.get(map?.[0] ?? -1)
    const number = next ?? Number(info)
    // Numbers below letters begin anew.
    next = written === undefined ? number + 1 : undefined
    return (written ?? numberIn(language, number)) + list.markup
  }
}
