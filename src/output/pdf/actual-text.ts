import type { Glyph } from '../../typesetting/frame/frame.ts'

/** Consecutive glyphs of a run. */
interface ActualTextSpan {
  readonly glyphs: readonly Glyph[]
  /** The text that they stand for together (ActualText), where it is not that of each glyph. */
  readonly text?: string
}

/** Stands for nothing. Some readers make up a character for a code without any, and few leave this one out. */
export const NO_CHARACTER = '\u200B'

const isSilent = ({ text }: Glyph): boolean => text === '' || text === NO_CHARACTER

/** Written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A run in parts: those letters of which a font makes several glyphs (the Thai am, Bengali vowels around a consonant), and
 * what stands between them.
 */
export function actualTextSpans(glyphs: readonly Glyph[]): readonly ActualTextSpan[] {
  if (!glyphs.some(isSilent)) return [{ glyphs }]
  if (!glyphs.some(({ text }) => RIGHT_TO_LEFT.test(text))) return inOrder(glyphs)
  return inOrder(glyphs.toReversed())
    .map((part) => ({ ...part, glyphs: part.glyphs.toReversed() }))
    .toReversed()
}

/** The parts of glyphs in reading order: a letter's later glyphs follow its first. */
function inOrder(glyphs: readonly Glyph[]): readonly ActualTextSpan[] {
  const found: ActualTextSpan[] = []
  let start = 0
  for (let next = 1; next <= glyphs.length; next += 1) {
    const [first, second] = [glyphs[next - 1], glyphs[next]]
    if (!first || isSilent(first) || !second || !isSilent(second)) continue
    let end = next + 1
    for (let glyph = glyphs[end]; glyph && isSilent(glyph); glyph = glyphs[end]) end += 1
    if (start < next - 1) found.push({ glyphs: glyphs.slice(start, next - 1) })
    found.push({ glyphs: glyphs.slice(next - 1, end), text: first.text })
    start = end
    next = end
  }
  if (start < glyphs.length) found.push({ glyphs: glyphs.slice(start) })
  return found
}
