/** The lines of a PO file that make up one entry, with the comments above them. */
export interface PoBlock {
  readonly text: string
  /** Where it begins in the file, in UTF-16 units. */
  readonly start: number
  /** Where its first line that is no comment begins and ends in the file. */
  readonly content: readonly [number, number]
}

/** Lines end with a line feed alone: to JavaScript's `^` and `.`, others of a text's characters end them too. */
const LINE = /[^\n]*\n|[^\n]+$/g

/** An entry that was taken out of use: each of its lines is a comment of this kind. */
const OBSOLETE = /^\s*#~/

const COMMENT_OR_BLANK = /^\s*(?:#|$)/

/** With these an entry can begin; what comes after a `msgstr` belongs to the next one then. */
const FIRST = /^\s*(?:#|msgctxt|msgid)/

const TRANSLATION = /^\s*msgstr/

/**
 * The entries of a PO file, the header among them, without the obsolete ones. Each stands alone, so that one that is
 * broken harms no other.
 */
export function blocksOf(file: string): readonly PoBlock[] {
  const blocks: PoBlock[] = []
  let start = 0
  let content: PoBlock['content'] | undefined
  let isComplete = false
  const close = (end: number, next: number): void => {
    if (content) blocks.push({ text: file.slice(start, end), start, content })
    start = next
    content = undefined
    isComplete = false
  }
  for (const { 0: line, index } of file.matchAll(LINE)) {
    if (OBSOLETE.test(line)) close(index, index + line.length)
    else if (isComplete && FIRST.test(line)) close(index, index)
    if (COMMENT_OR_BLANK.test(line)) continue
    content ??= [index, index + line.trimEnd().length]
    isComplete ||= TRANSLATION.test(line)
  }
  close(file.length, file.length)
  return blocks
}

/** How the lines of an entry begin that are no comments, a quotation mark for a text: `msgctxt msgid " " msgstr`. */
export const partsOf = ({ text }: PoBlock): string =>
  Array.from(text.matchAll(LINE), ([line]) => PART.exec(line)?.[1] ?? [])
    .flat()
    .join(' ')

const PART = /^\s*([\w[\]]+|")/

/** The range of the first malformed line of an entry; undefined if there is none. */
export function oddLineOf({ text, start }: PoBlock): PoBlock['content'] | undefined {
  for (const { 0: line, index } of text.matchAll(LINE))
    if (!COMMENT_OR_BLANK.test(line) && !isUsual(line))
      return [start + index, start + index + line.trimEnd().length]
  return undefined
}

/** The first escape of an entry that is not supported, and its range in the file; undefined if there is none. */
export function oddEscapeOf({
  text,
  start,
}: PoBlock): { readonly escape: string; readonly place: PoBlock['content'] } | undefined {
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (COMMENT_OR_BLANK.test(line)) continue
    for (const { 0: escape, index: at } of line.matchAll(WHOLE_ESCAPE)) {
      if (READ_ESCAPE.test(escape)) continue
      const from = start + index + at
      return { escape, place: [from, from + escape.length] }
    }
  }
  return undefined
}

/** With the digits of a character that is given by its number. */
const WHOLE_ESCAPE = /\\(?:x[\da-f]{1,2}|[0-7]{1,3}|[^])/giu

/** All others are control characters, bytes, or meaningless. */
const READ_ESCAPE = /^\\[ntr"'\\]$/

/** Whether a line holds a keyword and texts in double quotes only. */
const isUsual = (line: string): boolean =>
  line.replace(KEYWORD, '').replace(ESCAPE, '__').replace(TEXT, '').trim() === ''

const KEYWORD = /^\s*(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)/

/** A backslash and the character that it escapes. */
const ESCAPE = /\\[^]/g

const TEXT = /"[^"]*"/g
