import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'
import { compress } from 'woff2-encoder'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { loadFonts } from '../../src/input/fonts/font-library.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontBytes, fontIn, withoutTable, withTable } from './fonts.ts'

const bold = fontBytes('nunito/Nunito-Bold.ttf')
const regular = fontBytes('vazirmatn/Vazirmatn-Regular.ttf')
/** Nunito from 200 to 1000, with the letters of “Haben” and “A”. */
const variable = readFileSync(new URL('./variable.ttf', import.meta.url))
const woff2 = await compress(bold)
const shaper = await loadShaper()

/** The fonts of a folder with these files, and what is told of them. */
async function load(files: Readonly<Record<string, Uint8Array>>) {
  const { problems, report } = collectProblems()
  const sources = Object.entries(files).map(([name, bytes]) => fontIn(name, bytes))
  const library = await loadFonts(['fonts'], async () => sources, report)
  return { library, told: problems.map(({ message }) => message) }
}

/** The width of a letter in a font, in em. */
function widthIn(font: { id: string; bytes: Uint8Array }, letter: string): number {
  const face = shaper.openFace(font.id, font.bytes)
  return face.advance(face.glyph(letter.codePointAt(0)!))
}

interface Entry {
  readonly tag: string
  readonly checksum: number
  readonly bytes: Buffer
}

const tablesOf = (font: Buffer): readonly Entry[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16
    const at = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString('latin1', entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      bytes: font.subarray(at, at + font.readUInt32BE(entry + 12)),
    }
  })

/** A font in WOFF 1.0; a table that deflating does not make smaller is stored as it is. */
function woffOf(font: Buffer): Buffer {
  const tables = tablesOf(font)
  const directory = Buffer.alloc(44 + tables.length * 20)
  directory.write('wOFF', 0, 'latin1')
  font.copy(directory, 4, 0, 4)
  directory.writeUInt16BE(tables.length, 12)
  directory.writeUInt32BE(font.length, 16)
  let at = directory.length
  const bodies = tables.map(({ tag, checksum, bytes }, index) => {
    const packed = deflateSync(bytes)
    const stored = packed.length < bytes.length ? packed : bytes
    const entry = 44 + index * 20
    directory.write(tag, entry, 'latin1')
    for (const [offset, value] of [at, stored.length, bytes.length, checksum].entries())
      directory.writeUInt32BE(value, entry + 4 + offset * 4)
    at += stored.length
    return stored
  })
  return Buffer.concat([directory, ...bodies])
}

/** A collection of fonts, whose tables come one font after the other. */
function collectionOf(...fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(0x10000, 4)
  head.writeUInt32BE(fonts.length, 8)
  let at = head.length
  const moved = fonts.map((font, index) => {
    head.writeUInt32BE(at, 12 + index * 4)
    const copy = Buffer.from(font)
    for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
      copy.writeUInt32BE(font.readUInt32BE(entry + 8) + at, entry + 8)
    at += copy.length
    return copy
  })
  return Buffer.concat([head, ...moved])
}

describe('fonts in a container', () => {
  test.each([
    ['.woff', woffOf(bold)],
    ['.woff2', woff2],
    // As people rename them.
    ['.ttf', woffOf(bold)],
  ])('one packed for the web, %s, is read', async (ending, bytes) => {
    const { library, told } = await load({ [`Nunito-Bold${ending}`]: bytes })
    expect(told).toEqual([])
    const font = library.find('Nunito', 700, false)!
    expect(font).toMatchObject({ weight: 700, isPlainFile: false })
    expect(widthIn(font, 'H')).toBe(widthIn({ id: 'bold', bytes: bold }, 'H'))
  })

  test('all of a collection are read', async () => {
    const { library, told } = await load({ 'Both.ttc': collectionOf(bold, regular) })
    expect(told).toEqual([])
    expect(library.families()).toEqual(['Nunito', 'Vazirmatn'])
    const font = library.find('Vazirmatn', 400, false)!
    expect(font.id).toBe('Both.ttc#2')
    expect(widthIn(font, 'ب')).toBe(widthIn({ id: 'regular', bytes: regular }, 'ب'))
  })

  test.each([
    ['a.woff', woffOf(bold).subarray(0, 9000), 'is packed for the web and cannot be'],
    ['a.woff2', woff2.subarray(0, 9000), 'is packed for the web and'],
    ['a.ttc', collectionOf(bold, regular).subarray(0, 9000), 'is a collection of fonts'],
    ['a.ttc', Buffer.from('ttcf\0\u0001\0\0\0\0\0\u0009'), 'is'],
  ])('%s that is incomplete is told of: %#', async (name, bytes, what) => {
    const { library, told } = await load({ [name]: bytes, 'Nunito.ttf': bold })
    expect(library.families()).toEqual(['Nunito'])
    expect(told.every((one) => one.startsWith(`The font “${name}`))).toBe(true)
    expect(told[0]).toContain(what)
  })
})

