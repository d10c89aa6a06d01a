import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFont } from '../../src/input/fonts/font.ts'
import type { FontFile } from '../../src/input/fonts/font.ts'
import { fontBytes, fontIn, outlineAt, tableAt, withTable } from './fonts.ts'

const sound = fontBytes('nunito/Nunito-Bold.ttf')

function open(bytes: Buffer): FontFile {
  const { problems, report } = collectProblems()
  const [font] = readFont(fontIn('fonts/My.ttf', bytes), report)
  expect(problems).toEqual([])
  return font!
}

const DAMAGED = 'The font “fonts/My.ttf” is damaged: '
const altered = (table: string): string =>
  `${DAMAGED}its table “${table}” was changed after it was made (wrong checksum).`

test.each(['glyf', 'loca', 'cmap', 'hmtx', 'GSUB', 'GPOS', 'prep'])(
  'a font whose table %s has a wrong checksum is not used',
  (name) => {
    const one = withTable(
      sound,
      name,
      (table) =>
        table.writeUInt8(table.readUInt8(table.length >> 1) ^ 1, table.length >> 1),
      'wrong',
    )
    expect(() => open(one).bytes).toThrow(altered(name))
  },
)

test('a checksum that is wrong where no outline, width or letter depends on it does no harm', () => {
  const patched = ['head', 'OS/2', 'name', 'post', 'hhea'].reduce(
    (bytes, name) =>
      withTable(
        bytes,
        name,
        // A permission, a name or a line height, changed by hand.
        (table) => {
          const at = name === 'hhea' ? 6 : table.length - 2
          table.writeUInt16BE(table.readUInt16BE(at) ^ 1, at)
        },
        'wrong',
      ),
    sound,
  )
  expect(open(patched).bytes.length).toBe(sound.length)
})

test('checksums that were never written are not missed', () => {
  const names = ['glyf', 'loca', 'cmap', 'hmtx', 'GSUB']
  const bare = names.reduce(
    (bytes, name) => withTable(bytes, name, () => undefined, 'none'),
    sound,
  )
  expect(open(bare).bytes.length).toBe(sound.length)
})

test.each([
  [
    'units of an em: 0',
    'head',
    (table: Buffer) => table.writeUInt16BE(0, 18),
    'into 0 units',
  ],
  [
    'units of an em: 15',
    'head',
    (table: Buffer) => table.writeUInt16BE(15, 18),
    'into 15 units',
  ],
  [
    'units of an em: 16385',
    'head',
    (table: Buffer) => table.writeUInt16BE(16_385, 18),
    'into 16385',
  ],
  [
    'a header of zeros',
    'head',
    (table: Buffer) => table.fill(0),
    'its header is missing',
  ],
  ['no glyphs', 'maxp', (table: Buffer) => table.writeUInt16BE(0, 4), 'it has no glyphs'],
  [
    'more widths than there are',
    'hhea',
    (table: Buffer) => table.writeUInt16BE(9999, 34),
    'it lacks the widths',
  ],
  ['widths of zero', 'hmtx', (table: Buffer) => table.fill(0), 'has a width'],
  [
    'places past the end',
    'loca',
    (table: Buffer) => table.fill(0xff),
    'not where its tables say',
  ],
])('a font with %s is not used', (_what, table, change, reason) => {
  const damaged = withTable(sound, table, change)
  expect(() => open(damaged).bytes).toThrow(DAMAGED)
  expect(() => open(damaged).bytes).toThrow(reason)
})

/** A font's glyphs by number, of Nunito Bold. */
const A = 1
const AACUTE = 2

test('outlines are there, empty or damaged', () => {
  const font = open(sound)
  expect([0, A, AACUTE].map(font.hasInk)).toEqual([true, true, true])
  const count = sound.readUInt16BE(tableAt(sound, 'maxp') + 4)
  const inks = Array.from({ length: count }, (_, glyph) => font.hasInk(glyph))
  expect(inks.filter((ink) => !ink).length).toBeGreaterThan(0)
  expect(() => font.hasInk(count)).toThrow(DAMAGED)
})

test.each([
  ['more contours than fit', (outline: Buffer) => outline.writeInt16BE(9999, 0)],
  [
    'contours that end before they start',
    (outline: Buffer) => outline.writeUInt16BE(0xffff, 10),
  ],
  ['a program longer than the outline', (outline: Buffer) => outline.fill(0xff, 12, 16)],
])('a glyph with %s is damaged, and the others are not', (_what, change) => {
  const font = open(
    withTable(sound, 'glyf', (table) =>
      change(table.subarray(outlineAt(sound, A), outlineAt(sound, A + 1))),
    ),
  )
  expect(() => font.hasInk(A)).toThrow(
    `${DAMAGED}the outline of its glyph ${A} cannot be read.`,
  )
  expect(font.hasInk(0)).toBe(true)
})

test('a composed glyph with a damaged part, a part that is not there or itself as a part is damaged', () => {
  const compose = (parts: readonly number[]): FontFile =>
    open(
      withTable(sound, 'glyf', (table) => {
        const outline = table.subarray(outlineAt(sound, A), outlineAt(sound, A + 1))
        outline.writeInt16BE(-1, 0)
        for (const [index, part] of parts.entries()) {
          const more = index < parts.length - 1 ? 0x20 : 0
          outline.writeUInt16BE(more, 10 + index * 6)
          outline.writeUInt16BE(part, 12 + index * 6)
        }
      }),
    )
  expect(compose([0, 0]).hasInk(A)).toBe(true)
  expect(() => compose([0, 60_000]).hasInk(A)).toThrow(DAMAGED)
  expect(() => compose([0, A]).hasInk(A)).toThrow(DAMAGED)
})
