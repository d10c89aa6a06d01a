import { binaryKind } from './binary.ts'
import { columnsOf, graphemesOf, replaceControls } from './display.ts'
import { endOfLine, numberOfLine, startOfLine } from './lines.ts'
import type { Span } from './problem.ts'

/** A position as editors show it: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a span begins in the text of its file; an offset past the end counts as the end. */
export function positionOf(span: Span, text: string): Position {
  const offset = Math.min(Math.max(span.start, 0), text.length)
  const line = numberOfLine(text, offset)
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0
  return { line, column: Math.max(1, offset - startOfLine(text, offset) - mark + 1) }
}

/** Where the part of a template is used that a place is in, the nearest use first, as file, line and column. */
export function usesOf(
  { usedAt }: Span,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  if (!usedAt) return []
  const text = texts.get(usedAt.file)
  const { line, column } = positionOf(usedAt, text ?? '')
  const place = text === undefined ? '' : `:${line}:${column}`
  return [`${replaceControls(usedAt.file)}${place}`, ...usesOf(usedAt, texts)]
}

/** The most columns of a line that are shown. */
const MOST_COLUMNS = 90

/** The most UTF-16 units of a line that are examined: enough for any script, and a limit for endless lines. */
const MOST_UNITS = MOST_COLUMNS * 4

/** Lines of the file that are shown before the one with the span. */
const LINES_BEFORE = 2

/**
 * The lines around a span with their numbers, and carets under the part of its first line. Rows are separated by `\n`;
 * long lines are cut to the surroundings of the span. Empty for a file that is not text.
 */
export function codeFrame(span: Span, text: string): string {
  if (binaryKind(text) !== undefined) return ''
  const { line } = positionOf(span, text)
  const offset = Math.min(Math.max(span.start, 0), text.length)
  const start = startOfLine(text, offset)
  const content = lineAt(text, start)
  const column = Math.min(offset - start, content.length)
  const window = cut(content, firstShown(content, column))
  const digits = Math.max(3, String(line + 1).length)
  const row = (number: number | '', shown: string): string =>
    `${String(number).padStart(digits)} | ${shown}`.trimEnd()
  const above = linesBefore(text, start)
  return [
    ...above.map((shown, index) => row(line - above.length + index, cut(shown, 0).shown)),
    row(line, window.shown),
    row('', caretsUnder(content, column, span.end - span.start, window)),
    ...lineAfter(text, start).map((shown) => row(line + 1, cut(shown, 0).shown)),
  ].join('\n')
}

function linesBefore(text: string, start: number): readonly string[] {
  const lines: string[] = []
  for (let at = start; at > 0 && lines.length < LINES_BEFORE;) {
    at = startOfLine(text, at - 1)
    lines.unshift(lineAt(text, at))
  }
  return lines
}

/** The next line, if there is one; nothing follows a final line end. */
function lineAfter(text: string, start: number): readonly string[] {
  const next = endOfLine(text, start) + 1
  return next < text.length ? [lineAt(text, next)] : []
}

function lineAt(text: string, start: number): string {
  const line = text.slice(start, endOfLine(text, start))
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** The first unit of a line to show: its first one, or in a long line one half a window before the column. */
function firstShown(line: string, column: number): number {
  if (line.length <= MOST_UNITS && columnsIn(replaceControls(line)) <= MOST_COLUMNS)
    return 0
  const before = graphemesOf(line.slice(Math.max(0, column - MOST_UNITS), column))
  let columns = 0
  let first = column
  for (const grapheme of before.toReversed()) {
    columns += columnsIn(replaceControls(grapheme))
    if (columns > MOST_COLUMNS / 2) break
    first -= grapheme.length
  }
  return first
}

/** What is shown of a line. */
interface Excerpt {
  readonly shown: string
  /** Units of the line before the ones that are shown. */
  readonly first: number
  /** Units of the line up to the end of what is shown. */
  readonly last: number
}

function cut(line: string, first: number): Excerpt {
  const slice = line.slice(first, first + MOST_UNITS)
  let columns = first > 0 ? 1 : 0
  let last = first
  let shown = first > 0 ? '…' : ''
  for (const grapheme of graphemesOf(slice)) {
    const safe = replaceControls(grapheme)
    columns += columnsIn(safe)
    if (columns > MOST_COLUMNS) break
    shown += safe
    last += grapheme.length
  }
  return { shown: last < line.length ? `${shown}…` : shown, first, last }
}

function caretsUnder(
  line: string,
  column: number,
  length: number,
  window: Excerpt,
): string {
  const before = columnsIn(replaceControls(line.slice(window.first, column)))
  const end = Math.min(column + length, window.last)
  const under = end > column ? columnsIn(replaceControls(line.slice(column, end))) : 0
  const indent = before + (window.first > 0 ? 1 : 0)
  return ' '.repeat(indent) + '^'.repeat(Math.max(1, under))
}

const columnsIn = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0)
