import type { TextContext } from './inlines.ts'
import { readMark } from './list-marks.ts'
import { noBlock, noList } from './markup-problems.ts'
import type { Token } from './parser.ts'

/** Signs of items that lack the space behind them, have one before them, or are marked: -one, 1.one, 1 - one, **1.** one. */
const NEARLY_ITEM =
  /^(?:[-–+]\p{L}|[(]?(?:\p{Nd}{1,3}|\p{L})(?:[.)]\p{L}{2}| [-–.)] )|(\*{1,2})\p{Nd}{1,3}[.)]?\1 )/u

/** Whether a line begins as the one above it does, with the next number: Step 1, Step 2; 1.1 one, 1.2 two; § 1, § 2. */
function countsOn(above: string, line: string): boolean {
  const [, start, number] = COUNT.exec(above) ?? []
  const [, same, next] = COUNT.exec(line) ?? []
  return start === same && Number(next) === Number(number) + 1 && !above.endsWith('\\')
}

/** What stands before the first number of a line, or before the last part of `1.1.2`, and that number. */
const COUNT = /^(\D{0,12}(?:\d{1,3}\.(?=\d)){0,4})(\d{1,3})(?!\d)/

/** Tells of lines within paragraphs that look as if they began something. */
export function reportRunOn(
  tokens: readonly Token[],
  { text, report }: TextContext,
): void {
  for (const [index, { type, content }] of tokens.entries()) {
    if (type !== 'inline' || tokens[index - 1]?.type !== 'paragraph_open') continue
    const lines = content.split('\n').map((line) => line.trim())
    const items = lines.filter(
      (line) => readMark(line)?.hasWords === true || NEARLY_ITEM.test(line),
    )
    // Behind a backslash a line stands apart.
    const runOn = lines.find(
      (line, at) => at > 0 && items.includes(line) && !lines[at - 1]?.endsWith('\\'),
    )
    const counted = lines.find(
      (line, at) => at > 0 && countsOn(lines[at - 1] ?? '', line),
    )
    if (runOn !== undefined && items.length > 1) report(noList(runOn, text))
    else if (counted !== undefined) report(noList(counted, text))
    for (const line of lines) {
      const [sign] = /^(?:>(?![\p{Nd}=])|#{1,6} )/u.exec(line) ?? []
      if (sign !== undefined) report(noBlock(sign, line, text))
    }
  }
}

/**
 * Spaces at the end of a line mean a line break to Markdown, and nothing to who cannot see them; no-break spaces before
 * a line come with what is pasted from Word.
 */
export const cleanLine = (line: string): string =>
  withoutStrayMarks(line)
    .trimEnd()
    .replaceAll('\t', TAB)
    .replace(/^\s+/, ({ length }) => ' '.repeat(length))

const TAB = ' '.repeat(4)

/** Invisible characters that come with what is pasted stand between a line and its mark, or between the mark and its words. */
function withoutStrayMarks(line: string): string {
  if (!INVISIBLE.test(line)) return line
  const cleaned = line.replace(/[\u200B\uFEFF]+(?=\s)/g, '').replace(BEFORE_MARK, '$1')
  return readMark(cleaned.trimStart()) ? cleaned : line
}

const INVISIBLE = /[\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/
const BEFORE_MARK =
  /^(\s*)[\s\u200B\u200E\u200F\u2060\u202A\u202B\u2066-\u2068\uFEFF]*[\u200B\u200E\u200F\u2060\u202A\u202B\u2066-\u2068\uFEFF]\s*/
