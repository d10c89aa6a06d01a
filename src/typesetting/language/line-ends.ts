import { readMark } from './list-marks.ts'

/** Line separator and paragraph separator, which programs leave in what is copied from them. */
const SEPARATORS = /[\u2028\u2029]/

/**
 * A text with the line ends of Markdown in place of Unicode's: a line separator breaks a line, or begins the next item of
 * a list; a paragraph separator begins a paragraph. What ends or begins a text is left out.
 */
export function withLineEnds(text: string): string {
  if (!SEPARATORS.test(text)) return text
  const trimmed = text.trim()
  return trimmed.replace(
    /\s*([\u2028\u2029])\s*/g,
    (_, sign: string, at: number, whole: string) => {
      if (sign === '\u2029') return '\n\n'
      const next = whole.slice(at).trimStart().slice(0, LONGEST_MARK)
      return readMark(next) ? '\n' : '\\\n'
    },
  )
}

/** More than the mark of any item has. */
const LONGEST_MARK = 40
