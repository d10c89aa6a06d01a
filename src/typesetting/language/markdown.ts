import type { Report } from '../../base/problems/problem.ts'
import { iconNamesIn, OBJECT } from '../../base/text/icon.ts'
import type { Text } from '../../input/deck/deck.ts'
import { attributionStarts, withoutDash } from './attribution.ts'
import { readInlines } from './inlines.ts'
import type { IconWords, MarkdownContext, TextContext } from './inlines.ts'
import { withLineEnds } from './line-ends.ts'
import { cleanLine, reportRunOn } from './markdown-lines.ts'
import { nothingBehind, sameNumber, tooDeep } from './markup-problems.ts'
import { MOST_LEVELS, parseBlocks, parseLine } from './parser.ts'
import type { Token } from './parser.ts'
import { printedAsWritten, rawMarkup } from './raw-markup.ts'
import { readTable } from './read-table.ts'
import type { Block, Inline, ListItem } from './resolved.ts'

/** Reads the words of a slot: Markdown blocks where they run over lines, one line otherwise. */
export function readMarkdown(text: Text, context: MarkdownContext): readonly Block[] {
  // What stands in brackets may be a note, whose number depends on the words before, and what stands between colons a drawing.
  if (text.value.includes('[') || iconNamesIn(text.value).length > 0)
    return readBlocksOf(text, context)
  const key = JSON.stringify([context.language, text.raw, text.value])
  const before = read.get(key)
  if (before) return before
  let isClean = true
  const report: Report = (problem) => {
    isClean = false
    context.report(problem)
  }
  const blocks = readBlocksOf(text, { ...context, report })
  if (isClean) keep(key, blocks)
  return blocks
}

/** Texts that were read without a problem: a rebuild in the same process reads only what changed. */
const read = new Map<string, readonly Block[]>()

/** The most characters of them that are kept: more than any deck has. */
const MOST_KEPT = 4_000_000

let kept = 0

function keep(key: string, blocks: readonly Block[]): void {
  if (kept > MOST_KEPT) {
    read.clear()
    kept = 0
  }
  read.set(key, blocks)
  kept += key.length
}

function readBlocksOf(text: Text, context: MarkdownContext): readonly Block[] {
  const { notes, icons = NO_ICONS } = context
  rawMarkup(text, { notes: notes?.known ?? [], icons }).forEach(context.report)
  const textContext: TextContext = {
    ...context,
    text,
    asWritten: printedAsWritten(text, icons),
  }
  // The place of a picture that was pasted, of which the reader of the file has told.
  const value = withLineEnds(text.value.replaceAll(OBJECT, ''))
  return value.includes('\n')
    ? readLines(value, textContext)
    : readLine(value, textContext)
}

const NO_ICONS: IconWords = new Map()

function readLine(value: string, context: TextContext): readonly Block[] {
  return paragraphOf(
    readInlines(parseLine(value.trim(), context.icons ?? NO_ICONS), context),
  )
}

function readLines(value: string, context: TextContext): readonly Block[] {
  const tokens = parseBlocks(
    value.split('\n').map(cleanLine).join('\n'),
    context.icons ?? NO_ICONS,
  )
  if (tokens.some(isTooDeep)) context.report(tooDeep(context.text))
  reportRunOn(tokens, context)
  const attributions = attributionStarts(tokens)
  const emptyMarks: string[] = []
  const blocks = readBlocks({ ...context, tokens, attributions, emptyMarks, index: 0 })
  // Without any words at all, that is what is told.
  const [empty] = blocks.length > 0 ? emptyMarks : []
  if (empty !== undefined) context.report(nothingBehind(empty, context.text))
  return blocks
}

const isTooDeep = ({ nesting, level }: Token): boolean =>
  nesting > 0 && level >= MOST_LEVELS - 1

/** The tokens of a slot, and how far they have been read. */
interface Cursor extends TextContext {
  readonly tokens: readonly Token[]
  readonly attributions: ReadonlyMap<Token, number>
  /** The marks of items and headings without words. */
  readonly emptyMarks: string[]
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
        blocks.push(...readHeading(token, cursor))
        break
      case 'blockquote_open':
        blocks.push(...readQuotation(cursor))
        break
      case 'bullet_list_open':
      case 'ordered_list_open':
        blocks.push(...readList(token, cursor))
        break
      case 'table_open':
        blocks.push(...readTableAt(cursor))
        break
    }
  }
}

function readTableAt(cursor: Cursor): readonly Block[] {
  const { tokens, index } = cursor
  const end = tokens.findIndex(({ type }, at) => at >= index && type === 'table_close')
  cursor.index = end + 1
  return readTable(tokens.slice(index, end), cursor)
}

/** Nothing is made of a paragraph without words, nor of what holds only such ones. */
const paragraphOf = (inlines: readonly Inline[]): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }]

function readHeading(token: Token, cursor: Cursor): readonly Block[] {
  const inlines = readWords(cursor)
  if (inlines.length === 0) cursor.emptyMarks.push(token.markup)
  return inlines.length === 0
    ? []
    : [{ kind: 'heading', level: LEVELS[token.tag] ?? 3, inlines }]
}

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

function readList(list: Token, cursor: Cursor): readonly Block[] {
  const items: ListItem[] = []
  const close = list.type.replace('_open', '_close')
  for (;;) {
    const token = cursor.tokens[cursor.index++]
    if (!token || token.type === close) break
    const blocks = readBlocks(cursor, 'list_item_close')
    if (blocks.length > 0) items.push({ marker: token.info, blocks })
    else cursor.emptyMarks.push(token.info)
  }
  const again = items.find(({ marker }, index) => items[index - 1]?.marker === marker)
  if (again && list.type === 'ordered_list_open')
    cursor.report(sameNumber(again.marker, cursor.text))
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}