describe('a variable font', () => {
  test('is taken at the weight that is wanted', async () => {
    const { library, told } = await load({ 'Nunito[wght].ttf': variable })
    expect(told).toEqual([])
    expect(library.families()).toEqual(['Nunito'])
    const widths = [200, 400, 650, 1000].map((weight) => {
      const font = library.find('Nunito', weight, false)!
      expect(font.weight).toBe(weight)
      expect(Buffer.from(font.bytes).includes('fvar')).toBe(false)
      return widthIn(font, 'H')
    })
    expect(widths).toEqual(widths.toSorted((one, other) => one - other))
    expect(new Set(widths).size).toBe(4)
  })

  test('is a family of its own in each width that it has, which serves no other words', async () => {
    const wide = withTable(variable, 'fvar', (table) => {
      table.write('wdth', 16, 'latin1')
      for (const [index, width] of [75, 75, 125].entries())
        table.writeInt32BE(width * 65_536, 20 + index * 4)
    })
    const { library, told } = await load({ 'Nunito[wdth].ttf': wide })
    expect(told).toEqual([])
    expect(library.fallbackFamilies()).toEqual(['Nunito'])
    const families = ['', ' Condensed', ' SemiCondensed', ' Semi Expanded', ' Expanded']
    const [usual, ...widths] = families.map((name) =>
      widthIn(library.find(`Nunito${name}`, 400, false)!, 'H'),
    )
    const [condensed, semi, ...expanded] = widths
    const ordered = [condensed, semi, usual, ...expanded]
    expect(new Set(ordered).size).toBe(5)
    expect(ordered).toEqual(ordered.toSorted((one, other) => one! - other!))
    expect(library.find('Nunito Extra Condensed', 400, false)).toBeUndefined()
  })

  test('gives way to the static files of its family without a word', async () => {
    const files = { 'Nunito[wght].ttf': variable, 'static/Nunito-Bold.ttf': bold }
    const { library, told } = await load(files)
    expect(told).toEqual([])
    expect(library.find('Nunito', 700, false)?.id).toBe('static/Nunito-Bold.ttf')
    expect(library.find('Nunito', 400, false)?.id).toBe('Nunito[wght].ttf#400')
  })

  test('twice is told of once', async () => {
    const { told } = await load({ 'a.ttf': variable, 'b.ttf': variable })
    expect(told).toEqual([expect.stringContaining('“a.ttf” and “b.ttf” are both Nunito')])
  })

  test('with a place of outlines that lies is told of when it is used', async () => {
    const broken = Buffer.from(variable)
    broken.fill(0xff, Math.floor(broken.length / 3), Math.floor(broken.length / 2))
    const { library } = await load({ 'a.ttf': broken })
    for (const font of library.files.slice(0, 3))
      expect(() => font.bytes).toThrow('“a.ttf”')
  })

  test('with PostScript outlines is left out', async () => {
    const cff2 = withoutTable(variable, 'glyf')
    cff2.write('CFF2', cff2.indexOf('GSUB', 12, 'latin1'), 'latin1')
    expect((await load({ 'a.otf': cff2 })).told).toEqual([
      'The font “a.otf” is variable with PostScript outlines (CFF2), and is left out.',
    ])
  })
})
