import type { MarkdownIt, StateInline } from 'markdown-it'

/** The types of the tokens around words in another language; `meta` of the first one holds `language`, as it is written. */
export const LANGUAGE_OPEN = 'language_open'
export const LANGUAGE_CLOSE = 'language_close'

/** Reads words in another language, marked as in Pandoc: `[mot juste]{lang=fr}`. */
export function readLanguageMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'language', readMark)
}

function readMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '[') return false
  const start = state.pos + 1
  const end = state.md.helpers.parseLinkLabel(state, state.pos, false)
  const [mark, language] =
    end < 0 ? [] : (MARK.exec(state.src.slice(end + 1, end + LONGEST)) ?? [])
  if (mark === undefined) return false
  if (!silent) {
    const { posMax } = state
    state.push(LANGUAGE_OPEN, '', 1).meta = { language }
    state.pos = start
    state.posMax = end
    state.md.inline.tokenize(state)
    state.push(LANGUAGE_CLOSE, '', -1)
    state.posMax = posMax
  }
  state.pos = end + 1 + mark.length
  return true
}

const LONGEST = 64
const MARK = /^\{lang=([^{}\s]*)\}/
