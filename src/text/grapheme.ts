/**
 * Letters and signs that never join their neighbour into one grapheme. Most text is made of nothing else, and
 * Intl.Segmenter takes 15 ms to start.
 */
const SINGLE =
  /^[\n\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2190-\u21ff]*$/

let segmenter: Intl.Segmenter | undefined

/** The graphemes (what a reader takes for one character) of a text, in order. */
export function graphemesOf(text: string): Iterable<string> {
  if (SINGLE.test(text)) return text
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
