import type { Face } from './face.ts'

/** Spaces and the no-break hyphen are made from other glyphs; the rest of these print nothing. */
const NEEDS_NO_GLYPH = /[\s\u2011\p{Default_Ignorable_Code_Point}]/u

type CodePoints = readonly number[]

const cache = new Map<string, CodePoints>()

/** The characters of a grapheme that need a glyph. */
export function visibleCodePoints(grapheme: string): CodePoints {
  const known = cache.get(grapheme)
  if (known) return known
  const ink = Array.from(grapheme)
    .filter((character) => !NEEDS_NO_GLYPH.test(character))
    .flatMap((character) => character.codePointAt(0) ?? [])
  cache.set(grapheme, ink)
  return ink
}

/**
 * Whether a face has a grapheme as one piece wherever Unicode has it so; a letter of which Unicode has only the parts is
 * whole in them. HarfBuzz puts accented letters together.
 */
export function hasWhole(face: Face, grapheme: string): boolean {
  const whole = grapheme.normalize('NFC')
  if (whole === grapheme) return coversAll(face, visibleCodePoints(grapheme))
  // Some that are one piece as they are written come apart in NFC: U+0958.
  const asWritten =
    grapheme.length <= whole.length && coversAll(face, visibleCodePoints(grapheme))
  return asWritten || coversAll(face, visibleCodePoints(whole))
}

/** Whether a face has the parts of a grapheme, which HarfBuzz takes apart where the font needs it. */
export const hasParts = (face: Face, grapheme: string): boolean =>
  coversAll(face, visibleCodePoints(grapheme)) ||
  coversAll(face, visibleCodePoints(grapheme.normalize('NFD')))

const coversAll = (face: Face, codePoints: CodePoints): boolean =>
  codePoints.every((codePoint) => face.covers(codePoint))
