import { describe, expect, test } from 'vitest'

import { CardpressError, collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { readFont } from '../../src/input/fonts/font.ts'
import type { FontFile } from '../../src/input/fonts/font.ts'
import { fontBytes, fontIn, tableAt, withNumber, withoutTable } from './fonts.ts'

function read(bytes: Uint8Array): [FontFile | undefined, readonly Problem[]] {
  const { problems, report } = collectProblems()
  return [readFont(fontIn('fonts/My Font.ttf', bytes), report)[0], problems]
}

const bold = fontBytes('nunito/Nunito-Bold.ttf')

describe('a font says', () => {
  test.each([
    ['nunito/Nunito-ExtraBold.ttf', 'Nunito: ExtraBold', 800, false],
    ['nunito-sans/NunitoSans-BoldItalic.ttf', 'Nunito Sans: Bold Italic', 700, true],
    ['vazirmatn/Vazirmatn-Regular.ttf', 'Vazirmatn: Regular', 400, false],
    ['source-sans-3/SourceSans3-Bold.ttf', 'Source Sans 3: Bold', 700, false],
  ])('%s', (name, called, weight, italic) => {
    const bytes = fontBytes(name)
    const [font, problems] = read(bytes)
    expect(problems).toEqual([])
    expect(font).toMatchObject({ id: 'fonts/My Font.ttf', weight, italic })
    expect(`${font?.family}: ${font?.subfamily}`).toBe(called)
    expect(font?.bytes.length).toBe(bytes.length)
  })

  test('its weight and slope in an old way where it has no OS/2 table', () => {
    const old = withNumber(withoutTable(bold, 'OS/2'), 'head', 44, 3)
    expect(read(old)[0]).toMatchObject({ weight: 700, italic: true })
    expect(read(withNumber(old, 'head', 44, 0))[0]).toMatchObject({
      weight: 400,
      italic: false,
    })
  })

  test('bold where it says so, and that it has the usual weight', () => {
    expect(read(withNumber(bold, 'OS/2', 4, 400))[0]).toMatchObject({ weight: 700 })
  })

  test('no name, and is called as its file', () => {
    expect(read(withNumber(bold, 'name', 2, 0))[0]).toMatchObject({
      family: 'My Font',
      subfamily: 'Regular',
    })
  })

  test('the Windows name, in English, where it has several', () => {
    const names = Buffer.from(bold)
    const table = tableAt(bold, 'name')
    // the first record becomes a French family name that is the same as another text of the font
    names.writeUInt16BE(0x40c, table + 6 + 4)
    names.writeUInt16BE(1, table + 6 + 6)
    expect(read(names)[0]?.family).toBe('Nunito')
  })
})

describe('a font is refused', () => {
  const changedStart = (text: string): Buffer => {
    const bytes = Buffer.from(bold)
    bytes.write(text, 0, 'latin1')
    return bytes
  }

  test.each([
    ['a web font', changedStart('wOF2'), 'is packed for the web and cannot be unpacked'],
    [
      'a collection',
      changedStart('ttcf'),
      'is a collection of fonts that cannot be opened',
    ],
    ['something else', Buffer.from('words'), 'is not a TrueType or OpenType font'],
    ['nothing', Buffer.alloc(0), 'is not a TrueType or OpenType font'],
    ['no glyphs', withoutTable(bold, 'glyf'), 'is broken or incomplete'],
    ['no widths', withoutTable(bold, 'hmtx'), 'is broken or incomplete'],
    ['a missing end', bold.subarray(0, 50_000), 'is broken or incomplete'],
    [
      'tables without end',
      changedStart('\0\u0001\0\0\u00FF\u00FF'),
      'is broken or incomplete',
    ],
    [
      'a licence that forbids embedding',
      withNumber(bold, 'OS/2', 8, 2),
      'may not be put into a PDF: its licence forbids embedding',
    ],
    [
      'a licence to embed it whole only',
      withNumber(bold, 'OS/2', 8, 0x108),
      'may not be put into a PDF: its licence forbids embedding',
    ],
  ])('for %s', (_name, bytes, reason) => {
    const [font, problems] = read(bytes)
    expect(font).toBeUndefined()
    expect(problems).toMatchObject([
      {
        code: 'unknown-font',
        severity: 'error',
        message: `The font “fonts/My Font.ttf” ${reason}.`,
      },
    ])
  })

  const withPixels = (name: string): Buffer => {
    const bytes = withoutTable(bold, 'glyf')
    bytes.write(name, bytes.indexOf('GSUB', 12, 'latin1'), 'latin1')
    return bytes
  }

  test.each([
    ['it is for emoji', withPixels('CBDT'), 'has only colour pictures, no outlines'],
    ['it is one of SVG', withPixels('SVG '), 'has only colour pictures, no outlines'],
    [
      'it is one of pixels',
      withPixels('EBDT'),
      'has only pictures of pixels, no outlines',
    ],
  ])('with a warning when %s', (_name, bytes, reason) => {
    const [font, problems] = read(bytes)
    expect(font).toBeUndefined()
    expect(problems).toMatchObject([
      {
        code: 'unknown-font',
        severity: 'warning',
        message: `The font “fonts/My Font.ttf” ${reason}, and is left out.`,
      },
    ])
  })

  test('but not for a licence to print', () => {
    expect(read(withNumber(bold, 'OS/2', 8, 4))[1]).toEqual([])
    expect(read(withNumber(bold, 'OS/2', 8, 2 | 8))[1]).toEqual([])
  })

  test('when the disk fails', () => {
    const { problems, report } = collectProblems()
    const source = {
      ...fontIn('a.ttf', bold),
      part: () => {
        throw new Error('EIO')
      },
    }
    expect(readFont(source, report)).toEqual([])
    expect(problems).toMatchObject([{ code: 'file-unreadable' }])
  })
})

describe('the bytes of a font', () => {
  test.each([
    ['places of glyphs past the end', 'loca', 4, 0xffff],
    ['places of glyphs that fall', 'loca', 202, 0],
    ['more glyphs than places', 'maxp', 4, 0xffff],
    ['no width at all', 'hhea', 34, 0],
  ])('with %s are not given', (_name, table, at, value) => {
    const [font, problems] = read(withNumber(bold, table, at, value))
    expect(problems).toEqual([])
    expect(() => font?.bytes).toThrow(CardpressError)
  })

  test('with a table of places that is too short are not given', () => {
    const short = Buffer.from(bold)
    short.writeUInt32BE(4, bold.indexOf('loca', 12, 'latin1') + 12)
    expect(() => read(short)[0]?.bytes).toThrow(CardpressError)
  })

  test('are read once', () => {
    let times = 0
    const source = fontIn('a.ttf', bold)
    const [font] = readFont(
      {
        ...source,
        part: (at, size) => {
          if (size === bold.length) times += 1
          return source.part(at, size)
        },
      },
      () => undefined,
    )
    expect(times).toBe(0)
    expect(font?.bytes).toBe(font?.bytes)
    expect(times).toBe(1)
  })
})
