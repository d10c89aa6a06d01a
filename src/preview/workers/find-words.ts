import type { Span } from '../../base/problems/problem.ts'

/** Narrows a span to where a paragraph begins; gives the span itself where the words are written differently there. */
export type FindWords = (span: Span, words: string) => Span

/** How many first characters are searched for: long strings are unambiguous, short ones contain no placeholder or mark. */
const LENGTHS = [32, 20, 12, 7, 4]

/**
 * Finds the paragraphs of a multi-line text in its file. Search in reading order: each search goes on behind the last
 * match, so that paragraphs with the same beginning are told apart.
 */
export function findWords(texts: ReadonlyMap<string, string>): FindWords {
  const found = new Map<string, number>()
  return (span, words) => {
    const key = `${span.file}\0${span.start}`
    const text = asTyped(texts.get(span.file)?.slice(span.start, span.end) ?? '')
    const from = found.get(key) ?? 0
    const wanted = asTyped(words)
    for (const length of LENGTHS) {
      const at = wanted.length < length ? -1 : text.indexOf(wanted.slice(0, length), from)
      if (at === -1) continue
      found.set(key, at + length)
      return { ...span, start: span.start + at }
    }
    return span
  }
}

/** Replaces typographic quotes, dashes and spaces by typed ones, each by one character, so that offsets stay valid. */
const asTyped = (text: string): string =>
  text
    .replaceAll(/[\u2018\u2019\u201a\u2039\u203a]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll(/[\u2010-\u2015]/g, '-')
