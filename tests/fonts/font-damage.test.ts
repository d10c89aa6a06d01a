import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFont } from '../../src/input/fonts/font.ts'
import type { FontFile } from '../../src/input/fonts/font.ts'
import { fontBytes, fontIn, withTable } from './fonts.ts'

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
