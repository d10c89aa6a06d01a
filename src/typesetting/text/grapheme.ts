/**
 * Letters and signs that never join a neighbour of their kind into one grapheme: European, Hebrew, Arabic and Ethiopic
 * letters, kana and Chinese characters, and punctuation. Most text is made of nothing else, and Intl.Segmenter takes 15 ms
 * to start and long for each grapheme.
 */
const SINGLES =
  '\\n\\u0020-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u05d0-\\u05ea\\u0620-\\u064a\\u1200-\\u135a\\u1360-\\u137c' +
  '\\u1e00-\\u200a\\u2010-\\u2027\\u202f-\\u205f\\u20a0-\\u20cf\\u2190-\\u21ff\\u3000-\\u3029\\u3041-\\u3096\\u30a1-\\u30fe' +
  '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff60'

const ALL_SINGLE = new RegExp(`^[${SINGLES}]*$`)
const BETWEEN_SINGLES = new RegExp(`(?<=[${SINGLES}])(?=[${SINGLES}])`)

let segmenter: Intl.Segmenter | undefined

/** The graphemes (what a reader takes for one character) of a text, in order. */
export function graphemesOf(text: string): Iterable<string> {
  if (ALL_SINGLE.test(text)) return text
  return text
    .split(BETWEEN_SINGLES)
    .flatMap((part) => (part.length === 1 ? part : segmentsOf(part)))
}

/** UTF-16 units that Intl.Segmenter gets at once: the time that it takes grows with the square of them. */
const WINDOW = 256

function segmentsOf(text: string): readonly string[] {
  const segments: string[] = []
  let size = WINDOW
  for (let start = 0; start < text.length;) {
    const end = start + size
    const window = text.slice(start, endsWithinPair(text, end) ? end + 1 : end)
    const found = standardSegments(window)
    const isWhole = start + window.length === text.length
    // The last one may go on behind the window.
    const sure = isWhole ? found : found.slice(0, -1)
    size = sure.length === 0 ? size * 2 : WINDOW
    for (const segment of sure) {
      segments.push(segment)
      start += segment.length
    }
  }
  return segments
}

const endsWithinPair = (text: string, end: number): boolean =>
  (text.codePointAt(end - 1) ?? 0) > 0xffff

function standardSegments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
