import type { MarkdownIt as Parser, StateBlock } from 'markdown-it'

import {
  beginsList,
  countsBelowWords,
  goesOn,
  isAlike,
  readMark,
  standsAlone,
} from './list-marks.ts'
import type { ListMark } from './list-marks.ts'

/**
 * Teaches a parser the lists that people write, in place of those of CommonMark: by any numbers, letters and bullets,
 * in any order. `info` of an item's token is the mark to print before it. Two items make a list; a single number or
 * letter with a full stop is a date or a name. Lines may be indented as far as one likes: words cannot contain code.
 */
export function useWrittenLists(parser: Parser): void {
  parser.block.ruler.at('list', list, { alt: ['paragraph', 'reference', 'blockquote'] })
  parser.block.ruler.at('paragraph', paragraph)
  parser.block.ruler.before('blockquote', 'more_than', (state, line, endLine, isAsked) =>
    isAsked
      ? false
      : MORE_THAN.test(lineOf(state, line)) && paragraph(state, line, endLine),
  )
}

/** “>18” is more than 18, and no quotation. */
const MORE_THAN = /^>[\p{Nd}=]/u

/** An item: its lines (`end` is the first one after it), and the least indentation of what belongs to it. */
interface Item {
  readonly mark: ListMark
  readonly line: number
  readonly indent: number
  readonly inner: number
  end: number
}

function list(
  state: StateBlock,
  line: number,
  endLine: number,
  isAsked: boolean,
): boolean {
  const items = itemsFrom(state, line, endLine)
  const [first, second] = items
  if (!first) return false
  const begins =
    beginsList(first.mark, second?.mark) ||
    (state.listIndent >= 0 && standsInList(state, first))
  if (isAsked && state.parentType === 'paragraph')
    return first.mark.kind === 'bullet'
      ? (begins && (first.mark.hasWords || items.length > 1)) || standsAlone(first.mark)
      : countsBelowWords(first.mark, second?.mark) || isAnnounced(state, line)
  if (begins && !isAsked) pushList(state, items)
  return begins
}

/** Whether the line above ends as if something came on lines of its own. */
const isAnnounced = ({ src, eMarks }: StateBlock, line: number): boolean =>
  /[:：؛፡፥፦]$/.test(src.slice((eMarks[line - 1] ?? 0) - 1, eMarks[line - 1]))

/** Whether a single bullet is one within another list: not behind its mark, nor a thought – between dashes – in it. */
function standsInList(state: StateBlock, { mark, line }: Item): boolean {
  const start = state.bMarks[line] ?? 0
  const before = state.src.slice(Math.max(0, start - LOOK_BACK), start)
  const words = lineOf(state, line).slice(mark.length)
  const isBullet = mark.kind === 'bullet' && mark.hasWords
  return isBullet && /(?:^|[\n>] *)$/.test(before) && !/ [–—-](?: |$)/.test(words)
}

const LOOK_BACK = 12

/** The items of the list that begins on a line, as far as it goes; none where no mark stands there. */
function itemsFrom(state: StateBlock, start: number, endLine: number): readonly Item[] {
  const mark = markOn(state, start)
  if (!mark) return []
  const items = [itemOf(state, start, mark)]
  const listState: ListState = { items, isApart: false, isOverOthers: false }
  for (let line = start + 1; line < endLine; line += 1) {
    if (state.isEmpty(line)) {
      listState.isApart = true
      continue
    }
    const found = classifyLine(state, line, listState)
    if (found === 'outside') break
    if (typeof found === 'object') items.push(itemOf(state, line, found))
    listState.isOverOthers =
      found === 'another list' || (listState.isOverOthers && found === 'inside')
    const last = items.at(-1)
    if (last && !listState.isOverOthers) last.end = line + 1
    listState.isApart = false
  }
  return items.map((item, index) => ({
    ...item,
    end: items[index + 1]?.line ?? item.end,
  }))
}

/** The state of reading a list line by line. */
interface ListState {
  readonly items: readonly Item[]
  /** Whether the line before is empty. */
  isApart: boolean
  /** Whether other lists, at the same indentation, may turn out to stand within the last item. */
  isOverOthers: boolean
}

