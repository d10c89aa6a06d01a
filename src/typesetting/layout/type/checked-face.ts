import type { FontFile } from '../../../input/fonts/font.ts'
import type { Face, OpenedFace } from '../../text/face.ts'

/**
 * A face whose glyphs are checked: a letter with a blank glyph counts as missing, and a damaged glyph is an error when it
 * is used.
 * @throws CardpressError for a font most of whose letters are blank or lie on one pile
 */
export function checkedFace(face: OpenedFace, font: FontFile): Face {
  const hasInk = (glyph: number): boolean => {
    const outline = face.outline(glyph)
    if (outline === 'broken')
      throw font.damagedBy(`the outline of its glyph ${glyph} cannot be read`)
    return outline === 'some'
  }
  const printable = LETTERS.filter((letter) => face.covers(letter))
  const useless = printable.filter((letter) => {
    const glyph = face.glyph(letter)
    return !hasInk(glyph) || face.advance(glyph) === 0
  })
  if (useless.length * 2 > printable.length) throw font.damagedBy(PILE)
  // Every embedded font has glyph 0.
  hasInk(NOT_DEFINED)
  return {
    ...face,
    covers: (character) =>
      face.covers(character) && (hasInk(face.glyph(character)) || mayBeBlank(character)),
    hasOnlyPicture: (character) =>
      font.hasPictures && face.covers(character) && !hasInk(face.glyph(character)),
    shape: (piece, shaping) => {
      const glyphs = face.shape(piece, shaping)
      for (const { id } of glyphs) hasInk(id)
      return glyphs
    },
  }
}

const NOT_DEFINED = 0

const PILE = 'most of its letters are blank, or have no width and would lie on one pile'

const LETTERS: readonly number[] = Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  (letter) => letter.codePointAt(0) ?? 0,
)

/** Spaces, marks and controls, the Braille blank, and Hangul jamo, which fonts compose. */
const MAY_BE_BLANK =
  /[^\p{L}\p{N}\p{P}\p{S}]|[\p{Default_Ignorable_Code_Point}\u2800\u1100-\u11ff]/u

const mayBeBlank = (character: number): boolean =>
  MAY_BE_BLANK.test(String.fromCodePoint(character))
