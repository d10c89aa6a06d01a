import { graphemesOf } from './grapheme.ts'
import type { Item } from './item.ts'
import { shapePart } from './shape.ts'
import type { TextStyle } from './style.ts'
import { visibleCodePoints } from './visible-code-points.ts'

/** An emoji of several characters for which its font has no sign, so that its parts are printed. */
export interface UnjoinedSequence {
  /** Its position in the text, in UTF-16 units. */
  readonly index: number
  readonly grapheme: string
  /** The characters that are printed. */
  readonly parts: readonly string[]
}

const MAY_HAVE_SEQUENCES = /[\p{RI}\p{Extended_Pictographic}\u20e3]/u

/** Flags, keycaps, and emoji with a skin tone, a tag or a zero-width joiner (UTS #51, emoji sequences). */
const SEQUENCE =
  /^(?:\p{RI}{2}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}.*[\p{EMod}\p{Extended_Pictographic}\u{e0020}-\u{e007f}].*)$/u

/** The emoji sequences of a text that come out as their parts. */
export function unjoinedSequences(
  text: string,
  items: readonly Item<TextStyle>[],
): readonly UnjoinedSequence[] {
  if (!MAY_HAVE_SEQUENCES.test(text)) return []
  const found: UnjoinedSequence[] = []
  let index = 0
  for (const grapheme of graphemesOf(text)) {
    const end = index + grapheme.length
    const item = items.find(({ start, end: last }) => start <= index && end <= last)
    if (item && SEQUENCE.test(grapheme)) {
      const glyphs = shapePart(text, item, { start: index, end })
      const signs = glyphs.filter(({ advance }) => advance !== 0)
      const parts = visibleCodePoints(grapheme)
      // Tags print nothing: the flag of England becomes a black one.
      const isFirstOnly =
        parts.length === 1 && signs[0]?.id === item.face.glyph(parts[0] ?? 0)
      if (signs.length > 1 || isFirstOnly)
        found.push({
          index,
          grapheme,
          parts: parts.map((part) => String.fromCodePoint(part)),
        })
    }
    index = end
  }
  return found
}
