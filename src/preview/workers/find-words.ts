import type { Span } from '../../base/problems/problem.ts'

/** Gives the part of a span where a paragraph begins; the span itself where its words stand there in another form. */
export type FindWords = (span: Span, words: string) => Span

/** The lengths of beginnings that are looked for: long ones are surer, short ones hold no placeholder or mark. */
const LENGTHS = [32, 20, 12, 7, 4]

/**
 * Finds the paragraphs of a text of many lines in its file. Ask for them in reading order: of two that begin alike the
 * second stands behind the first.
 */
export function findWords(texts: ReadonlyMap<string, string>): FindWords {
  const found = new Map<string, number>()
  return (span, words) => {
    const key = `${span.file}\0${span.start}`
    const text = plainSigns(texts.get(span.file)?.slice(span.start, span.end) ?? '')
    const from = found.get(key) ?? 0
    const wanted = plainSigns(words)
    for (const length of LENGTHS) {
      const at = wanted.length < length ? -1 : text.indexOf(wanted.slice(0, length), from)
      if (at === -1) continue
      found.set(key, at + length)
      return { ...span, start: span.start + at }
    }
    return span
  }
}

/** Quotes, dashes and spaces as they are typed, one character for each, so that places stay the same. */
const plainSigns = (text: string): string =>
  text
    .replaceAll(/[\u2018\u2019\u201a\u2039\u203a]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll(/[\u2010-\u2015]/g, '-')
