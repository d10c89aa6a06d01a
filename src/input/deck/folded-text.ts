import type { Problem } from '../../base/problems/problem.ts'
import type { Text } from './deck.ts'

/**
 * The warning about a text whose lines YAML has joined (after “>”, unquoted or between quotes) although they matter:
 * list items, paragraphs, headings, quotations, line breaks. Lines that are merely wrapped may be joined.
 */
export function foldedText({ value, raw, span }: Text): Problem | undefined {
  if (raw.startsWith('|') || !raw.includes('\n')) return undefined
  const isBlock = raw.startsWith('>')
  const lines = raw
    .replace(/^["']/, '')
    .split('\n')
    .slice(isBlock ? 1 : 0)
    .map((line) => line.trim())
  // Between double quotes the backslash is an escape of YAML.
  const losesBreaks = !raw.startsWith('"') && lines.slice(0, -1).some(isBroken)
  if (!losesBreaks && !losesParagraphs(lines, value) && !losesLines(lines, value))
    return undefined
  return {
    code: 'yaml-syntax',
    severity: 'warning',
    message:
      'YAML joins the lines of this text, so its paragraphs or lists run together.',
    hint: isBlock
      ? 'Write “|” in place of “>”.'
      : 'Write “|” behind its name, and begin the text on the next line, indented and without quotes around it.',
    span: isBlock ? { ...span, end: span.start + 1 } : span,
  }
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
