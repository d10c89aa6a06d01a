import type { Text } from '../content/deck.ts'
import { plain } from '../problems/plain.ts'
import type { Problem, Span } from '../problems/problem.ts'
import { spanOf, suggest } from '../problems/suggest.ts'
import type { LoneQuote } from './set-quotes.ts'

/** A footnote's mark without a note; the ids are those of the notes that there are. */
export function noteMissing(id: string, text: Text, known: readonly string[]): Problem {
  const meant = suggest(id, known)
  const shown = plain(id)
  return {
    code: 'note-missing',
    severity: 'error',
    message: `There is no note for the mark “[^${shown}]”.`,
    hint:
      meant === undefined
        ? `Add “${shown}: …” under “notes:”, or take the mark out.`
        : `Did you mean “[^${plain(meant)}]”?`,
    span: spanOf(`[^${id}]`, text),
  }
}

/** A footnote's mark within a footnote. */
export const noteInNote = (id: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: `The mark “[^${plain(id)}]” stands in a note: a note cannot have a note of its own.`,
  hint: 'Take the mark out.',
  span: spanOf(`[^${id}]`, text),
})

/** A slot with nothing but markup or invisible characters. */
export const nothingToPrint = (slot: string, text: Text): Problem => ({
  code: 'missing-words',
  severity: 'error',
  message: `“${plain(slot)}” has no words that can be printed.`,
  hint: `Write them after “${plain(slot)}:”, or take it out.`,
  span: text.span,
})

/** A link to anything but a web page or a mail address. */
export const unsafeLink = (address: string, text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: `The link to “${plain(address)}” does not lead to a web page or a mail address.`,
  hint: 'Begin it with https:// or mailto:. If no link is meant, write \\[ for [.',
  span: spanOf(address, text),
})

/** A picture among the words. */
export const pictureInWords = (text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: 'There can be no picture among the words.',
  hint: 'The picture of a card is named in deck.yaml, as “picture: …”.',
  span: spanOf('![', text),
})

/** Lists and quotations inside one another, deeper than Markdown reads. */
export const tooDeep = (text: Text): Problem => ({
  code: 'markup',
  severity: 'error',
  message: 'Too many lists or quotations stand inside one another here.',
  hint: 'Use at most three levels. Each “>” and each indented “-” begins one.',
  span: text.span,
})

/** A straight quote without its fellow in a line of words. */
export function loneQuote({ index, is }: LoneQuote, line: string, text: Text): Problem {
  const near =
    is === 'never closed'
      ? line.slice(index, index + SHOWN)
      : line.slice(Math.max(0, index - SHOWN), index + 1)
  const [done, missing] =
    is === 'never closed' ? ['opened', 'closed'] : ['closed', 'opened']
  return {
    code: 'quote-unclosed',
    severity: 'warning',
    message: `A quotation is ${done} and never ${missing} near “${plain(near)}”.`,
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
  return {
    code: 'markup',
    severity: 'warning',
    message: `Emphasis is opened and never closed near “${plain(near)}”, so the star would be printed.`,
    hint: 'Add a star behind the words that are meant, or write \\* for a real star.',
    span: placeOf(word, [line, near], text),
  }
}

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

/** What looks like markup and is none, so that it would be printed as it stands. */
export const foreignMarkup = (text: Text): readonly Problem[] =>
  FOREIGN.flatMap(({ pattern, what, hint }) =>
    Array.from(text.value.matchAll(pattern), ([found]): Problem => ({
      code: 'markup',
      severity: 'error',
      message: `“${plain(found)}” would be printed as it stands: ${what}.`,
      hint,
      span: spanOf(found, text),
    })),
  )

const FOREIGN = [
  {
    pattern: /(?<!\\)<\/?[A-Za-z][^<>\n]{0,80}>/g,
    what: 'there is no HTML in words',
    hint: 'Use *emphasis*, **strong**, lists, > quotations and [links](https://…); write \\< for a real <.',
  },
  {
    pattern: /(?<!\\)&(?:[A-Za-z]{2,8}|#\d{1,5});/g,
    what: 'characters are not written in code',
    hint: 'Type the character itself; a space that must hold is written “\\ ”.',
  },
] as const
