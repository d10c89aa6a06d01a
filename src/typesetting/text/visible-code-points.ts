import type { Face } from './face.ts'

/** Spaces and the no-break hyphen are drawn with other glyphs; the others are invisible. */
const NEEDS_NO_GLYPH = /[\s\u2011\p{Default_Ignorable_Code_Point}]/u

type CodePoints = readonly number[]

const cache = new Map<string, CodePoints>()

/** The characters of a grapheme that need a glyph. */
export function visibleCodePoints(grapheme: string): CodePoints {
  const cached = cache.get(grapheme)
  if (cached) return cached
  const visible = Array.from(grapheme)
    .filter((character) => !NEEDS_NO_GLYPH.test(character))
    .flatMap((character) => character.codePointAt(0) ?? [])
  cache.set(grapheme, visible)
  return visible
}

/**
 * Whether a face covers a grapheme in its composed form (NFC), which HarfBuzz makes of accented letters. A letter that
 * Unicode has only in parts counts as composed.
 */
export function hasWhole(face: Face, grapheme: string): boolean {
  const whole = grapheme.normalize('NFC')
  if (whole === grapheme) return coversAll(face, visibleCodePoints(grapheme))
  // NFC takes some composed characters apart, such as U+0958.
  const asWritten =
    grapheme.length <= whole.length && coversAll(face, visibleCodePoints(grapheme))
  return asWritten || coversAll(face, visibleCodePoints(whole))
}

/** Whether a face covers a grapheme as written or in its decomposed form (NFD), which HarfBuzz falls back to. */
export const hasParts = (face: Face, grapheme: string): boolean =>
  coversAll(face, visibleCodePoints(grapheme)) ||
  coversAll(face, visibleCodePoints(grapheme.normalize('NFD')))

const coversAll = (face: Face, codePoints: CodePoints): boolean =>
  codePoints.every((codePoint) => face.covers(codePoint))
