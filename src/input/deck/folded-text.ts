import type { Problem, Report } from '../../base/problems/problem.ts'
import type { Text } from './deck.ts'

/**
 * A text with the lines that its file has, where YAML has joined them (after “>”, unquoted or between quotes) although
 * they matter: list items, paragraphs, headings, quotations, line breaks. Lines that are merely wrapped stay joined.
 * Between quotes the lines may hold escapes of YAML, so that they are only told of.
 */
export function unfoldText(text: Text, report: Report): Text {
  const { value, raw, span } = text
  if (raw.startsWith('|') || !raw.includes('\n')) return text
  const isBlock = raw.startsWith('>')
  const written = raw
    .replace(/^["']/, '')
    .split('\n')
    .slice(isBlock ? 1 : 0)
  const lines = written.map((line) => line.trim())
  // Between double quotes the backslash is an escape of YAML.
  const losesBreaks = !raw.startsWith('"') && lines.slice(0, -1).some(isBroken)
  if (!losesBreaks && !losesParagraphs(lines, value) && !losesLines(lines, value))
    return text
  if (/^["']/.test(raw)) {
    report({ ...JOINED, span })
    return text
  }
  // The first line of a text without a sign stands behind its name.
  return { ...text, value: withoutIndent(written, isBlock ? 0 : 1).join('\n') }
}

const JOINED: Problem = {
  code: 'yaml-syntax',
  severity: 'warning',
  message: 'YAML joins the lines of this text, so its paragraphs or lists run together.',
  hint: 'Write “|” behind its name, and begin the text on the next line, indented and without quotes around it.',
}

/** Lines without the indentation that they share, from the line `first` on. */
function withoutIndent(lines: readonly string[], first: number): readonly string[] {
  const indents = lines
    .slice(first)
    .flatMap((line) => (line.trim() === '' ? [] : [line.search(/[^ ]/)]))
  const shared = indents.length === 0 ? 0 : Math.min(...indents)
  return lines.map((line, index) => line.slice(index < first ? 0 : shared).trimEnd())
}

const losesParagraphs = (lines: readonly string[], value: string): boolean =>
  paragraphsIn(lines) > paragraphsIn(value.trim().split('\n'))

/** The number of paragraphs: lines with empty lines between them. */
const paragraphsIn = (lines: readonly string[]): number =>
  lines.filter(
    (line, index) => line.trim() !== '' && (lines[index - 1] ?? '').trim() === '',
  ).length

/** A single line that begins with a dash or a number is most likely part of a sentence, unless a colon announces it. */
function losesLines(lines: readonly string[], value: string): boolean {
  const kept = value.split('\n').map((line) => line.trim())
  const isLost = (line: string): boolean => !kept.some((one) => one.startsWith(line))
  const items = lines.filter((line) => ITEM.test(line))
  const isAnnounced = lines.some(
    (line, index) => ITEM.test(line) && (lines[index - 1] ?? '').endsWith(':'),
  )
  const isList = items.length > 1 || isAnnounced
  return (
    (isList && items.some(isLost)) ||
    lines.some((line) => BLOCK.test(line) && isLost(line))
  )
}

const ITEM =
  /^(?:[-*+•·▪■●○◦‣–—\uF0A7\uF0B7]|[(（]?(?:\p{Nd}{1,3}|\p{L}{1,4})[.)）])\s+\S/u

const BLOCK = /^(?:#{1,6}|>) \S/

const isBroken = (line: string): boolean => /[^\\]\\$/.test(line)
