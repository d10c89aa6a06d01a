import { existsSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { toUnicode } from '../../src/output/pdf/to-unicode.ts'
import type { Glyphs } from '../../src/typesetting/frame/frame.ts'
import { has } from '../programs-found.ts'
import { said } from './ask.ts'
import { frame, pressDocument } from './press-document.ts'
import { fontBytes, line } from './shape-text.ts'
import { pdfBytes } from './write-pdf.ts'

const bytes = fontBytes('nunito-sans/NunitoSans-Regular.ttf')
const setting = { bytes, font: 'text', size: 10 }

const draw = (items: readonly Glyphs[], compress = false): Promise<Uint8Array> =>
  pdfBytes(pressDocument([frame(...items)], { fonts: new Map([['text', bytes]]) }), {
    compress,
  })

/** A run with other words than its glyphs were shaped from. */
const meaning = (run: Glyphs, texts: readonly string[]): Glyphs => ({
  ...run,
  glyphs: run.glyphs.map((glyph, index) => ({ ...glyph, text: texts[index] ?? '' })),
})

const entries = (pdf: Uint8Array): readonly string[] =>
  Buffer.from(pdf)
    .toString('latin1')
    .split(/\d+ beginbfchar\n|\nendbfchar/)[1]!
    .split('\n')

test('a glyph has a code for each text that it stands for', async () => {
  const hyphen = line('-', setting)
  const pdf = await draw([hyphen, meaning(hyphen, ['\u2011']), hyphen])
  expect(entries(pdf)).toEqual(['<0001> <002D>', '<0002> <2011>'])
})

test('different glyphs may stand for the same text', async () => {
  const pdf = await draw([meaning(line('aA', setting), ['a', 'a'])])
  expect(entries(pdf)).toEqual(['<0001> <0061>', '<0002> <0061>'])
})

test('a ligature stands for its letters, and its later glyphs are shown by its code', async () => {
  const pdf = await draw([meaning(line('ab', setting), ['f\u{1F600}', ''])])
  expect(entries(pdf)).toEqual(['<0001> <0066D83DDE00>'])
})

test('blocks of a table of texts hold a hundred entries at most', () => {
  const texts = new Map(Array.from({ length: 201 }, (_, code) => [`${1000 + code}`, 'x']))
  expect(toUnicode(texts).match(/^\d+ beginbfchar$/gm)).toEqual([
    '100 beginbfchar',
    '100 beginbfchar',
    '1 beginbfchar',
  ])
})

test('the subset has a tag of its own', async () => {
  const tags = await Promise.all(
    ['één', 'één', 'twee'].map(async (text) => {
      const pdf = await draw([line(text, setting)])
      return /\/FontName \/([A-Z]{6})\+NunitoSans-Regular\n/.exec(
        Buffer.from(pdf).toString('latin1'),
      )?.[1]
    }),
  )
  expect(tags[0]).toMatch(/^[A-Z]{6}$/)
  expect(tags[1]).toBe(tags[0])
  expect(tags[2]).not.toBe(tags[0])
})

test.skipIf(!has('pdffonts'))(
  'fonts are embedded, cut down and readable (pdffonts)',
  async () => {
    const italic = fontBytes('nunito-sans/NunitoSans-Italic.ttf')
    const page = frame(
      line('één', setting),
      line('twee', { ...setting, bytes: italic, font: 'stress' }),
    )
    const fonts = new Map([
      ['text', bytes],
      ['stress', italic],
      ['unused', bytes],
    ])
    const listed = said(
      await pdfBytes(pressDocument([page], { fonts })),
      'pdffonts',
      'trial.pdf',
    )
    expect(listed.match(/\+.*(yes|no)/g)).toEqual([
      expect.stringMatching(
        /^\+NunitoSans-Regular +CID TrueType +Identity-H +yes yes yes$/,
      ),
      expect.stringMatching(
        /^\+NunitoSans-Italic +CID TrueType +Identity-H +yes yes yes$/,
      ),
    ])
  },
)

test.skipIf(!has('pdftotext'))(
  'words are read as they were written (pdftotext)',
  async () => {
    const first = line('Één officiële koffie, fijn: “vijf”', { ...setting, x: 0, y: 20 })
    const last = first.glyphs.at(-1)!
    const mark = line('1', {
      ...setting,
      size: 6.2,
      x: (last.x + last.advance) * 10,
      y: 20,
    })
    const pdf = await draw([
      first,
      { ...mark, glyphs: mark.glyphs.map((glyph) => ({ ...glyph, y: 0.53 })) },
      line('en dan het gesprek over samen-', { ...setting, x: 0, y: 34 }),
      line('werking — ½ uur', { ...setting, x: 0, y: 48 }),
    ])
    expect(said(pdf, 'pdftotext', 'trial.pdf', '-').trim()).toBe(
      'Één officiële koffie, fijn: “vijf”1\nen dan het gesprek over samenwerking — ½ uur',
    )
  },
)

/** A CFF font of Debian's fonts-urw-base35, without which Ghostscript is not installed there. */
const CFF = '/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf'

test.skipIf(!has('pdftotext') || !existsSync(CFF))(
  'OpenType fonts with CFF outlines serve as well (pdftotext, NimbusSans-Regular.otf)',
  async () => {
    const otf = readFileSync(CFF)
    const hyphen = line('één-', { bytes: otf, font: 'text' })
    const page = frame(
      hyphen,
      meaning(line('-', { bytes: otf, font: 'text', x: 42 }), ['+']),
    )
    const pdf = await pdfBytes(pressDocument([page], { fonts: new Map([['text', otf]]) }))
    expect(said(pdf, 'pdffonts', 'trial.pdf')).toMatch(
      /\+NimbusSans-Regular +CID Type 0C +Identity-H +yes yes yes/,
    )
    expect(said(pdf, 'pdftotext', 'trial.pdf', '-').trim()).toBe('één-+')
    // As Thai is shaped: ทำไม is five glyphs, of which two are the second letter.
    const thai = meaning(line('xabcd', { bytes: otf, font: 'text' }), [
      'ท',
      'ำ',
      '\u200b',
      'ไ',
      'ม',
    ])
    const letters = await pdfBytes(
      pressDocument([frame(thai)], { fonts: new Map([['text', otf]]) }),
    )
    expect(said(letters, 'pdftotext', 'trial.pdf', '-').trim()).toBe('ทำไม')
  },
)
