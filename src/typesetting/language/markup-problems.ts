import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Span } from '../../base/problems/problem.ts'
import { spanOf, suggest } from '../../base/problems/suggest.ts'
import type { Text } from '../../input/deck/deck.ts'
import type { UnpairedQuote } from './set-quotes.ts'

/** A footnote's mark without a note; the ids are those of the notes that there are. */
export function noteMissing(id: string, text: Text, known: readonly string[]): Problem {
  const meant = suggest(id, known)
  const shown = excerpt(id)
  return {
    code: 'note-missing',
    severity: 'error',
    message: `There is no note for the mark “[^${shown}]”.`,
    hint:
      meant === undefined
        ? `Add “${shown}: …” under “notes:”, or take the mark out.`
        : `Did you mean “[^${excerpt(meant)}]”?`,
    span: spanOf(`[^${id}]`, text),
  }
}

/** Words marked as being in a language that there is not. */
export const languageUnknown = (tag: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `“${excerpt(tag)}” is not the tag of a language, so the words are set as those around them.`,
  hint: 'Write [the words]{lang=nl}, with a tag such as nl, fr or pt-BR.',
  span: spanOf(`{lang=${tag}}`, text),
})

/** A footnote's mark within a footnote. */
export const noteInNote = (id: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: `The mark “[^${excerpt(id)}]” is inside a note: notes cannot have notes of their own.`,
  hint: 'Take the mark out.',
  span: spanOf(`[^${id}]`, text),
})

/** A slot with nothing but markup or invisible characters. */
export const nothingToPrint = (slot: string, text: Text): Problem => ({
  code: 'missing-words',
  severity: 'error',
  message: `“${excerpt(slot)}” has no words that can be printed.`,
  hint: `Write them after “${excerpt(slot)}:”, or take it out.`,
  span: text.span,
})

/** A link to anything but a web page or a mail address. */
export const unsafeLink = (address: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: `The link to “${excerpt(address)}” does not lead to a web page or a mail address.`,
  hint: 'Begin it with https:// or mailto:. If no link is meant, write \\[ for [.',
  span: spanOf(address, text),
})

/** A picture among the words. */
export const pictureInWords = (text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: 'Words cannot contain a picture.',
  hint: 'The picture of a card is named in deck.yaml, as “picture: …”.',
  span: spanOf('![', text),
})

/** Lists and quotations inside one another, deeper than Markdown reads. */
export const tooDeep = (text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: 'Lists and quotations are nested too deeply here.',
  hint: 'Use at most three levels. Each “>” and each indented “-” begins one.',
  span: text.span,
})

/** A straight quote without its fellow in a line of words. */
export function unpairedQuote(
  { index, is }: UnpairedQuote,
  line: string,
  text: Text,
): Problem {
  const near =
    is === 'never closed'
      ? line.slice(index, index + SHOWN)
      : line.slice(Math.max(0, index - SHOWN), index + 1)
  const [done, missing] =
    is === 'never closed' ? ['opened', 'closed'] : ['closed', 'opened']
  return {
    code: 'quote-unclosed',
    severity: 'warning',
    message: `A quotation is ${done} and never ${missing} near “${excerpt(near)}”.`,
    hint: 'Add the other quotation mark, or type the curly one (‘ ’ “ ”) that is meant.',
    span: spanOf(near, text),
  }
}

/** A star that opens emphasis and has no fellow; the line is the writer's own, from the star on. */
export function openStar(line: string, text: Text): Problem {
  const word = /^\S*/.exec(line)?.[0] ?? line
  const words = line.slice(0, SHOWN).trimEnd()
  // Terms are in the line by now, and with each of them this would be another problem.
  const near = text.raw.includes(words) ? words : word
  const span = placeOf(word, [line, near], text)
  if (WITHIN_WORD.test(word))
    return {
      code: 'markup',
      severity: 'warning',
      message: `The stars in “${excerpt(word)}” would be printed: one star within a word marks nothing.`,
      hint: 'Write two stars at both ends of what is meant, or write \\* for a real star.',
      span,
    }
  return {
    code: 'markup',
    severity: 'warning',
    message: `Emphasis is opened and never closed near “${excerpt(near)}”, so the star would be printed.`,
    hint: 'Add a star after the words that are meant, or write \\* for a real star.',
    span,
  }
}

/** A word whose first part alone stands between stars. */
const WITHIN_WORD = /^\*[^*]+\*[\p{L}\p{N}]/u

/** A star without its fellow comes last, unless words in another paragraph are the same. */
function placeOf(word: string, around: readonly string[], { raw, span }: Text): Span {
  const [line = ''] = around
  const at = [
    raw.indexOf(`${line}\n`),
    ...[...around, word].map((part) => raw.lastIndexOf(part)),
  ].find((one) => one !== -1)
  if (at === undefined) return span
  const start = span.start + at
  return { file: span.file, start, end: start + word.length }
}

const SHOWN = 24

/** Lines of a paragraph that each begin like an item, and make no list together. */
export const noList = (line: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `“${excerpt(line)}” looks like a list item, but is printed on one line with the words above it.`,
  hint: 'Put a space after the sign of each item and keep the signs in order, such as a) and b); or put an empty line between lines that are to stay apart.',
  span: spanOf(line, text),
})

/** A sign for a block that stands where it is none. */
export const noBlock = (sign: string, line: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `“${excerpt(sign)}” is printed as it stands: it only has a meaning at the start of a line.`,
  hint: 'Remove the spaces before it, and put an empty line above it.',
  span: spanOf(line, text),
})

/** An item of a list or a heading with nothing behind its mark. */
export const nothingBehind = (mark: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `There are no words after “${excerpt(mark)}”, so it is left out.`,
  hint: 'Write ___ after it for a line to write on, or take it out.',
  span: spanOf(mark, text),
})

/** A number that two items of a list have, one after the other. */
export const sameNumber = (mark: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `Two list items in a row are both “${excerpt(mark)}”.`,
  hint: 'Numbers are printed as you write them: write 1., 2., 3. and so on.',
  span: spanOf(mark, text),
})

/** A title of a link, which browsers show and paper cannot. */
export const linkTitle = (title: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'warning',
  message: `“${excerpt(title)}”, the title of a link, is not printed.`,
  hint: 'Write it among the words, or take it out.',
  span: spanOf(title, text),
})