/** Classifies a line: the mark of the next item, part of the last item, another list, or outside the list. */
function classifyLine(
  state: StateBlock,
  line: number,
  { items, isApart, isOverOthers }: ListState,
): ListMark | 'inside' | 'another list' | 'outside' {
  const last = items.at(-1)
  const indent = state.sCount[line] ?? 0
  if (!last) return 'outside'
  // Lines of a quotation that lack its sign go on with the words above them, if there are any.
  const hasWords = last.mark.hasWords || last.end > last.line + 1
  if (indent < state.blkIndent)
    return indent < 0 && !isApart && hasWords ? 'inside' : 'outside'
  if (indent >= last.inner) return 'inside'
  const mark = markOn(state, line)
  if (!mark)
    return isApart || BEGINS_BLOCK.test(lineOf(state, line)) ? 'outside' : 'inside'
  const isLonger = items.length > 1
  if (goesOn(last.mark, mark, { isApart, isOverOthers, isLonger })) return mark
  if (indent > last.indent + 1) return 'inside'
  // Two that could be of one list and are not: neither could a third be, and looking for it would take long.
  if (!isLonger && mark.kind !== 'bullet' && isAlike(last.mark, mark)) return 'outside'
  const isLone =
    mark.kind !== 'bullet' && !countsBelowWords(mark, secondMark(state, line, mark))
  if (isLone && !isApart && !isAnnounced(state, line)) return 'outside'
  return last.mark.kind !== 'bullet' && !isAlike(last.mark, mark)
    ? 'another list'
    : 'outside'
}

/** The mark of the next line that has one, where both could be of one list. */
function secondMark(
  state: StateBlock,
  line: number,
  first: ListMark,
): ListMark | undefined {
  let next = line + 1
  let mark: ListMark | undefined
  while (next < state.lineMax && !state.isEmpty(next) && !mark)
    mark = markOn(state, next++)
  return mark && goesOn(first, mark, DIRECTLY_BELOW) ? mark : undefined
}

const DIRECTLY_BELOW = { isApart: false, isOverOthers: false, isLonger: false }

/** What ends an item by beginning a block of its own; marks do so too. */
const BEGINS_BLOCK = /^(?:#{1,6} |>)/

const lineOf = ({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string =>
  src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line])

const markOn = (state: StateBlock, line: number): ListMark | undefined =>
  readMark(lineOf(state, line))

function itemOf(state: StateBlock, line: number, mark: ListMark): Item {
  const indent = state.sCount[line] ?? 0
  const inner = indent + Math.min(mark.length, mark.kind === 'bullet' ? 2 : 3)
  return { mark, line, indent, inner, end: line + 1 }
}

function pushList(state: StateBlock, items: readonly Item[]): void {
  const kind = items[0]?.mark.kind === 'bullet' ? 'bullet' : 'ordered'
  const around = state.parentType
  state.parentType = 'list'
  state.push(`${kind}_list_open`, '', 1)
  for (const item of items) pushItem(state, item)
  state.push(`${kind}_list_close`, '', -1)
  state.parentType = around
  state.line = items.at(-1)?.end ?? state.line
}

/** Reads the lines of an item as if its mark were no part of them. */
function pushItem(state: StateBlock, { mark, line, indent, end }: Item): void {
  const open = state.push('list_item_open', '', 1)
  open.info = mark.printed
  open.map = [line, end]
  const { blkIndent, listIndent } = state
  const [start = 0, shift = 0] = [state.bMarks[line], state.tShift[line]]
  state.bMarks[line] = start + shift + mark.length
  state.tShift[line] = 0
  state.sCount[line] = indent + mark.length
  state.listIndent = blkIndent
  state.blkIndent = leastIndent(state, line, end)
  state.md.block.tokenize(state, line, end)
  state.bMarks[line] = start
  state.tShift[line] = shift
  state.sCount[line] = indent
  state.blkIndent = blkIndent
  state.listIndent = listIndent
  state.push('list_item_close', '', -1)
}

/** The least indentation of some lines: words may follow below that of their mark. */
function leastIndent(state: StateBlock, start: number, end: number): number {
  let least = state.sCount[start] ?? 0
  for (let line = start + 1; line < end; line += 1) {
    const indent = state.sCount[line] ?? 0
    if (indent >= 0 && indent < least && !state.isEmpty(line)) least = indent
  }
  return least
}

/** A paragraph goes on until an empty line, or one that begins another block, however far that is indented. */
function paragraph(state: StateBlock, start: number, endLine: number): boolean {
  const around = state.parentType
  state.parentType = 'paragraph'
  const rules = state.md.block.ruler.getRules('paragraph')
  const begins = (line: number): boolean =>
    (state.sCount[line] ?? 0) >= 0 &&
    !MORE_THAN.test(lineOf(state, line)) &&
    rules.some((rule) => rule(state, line, endLine, true))
  let line = start + 1
  while (line < endLine && !state.isEmpty(line) && !begins(line)) line += 1
  state.parentType = around
  const content = state.getLines(start, line, state.blkIndent, false)
  state.line = line
  state.push('paragraph_open', 'p', 1).map = [start, line]
  const words = state.push('inline', '', 0)
  words.content = content.replace(/^[ \n]+|[ \n]+$/g, '')
  words.map = [start, line]
  words.children = []
  state.push('paragraph_close', 'p', -1)
  return true
}
