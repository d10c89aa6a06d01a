import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Parser, Token } from 'markdown-it'

import type { Text } from '../content/deck.ts'
import { plain } from '../problems/plain.ts'
import type { Report } from '../problems/problem.ts'
import { spanOf } from '../problems/suggest.ts'
import { unletter } from './lettered-lists.ts'
import type { Unlettered } from './lettered-lists.ts'
import type { Block, Inline, ListItem } from './resolved.ts'
import { typographic } from './typography.ts'

/** What turning Markdown into blocks needs to know. */
export interface MarkdownContext {
  readonly language: string
  /** The number of a footnote by its id; undefined where there is no such note. */
  readonly numberOf: (id: string) => number | undefined
  readonly report: Report
}

const INLINE_RULES = ['emphasis', 'escape', 'link', 'newline']
const BLOCK_RULES = ['heading', 'list', 'blockquote']

function makeParser(): Parser {
  const parser = new MarkdownIt('zero').enable([...INLINE_RULES, ...BLOCK_RULES])
  parser.inline.ruler.before('escape', 'signs', (state, silent) => {
    const sign = SIGNS[state.src.slice(state.pos, state.pos + 2)]
    if (sign === undefined) return false
    if (!silent) state.pending += sign
    state.pos += 2
    return true
  })
  parser.inline.ruler.before('link', 'note', (state, silent) => {
    const match = NOTE.exec(state.src.slice(state.pos, state.pos + 84))
    if (!match) return false
    if (!silent) state.push('note', '', 0).meta = { id: match[1] }
    state.pos += match[0].length
    return true
  })
  return parser
}

/** A space that holds, and a place where a word may be broken. */
const SIGNS: Readonly<Record<string, string>> = { '\\ ': '\u00A0', '\\-': '\u00AD' }
const NOTE = /^\[\^([A-Za-z0-9_-]{1,80})\]/

let shared: Parser | undefined
const parser = (): Parser => (shared ??= makeParser())

/** Reads the words of a slot: Markdown blocks where they run over lines, one line otherwise. */
export function readMarkdown(text: Text, context: MarkdownContext): readonly Block[] {
  const reader: Reader = { ...context, text, unlettered: unletter(text.value) }
  reportForeignMarkup(reader)
  if (!text.value.includes('\n')) {
    const [token] = parser().parseInline(text.value, {})
    const inlines = readInlines(token?.children ?? [], reader)
    return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }]
  }
  const cursor = { tokens: parser().parse(reader.unlettered.text, {}), index: 0 }
  return readBlocks(cursor, reader)
}

interface Reader extends MarkdownContext {
  readonly text: Text
  readonly unlettered: Unlettered
}

interface Cursor {
  readonly tokens: readonly Token[]
  index: number
}

function readBlocks(cursor: Cursor, reader: Reader, until?: string): readonly Block[] {
  const blocks: Block[] = []
  for (;;) {
    const token = cursor.tokens[cursor.index++]
    if (!token || token.type === until) return blocks
    if (token.type === 'paragraph_open' || token.type === 'heading_open') {
      const inlines = readInlines(cursor.tokens[cursor.index]?.children ?? [], reader)
      cursor.index += 2
      blocks.push(
        token.type === 'paragraph_open'
          ? { kind: 'paragraph', inlines }
          : { kind: 'heading', level: headingLevel(token.tag), inlines },
      )
    } else if (token.type === 'blockquote_open') {
      blocks.push(withAttribution(readBlocks(cursor, reader, 'blockquote_close')))
    } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      blocks.push({ kind: 'list', items: readItems(cursor, token, reader) })
    }
  }
}

const headingLevel = (tag: string): 1 | 2 | 3 => (tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3)

function readItems(cursor: Cursor, list: Token, reader: Reader): readonly ListItem[] {
  const items: ListItem[] = []
  const markerOf = markers(list, reader)
  const close = list.type.replace('_open', '_close')
  for (;;) {
    const token = cursor.tokens[cursor.index++]
    if (!token || token.type === close) return items
    items.push({
      marker: markerOf(items.length),
      blocks: readBlocks(cursor, reader, 'list_item_close'),
    })
  }
}

/** The sign before the nth item (from 0). */
function markers(
  list: Token,
  { unlettered, language }: Reader,
): (index: number) => string {
  if (list.type === 'bullet_list_open') return () => '•'
  const line = list.map?.[0] ?? -1
  const first = unlettered.upper.has(line)
    ? 'A'
    : unlettered.lower.has(line)
      ? 'a'
      : undefined
  if (first !== undefined)
    return (index) => `${String.fromCharCode(first.charCodeAt(0) + index)}.`
  const start = Number(list.attrGet('start') ?? 1)
  const digits = new Intl.NumberFormat(language, { useGrouping: false })
  return (index) => `${digits.format(start + index)}.`
}

