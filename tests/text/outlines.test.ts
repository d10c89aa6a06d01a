import { expect, test } from 'vitest'

import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontBytes, outlineAt, tableAt, withTable } from '../fonts/fonts.ts'
import { madeFont } from '../fonts/made-font.ts'
import { number, tinyCff } from '../fonts/tiny-cff.ts'

const shaper = await loadShaper()
const sound = fontBytes('nunito/Nunito-Bold.ttf')

/** Glyphs by number, of Nunito Bold. */
const A = 1
const AACUTE = 2

const outlineIn = (font: Uint8Array, glyph: number): string =>
  shaper.openFace('font', font).outline(glyph)

test('outlines are there, empty or damaged', () => {
  expect([0, A, AACUTE].map((glyph) => outlineIn(sound, glyph))).toEqual(
    Array.from({ length: 3 }, () => 'some'),
  )
  const space = shaper.openFace('sound', sound).glyph(0x20)
  expect(outlineIn(sound, space)).toBe('none')
  const count = sound.readUInt16BE(tableAt(sound, 'maxp') + 4)
  expect(outlineIn(sound, count)).toBe('broken')
})

test.each([
  ['more contours than fit', (outline: Buffer) => outline.writeInt16BE(9999, 0)],
  ['a program longer than the outline', (outline: Buffer) => outline.fill(0xff, 12, 16)],
])('a glyph with %s is damaged, and the others are not', (_what, change) => {
  const font = withTable(sound, 'glyf', (table) =>
    change(table.subarray(outlineAt(sound, A), outlineAt(sound, A + 1))),
  )
  expect([A, 0].map((glyph) => outlineIn(font, glyph))).toEqual(['broken', 'some'])
})

const END = 14
const RETURN = 11
const CALL_OWN = [...number(-107), 10]
const MOVE = [...number(0), ...number(0), 21]
const LINE = [...number(100), ...number(100), 5]

/** A font of one glyph. */
const fontOf = (cff: Uint8Array): Buffer =>
  withTable(madeFont({ family: 'A', characters: 'A', cff }), 'maxp', (maxp) =>
    maxp.writeUInt16BE(1, 4),
  )

test.each([
  ['a line', [...MOVE, ...LINE, END], [], 'some'],
  ['nothing but a width', [...number(500), END], [], 'none'],
  ['a move and no line', [...MOVE, END], [], 'none'],
  ['half of a number', [28, 1], [], 'broken'],
  ['a call of no subroutine', [...CALL_OWN, END], [], 'broken'],
  ['a subroutine', [...CALL_OWN, END], [[...MOVE, ...LINE, RETURN]], 'some'],
  ['a subroutine without end', [...CALL_OWN, END], [[...CALL_OWN, RETURN]], 'broken'],
])('a PostScript outline of %s', (_what, charstring, own, outline) => {
  const cff = tinyCff([charstring], { own })
  expect(outlineIn(fontOf(cff), 0)).toBe(outline)
  expect(outlineIn(fontOf(cff.subarray(0, 30)), 0)).toBe('broken')
})
