import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFont } from '../../src/input/fonts/font.ts'
import { fontOpener } from '../../src/typesetting/layout/type/open-fonts.ts'
import type { Face } from '../../src/typesetting/text/face.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontBytes, fontIn, outlineAt, withTable } from '../fonts/fonts.ts'

const shaper = await loadShaper()
const sound = fontBytes('nunito/Nunito-Bold.ttf')
const soundFace = shaper.openFace('sound', sound)
const glyphOf = (letter: string): number => soundFace.glyph(letter.codePointAt(0)!)

function open(bytes: Buffer): Face {
  const { problems, report } = collectProblems()
  const [font] = readFont(fontIn('fonts/My.ttf', bytes), report)
  expect(problems).toEqual([])
  return fontOpener(shaper).face(font!)
}

/** The font with so many contours in the outlines of letters. */
const withContours = (letters: string, contours: number): Buffer =>
  withTable(sound, 'glyf', (table) => {
    for (const letter of letters)
      table.writeInt16BE(contours, outlineAt(sound, glyphOf(letter)))
  })

const shape = (face: Face, text: string) =>
  face.shape(
    { before: '', text, after: '' },
    { rightToLeft: false, script: 'Latn', language: 'nl', features: [] },
  )

const covers = (face: Face, text: string): readonly boolean[] =>
  Array.from(text, (letter) => face.covers(letter.codePointAt(0)!))

test('a letter whose shape is blank is one that the font lacks, but a space is not', () => {
  const face = open(withContours('e–', 0))
  expect(covers(face, 'de– \u00a0\u00ad')).toEqual([
    true,
    false,
    false,
    ...covers(soundFace, ' \u00a0\u00ad'),
  ])
  expect(covers(face, ' ')).toEqual([true])
})

test('a damaged shape is an error when it is to be printed, and not before', () => {
  const face = open(withContours('ß', 9999))
  expect(shape(face, 'een woord')).toHaveLength(9)
  expect(() => shape(face, 'daß')).toThrow('The font “fonts/My.ttf” is damaged')
})

test('a damaged sign for missing letters, which every PDF embeds, is an error', () => {
  const damaged = withTable(sound, 'glyf', (table) =>
    table.writeInt16BE(9999, outlineAt(sound, 0)),
  )
  expect(() => open(damaged).capHeight).toThrow(
    'the outline of its glyph 0 cannot be read',
  )
})

test('a font most of whose letters are blank, or all on one pile, is not used', () => {
  const blank = open(withContours('abcdefghijklmnopqrstuvwxyzABCDEFGHIJK', 0))
  expect(() => blank.capHeight).toThrow('most of its letters are blank')
  const pile = open(
    withTable(sound, 'hmtx', (table) => {
      for (let glyph = 0; glyph < 400; glyph += 1)
        if (glyph !== 0) table.writeUInt16BE(0, glyph * 4)
    }),
  )
  expect(() => pile.capHeight).toThrow('would lie on one pile')
})

test('a letter of a glyph that the font has not is an error that names the font', () => {
  // As cmap-half-ff of a damaged download: the last letters lead to glyph 65535.
  const face = open(
    withTable(sound, 'maxp', (table) => table.writeUInt16BE(glyphOf('z'), 4)),
  )
  expect(() => shape(face, 'z')).toThrow('The font “fonts/My.ttf” is damaged')
})
