import { array, assert, nat, property } from 'fast-check'
import { Blob, Face, Font } from 'harfbuzzjs'
import { expect, test } from 'vitest'

import { readSfnt } from '../../src/output/pdf/sfnt.ts'
import { subsetTrueType } from '../../src/output/pdf/truetype-subset.ts'
import { fontBytes } from './shape-text.ts'
import { tinyFont } from './tiny-font.ts'

const open = (bytes: Uint8Array): Font => new Font(new Face(new Blob(bytes)))

/** Fonts with short and with long offsets, and with fewer advances than glyphs. */
const PATHS = [
  'nunito-sans/NunitoSans-Regular.ttf',
  'noto-sans/NotoSans-Bold.ttf',
  'vazirmatn/Vazirmatn-Regular.ttf',
]

/** Outlines and advances, which a subset has to have as the whole font has them. */
const looks = (bytes: Uint8Array, glyphs: readonly number[]): readonly unknown[] => {
  const font = open(bytes)
  return glyphs.map((glyph) => [font.glyphToPath(glyph), font.glyphHAdvance(glyph)])
}

const inSubset = (bytes: Uint8Array, glyphs: readonly number[]): readonly unknown[] =>
  looks(subsetTrueType(readSfnt(bytes), glyphs), [...glyphs.keys()])

test.each(PATHS)('%s: glyphs keep their outlines and widths, also twice', (path) => {
  const bytes = fontBytes(path)
  const whole = open(bytes)
  const glyphs = Array.from('Één Ǻëïÿ½ naïeve لا پ').map(
    (letter) => whole.glyph(letter.codePointAt(0) ?? 0) ?? 0,
  )
  expect(inSubset(bytes, [0, ...glyphs])).toEqual(looks(bytes, [0, ...glyphs]))
})

test.each(PATHS)('%s: any glyphs of it, in any order', (path) => {
  const bytes = fontBytes(path)
  const count = readSfnt(bytes).get('maxp')?.getUint16(4) ?? 0
  expect(inSubset(bytes, [0, count - 1, count - 2, count - 3])).toEqual(
    looks(bytes, [0, count - 1, count - 2, count - 3]),
  )
  assert(
    property(array(nat(count - 1), { maxLength: 40 }), (glyphs) => {
      expect(inSubset(bytes, [0, ...glyphs])).toEqual(looks(bytes, [0, ...glyphs]))
    }),
    { numRuns: 20 },
  )
})

test('a part that two glyphs share is there once', () => {
  const bytes = fontBytes('nunito-sans/NunitoSans-Regular.ttf')
  const font = open(bytes)
  const glyphs = Array.from('éèê').map(
    (letter) => font.glyph(letter.codePointAt(0) ?? 0) ?? 0,
  )
  const subset = readSfnt(subsetTrueType(readSfnt(bytes), [0, ...glyphs]))
  // Missing, three letters, the e, three accents.
  expect(subset.get('maxp')?.getUint16(4)).toBe(8)
})

test('parts that are scaled, stretched or turned are found, and what follows them', () => {
  const font = open(tinyFont())
  expect(font.glyphToPath(3).match(/M/g)).toHaveLength(4)
  expect(inSubset(tinyFont(), [0, 3])).toEqual(looks(tinyFont(), [0, 3]))
})

test.each(PATHS)('%s: glyphs that are put together, each where it is to be', (path) => {
  const bytes = fontBytes(path)
  const whole = open(bytes)
  const [base = 0, accented = 0] = Array.from('oé', (letter) =>
    whole.glyph(letter.codePointAt(0)!),
  )
  const parts = [
    { id: base, x: 0, y: 0 },
    { id: accented, x: 70, y: -30 },
  ]
  const subset = subsetTrueType(readSfnt(bytes), [0, { parts, advance: 432 }])
  const font = open(subset)
  const pathOf = (id: number, x: number, y: number): string => {
    const drawn = new Font(new Face(new Blob(bytes)))
    return movedPath(drawn.glyphToPath(id), x, y)
  }
  expect(font.glyphHAdvance(1)).toBe(432)
  expect(font.glyphToPath(1)).toBe(pathOf(base, 0, 0) + pathOf(accented, 70, -30))
})

/** A path of absolute commands, moved. */
const movedPath = (path: string, x: number, y: number): string => {
  let index = 0
  return path.replaceAll(/-?[\d.]+/g, (number) =>
    String(Number(number) + (index++ % 2 === 0 ? x : y)),
  )
}
