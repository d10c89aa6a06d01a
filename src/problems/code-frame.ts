import { columnsOf, graphemesOf, harmless } from './display.ts'
import type { Span } from './problem.ts'

/** A place as editors name it: both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a span begins in the text of its file; a place after the end counts as the end. */
export function positionOf(span: Span, text: string): Position {
  const offset = Math.min(Math.max(span.start, 0), text.length)
  let line = 1
  for (
    let at = text.indexOf('\n');
    at !== -1 && at < offset;
    at = text.indexOf('\n', at + 1)
  )
    line += 1
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0
  return { line, column: Math.max(1, offset - startOfLine(text, offset) - mark + 1) }
}

/** The most columns of a line that are shown. */
const MOST_COLUMNS = 90

/** Units that are looked at for one window: enough for any writing, and no more on a line without end. */
const MOST_UNITS = MOST_COLUMNS * 4

/** Lines of the file that are shown before the one with the span. */
const LINES_BEFORE = 2

/**
 * The lines around a span with their numbers, and carets under what the span holds of its first line. Lines end
 * with `\n` but the last; long ones are cut down to what surrounds the span.
 */
export function codeFrame(span: Span, text: string): string {
  const { line } = positionOf(span, text)
  const offset = Math.min(Math.max(span.start, 0), text.length)
  const start = startOfLine(text, offset)
  const digits = Math.max(3, String(line + 1).length)
  const row = (number: number, shown: string): string =>
    `${String(number).padStart(digits)} | ${shown}`.trimEnd()
  const rows: string[] = []
  let before = start
  for (let number = line - 1; number > 0 && number >= line - LINES_BEFORE; number -= 1) {
    before = startOfLine(text, before - 1)
    rows.unshift(row(number, cut(lineAt(text, before), 0).shown))
  }
  const content = lineAt(text, start)
  const column = Math.min(offset - start, content.length)
  const window = cut(content, firstShown(content, column))
  rows.push(row(line, window.shown))
  const carets = caretsUnder(content, column, span.end - span.start, window)
  rows.push(`${' '.repeat(digits)} | ${carets}`)
  const next = text.indexOf('\n', start) + 1
  if (next > 0 && next < text.length)
    rows.push(row(line + 1, cut(lineAt(text, next), 0).shown))
  return rows.join('\n')
}

function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end === -1 ? text.length : end)
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** The first unit of a line to show: its first one, or in a long line one half a window before the column. */
function firstShown(line: string, column: number): number {
  if (line.length <= MOST_UNITS && columnsIn(harmless(line)) <= MOST_COLUMNS) return 0
  const before = graphemesOf(line.slice(Math.max(0, column - MOST_UNITS), column))
  let columns = 0
  let first = column
  for (const grapheme of before.toReversed()) {
    columns += columnsIn(harmless(grapheme))
    if (columns > MOST_COLUMNS / 2) break
    first -= grapheme.length
  }
  return first
}

/** What is shown of a line. */
interface Window {
  readonly shown: string
  /** Units of the line before the ones that are shown. */
  readonly first: number
  /** Units of the line up to the end of what is shown. */
  readonly last: number
}

function cut(line: string, first: number): Window {
  const slice = line.slice(first, first + MOST_UNITS)
  let columns = first > 0 ? 1 : 0
  let last = first
  let shown = first > 0 ? '…' : ''
  for (const grapheme of graphemesOf(slice)) {
    const safe = harmless(grapheme)
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
  window: Window,
): string {
  const before = columnsIn(harmless(line.slice(window.first, column)))
  const end = Math.min(column + length, window.last)
  const under = end > column ? columnsIn(harmless(line.slice(column, end))) : 0
  const indent = before + (window.first > 0 ? 1 : 0)
  return ' '.repeat(indent) + '^'.repeat(Math.max(1, under))
}

const columnsIn = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0)
