import { nameOfCharacter } from '../../base/problems/character-name.ts'
import type { SourceFile } from './source-file.ts'
import { syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'

/** White space that YAML takes for letters. */
const SPECIAL = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const ALL_SPECIAL = new RegExp(SPECIAL, 'g')

const INDENT = /^[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*/

/** What stands before a value: a name with its “:”. A dash before a special space begins a line of words. */
const BEFORE_VALUE = /^ *[\w.-]+ *:[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/

/** A line with a name, so that its indentation says what it belongs to. */
const NAMED = /^ *[\w.-]+\s*:(?:\s|$)/

/** A line that begins a text, which goes on as long as lines are indented further: with “|” or “>”, or without a sign. */
const BEGINS_TEXT = /(?:^|[:-]\s)\s*[|>][-+\d]*\s*(?:#.*)?$|^ *(?:- +)*[\w.-]+ *: +[^\s#]/

/** The sign on a line of its own, below the name. */
const SIGN_ALONE = /^\s*[|>]/

/**
 * Puts ordinary spaces in place of special ones that structure a file, as Word and web pages write them, and tells of the
 * first one. Those within words stay.
 */
export function plainIndents({ file, text, report }: SourceFile): string {
  if (!SPECIAL.test(text)) return text
  const words = new LinesOfText()
  let start = 0
  let isTold = false
  const lines = text.split('\n').map((line) => {
    const isWords = words.holds(line)
    const read = isWords ? words.plain(line) : plainLine(line)
    const at = firstDifference(line, read)
    if (at !== -1 && !isWords && NAMED.test(read) && !isTold) {
      const span = { file, start: start + at, end: start + at + 1 }
      report({ ...specialSpace(line.charAt(at)), span })
      isTold = true
    }
    start += line.length + 1
    return read
  })
  return lines.join('\n')
}

/** Knows which lines of a file are those of a text that began above them. */
class LinesOfText {
  /** The columns in which the name of the text and its own lines begin. */
  #name = Infinity
  #words = Infinity
  /** The column in which the line before began. */
  #before = 0

  /** Whether a line, which follows the one that was asked for before, is one of a text. */
  holds(line: string): boolean {
    const written = indentOf(line)
    const indent = indentOf(plainIndent(line))
    if (indent === -1) return true
    if (indent > this.#name && (this.#words === Infinity || indent >= this.#words)) {
      if (this.#words === Infinity) this.#words = written > this.#name ? written : indent
      return true
    }
    const name = SIGN_ALONE.test(line) ? this.#before : indent
    this.#words = Infinity
    this.#name = BEGINS_TEXT.test(plainLine(line)) ? name : Infinity
    this.#before = indent
    return false
  }

  /** A line of a text with ordinary spaces as far as its indentation goes: what comes behind is the text. */
  plain(line: string): string {
    const written = indentOf(line)
    const isShort = this.#words !== Infinity && written < this.#words
    return written === 0 || isShort ? plainIndent(line) : line
  }
}

const plainIndent = (line: string): string => line.replace(INDENT, plain)

/** A line that may have a name; one without, behind ordinary spaces, is a text. */
function plainLine(line: string): string {
  const read = plainIndent(line).replace(BEFORE_VALUE, plain)
  return indentOf(line) === 0 || NAMED.test(read) ? read : line
}

/** The ordinary spaces before a line; -1 where it has nothing else. */
const indentOf = (line: string): number => line.search(/[^ ]/)

const plain = (spaces: string): string => spaces.replace(ALL_SPECIAL, ' ')

const firstDifference = (one: string, other: string): number =>
  one === other ? -1 : Array.from(one).findIndex((sign, at) => sign !== other.charAt(at))

const specialSpace = (sign: string): UnplacedProblem => ({
  ...syntaxError(
    `A special space stands here in place of an ordinary one (${nameOfCharacter(sign)}), as Word and web pages write it. It is read as an ordinary one.`,
    'Type ordinary spaces around names, or paste as plain text.',
  ),
  severity: 'warning',
})
