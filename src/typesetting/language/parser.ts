import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Parser, Token } from 'markdown-it'

import { iconNameAt } from '../../base/text/icon.ts'
import { readLanguageMarks } from './language-marks.ts'
import { useWrittenLists } from './list-rule.ts'
import { keepStarsInWords } from './stars-in-words.ts'
import { markOpenStars } from './unclosed-emphasis.ts'

export type { Token } from 'markdown-it'

/** The deepest nesting of lists and quotations; the parser drops what is deeper. */
export const MOST_LEVELS = 20

// Pictures are read so that they can be refused as what they are.
const INLINE_RULES = ['emphasis', 'escape', 'link', 'autolink', 'image', 'newline']
const BLOCK_RULES = ['heading', 'list', 'blockquote', 'table']

/** The words of a line as tokens; the icons are the drawings that it may hold, by name. */
export const parseLine = (
  line: string,
  icons: ReadonlyMap<string, unknown>,
): readonly Token[] => parser().parseInline(line, { icons })[0]?.children ?? []

/** The words of several lines as block tokens. */
export const parseBlocks = (
  text: string,
  icons: ReadonlyMap<string, unknown>,
): readonly Token[] => parser().parse(text, { icons })

let shared: Parser | undefined
const parser = (): Parser => (shared ??= makeParser())

/** A parser for the Markdown of words, with its extensions: no-break spaces, footnotes, drawings, and words in another language. */
function makeParser(): Parser {
  const made = new MarkdownIt('zero', { maxNesting: MOST_LEVELS })
  made.enable([...INLINE_RULES, ...BLOCK_RULES])
  // Unsafe addresses are refused where links are read; refused here, they would be printed as they stand.
  made.validateLink = () => true
  made.inline.ruler.before('escape', 'signs', (state, silent) => {
    const { src, pos, posMax } = state
    if (src.charAt(pos) !== '\\') return false
    // A line break at the end of a paragraph breaks nothing.
    const isLast = pos === posMax - 1
    const sign = isLast ? '' : signOf(src.slice(pos + 1, pos + 3))
    if (sign === undefined) return false
    if (!silent) state.pending += sign
    state.pos += 1 + (isLast ? 0 : Math.max(1, sign.length))
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
  made.inline.ruler.before('link', 'icon', (state, silent) => {
    if (state.src.charAt(state.pos) !== ':') return false
    const name = iconNameAt(state.src, state.pos)
    const icons: unknown = state.env['icons']
    if (name === undefined || !(icons instanceof Map && icons.has(name))) return false
    if (!silent) state.push('icon', '', 0).content = name
    state.pos += name.length + 2
    return true
  })
  readLanguageMarks(made)
  useWrittenLists(made)
  keepStarsInWords(made)
  markOpenStars(made)
  return made
}

/** The replacement of a backslash and the character after it: a no-break space, a soft hyphen, or that character itself. */
function signOf(following: string): string | undefined {
  const sign = SIGNS[following.charAt(0)]
  // Markdown itself knows the signs of ASCII.
  return sign ?? /^(?![!-~])[\p{P}\p{S}]/u.exec(following)?.[0]
}

const SIGNS: Readonly<Record<string, string>> = { ' ': '\u00A0', '-': '\u00AD' }

const LONGEST_MARK = 84
const NOTE = /^\[\^([^[\]\n]{1,80})\]/