const ATTRIBUTION = /^(?:—|–|--) */

/** The last line of a quotation names who said it, when it begins with a dash; the dash is not set. */
function withAttribution(blocks: readonly Block[]): Block {
  const last = blocks.at(-1)
  const inlines = last?.kind === 'paragraph' ? last.inlines : []
  const [first] = inlines
  if (first?.kind !== 'text' || !ATTRIBUTION.test(first.text))
    return { kind: 'quotation', blocks }
  const text = first.text.replace(ATTRIBUTION, '')
  return {
    kind: 'quotation',
    blocks: blocks.slice(0, -1),
    attribution: [...(text ? [{ ...first, text }] : []), ...inlines.slice(1)],
  }
}

/** Signs of a line with their look, before typography. */
interface Stretch {
  readonly text: string
  readonly make: (text: string) => Inline | undefined
}

function readInlines(tokens: readonly Token[], reader: Reader): readonly Inline[] {
  const stretches = readStretches(tokens, reader)
  const line = stretches.map((stretch) => stretch.text).join('')
  const { units, unclosed } = typographic(line, reader.language)
  if (unclosed) reportUnclosed(line, reader)
  const inlines: Inline[] = []
  let start = 0
  for (const { text, make } of stretches) {
    const inline = make(units.slice(start, start + text.length).join(''))
    if (inline) inlines.push(inline)
    start += text.length
  }
  return inlines
}

function readStretches(tokens: readonly Token[], reader: Reader): readonly Stretch[] {
  const stretches: Stretch[] = []
  const look = { emphasis: false, strong: false, href: undefined as string | undefined }
  const push = (text: string): void => {
    const { href, ...rest } = look
    const style = { ...rest, ...(href !== undefined && { href }) }
    stretches.push({
      text,
      make: (set) => (set ? { kind: 'text', text: set, ...style } : undefined),
    })
  }
  for (const token of tokens) {
    if (token.type === 'em_open' || token.type === 'em_close')
      look.emphasis = token.nesting > 0
    else if (token.type === 'strong_open' || token.type === 'strong_close')
      look.strong = token.nesting > 0
    else if (token.type === 'link_open')
      look.href = safeHref(String(token.attrGet('href') ?? ''), reader)
    else if (token.type === 'link_close') look.href = undefined
    else if (token.type === 'softbreak') push(' ')
    else if (token.type === 'hardbreak') push('\n')
    else if (token.type === 'note')
      stretches.push(readNote(String(token.meta?.['id']), reader))
    else push(token.content)
  }
  return stretches
}

function readNote(id: string, { numberOf, text, report }: Reader): Stretch {
  const number = numberOf(id)
  if (number !== undefined)
    return { text: '', make: () => ({ kind: 'note', number, mark: String(number) }) }
  report({
    code: 'note-missing',
    severity: 'error',
    message: `The footnote “[^${id}]” has no note.`,
    hint: `Add “${id}: …” under “notes:” at the end of the file, or take the mark out.`,
    span: spanOf(`[^${id}]`, text),
  })
  return { text: '', make: () => undefined }
}

function safeHref(href: string, { text, report }: Reader): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href
  report({
    code: 'markup',
    severity: 'error',
    message: `The link to “${plain(href)}” does not lead to a web page or a mail address.`,
    hint: 'Begin it with https:// or mailto:.',
    span: spanOf(href, text),
  })
  return undefined
}

const FOREIGN = /<\/?[A-Za-z][^<>\n]{0,80}>|!\[[^\]\n]{0,80}\]\(/

function reportForeignMarkup({ text, report }: Reader): void {
  const found = FOREIGN.exec(text.value)?.[0]
  if (found === undefined) return
  report({
    code: 'markup',
    severity: 'error',
    message: `“${plain(found)}” would be printed as it stands: words have no HTML and no pictures.`,
    hint: 'Use *emphasis*, **strong**, lists, > quotations and [links](https://…); write \\< for a real <.',
    span: spanOf(found, text),
  })
}

function reportUnclosed(line: string, { text, report }: Reader): void {
  report({
    code: 'quote-unclosed',
    severity: 'warning',
    message: `A quote is opened and never closed in “${plain(line)}”.`,
    hint: 'Add the closing quote, or type the curly quotes themselves.',
    span: text.span,
  })
}
