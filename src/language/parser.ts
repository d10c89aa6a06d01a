import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Parser, Token } from 'markdown-it'

import { markOpenStars } from './open-stars.ts'
import { keepStarsInWords } from './stars-in-words.ts'

export type { Token } from 'markdown-it'

/** How many lists and quotations may stand inside one another; Markdown leaves out what lies deeper. */
export const MOST_LEVELS = 20

// Pictures are read so that they can be refused as what they are.
const INLINE_RULES = ['emphasis', 'escape', 'link', 'image', 'newline']
const BLOCK_RULES = ['heading', 'list', 'blockquote']

/** The words of a line as tokens. */
export const parseLine = (line: string): readonly Token[] =>
  parser().parseInline(line, {})[0]?.children ?? []

/** The words of several lines as tokens, blocks and all. */
export const parseBlocks = (text: string): readonly Token[] => parser().parse(text, {})

let shared: Parser | undefined
const parser = (): Parser => (shared ??= makeParser())

/** Markdown with only what words need, and two things it does not know: spaces that hold, and footnotes. */
function makeParser(): Parser {
  const made = new MarkdownIt('zero', { maxNesting: MOST_LEVELS })
  made.enable([...INLINE_RULES, ...BLOCK_RULES])
  // Unsafe addresses are refused where links are read; refused here, they would be printed as they stand.
  made.validateLink = () => true
  made.inline.ruler.before('escape', 'signs', (state, silent) => {
    const { src, pos, posMax } = state
    // A line break at the end of a paragraph breaks nothing.
    const isLast = pos === posMax - 1 && src.charAt(pos) === '\\'
    const sign = isLast ? '' : SIGNS[src.slice(pos, pos + 2)]
    if (sign === undefined) return false
    if (!silent) state.pending += sign
    state.pos += isLast ? 1 : 2
    return true
  })
  made.inline.ruler.before('link', 'note', (state, silent) => {
    const [mark, id] =
      NOTE.exec(state.src.slice(state.pos, state.pos + LONGEST_MARK)) ?? []
    if (mark === undefined) return false
    if (!silent) state.push('note', '', 0).content = id ?? ''
    state.pos += mark.length
    return true
  })
  keepStarsInWords(made)
  markOpenStars(made)
  return made
}

/** A space that holds, and a place where a word may be broken. */
const SIGNS: Readonly<Record<string, string>> = { '\\ ': '\u00A0', '\\-': '\u00AD' }

const LONGEST_MARK = 84
const NOTE = /^\[\^([^[\]\n]{1,80})\]/
